package id.rewang.system.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.rewang.city.api.Person;

/** Where a demonstration offers its people to be signed in as. */
final class SignInPage {

    private final Page page;

    SignInPage(Page page) {
        this.page = page;
        page.waitForURL("**/sign-in*");
    }

    /** It shows twelve people a role; for anybody else its first form is made to say their name. */
    void choose(Person person) {
        String own = "input[name=subject][value='%s']".formatted(person.subject());
        boolean isOffered = page.locator(own).count() > 0;
        Locator form = isOffered
                ? page.locator("form:has(%s)".formatted(own))
                : page.locator("form:has(input[name=subject])").first();
        if (!isOffered) {
            form.locator("input[name=subject]").evaluate("(input, name) => { input.value = name; }", person.subject());
        }
        form.locator("button").click();
    }
}
