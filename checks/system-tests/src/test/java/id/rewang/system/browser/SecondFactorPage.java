package id.rewang.system.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Where the identity provider asks for a one-time code; of sample people it tells the code itself. */
final class SecondFactorPage {

    private final Page page;

    SecondFactorPage(Page page) {
        this.page = page;
    }

    void enterTheSampleCode() {
        page.getByLabel("Kode dari aplikasi autentikator")
                .fill(page.locator("#sample-code").innerText());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lanjutkan"))
                .click();
    }
}
