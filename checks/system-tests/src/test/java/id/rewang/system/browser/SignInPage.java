package id.rewang.system.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.rewang.city.api.Person;

/** Where a demonstration offers its people to be signed in as. */
final class SignInPage {

    private final Page page;

    SignInPage(Page page) {
        this.page = page;
    }

    /** It shows twelve people a role; for anybody else one of its forms is made to say their name. */
    void choose(Person person) {
        Locator own = page.locator("input[name=subject][value='%s']".formatted(person.subject()));
        Locator subject =
                own.count() > 0 ? own : page.locator("input[name=subject]").first();
        subject.evaluate(
                "(input, name) => { input.value = name; input.form.querySelector('button').click(); }",
                person.subject());
    }
}
