package id.rewang.system.browser;

import com.microsoft.playwright.Page;

/** Where the identity provider asks for a one-time code; of sample people it tells the code itself. */
final class SecondFactorPage {

    private final Page page;

    SecondFactorPage(Page page) {
        this.page = page;
    }

    void enterTheSampleCode() {
        page.locator("#code").fill(page.locator("#sample-code").innerText());
        page.locator("#code").press("Enter");
    }
}
