package id.rewang.system.browser;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A browser window of one person. Whatever no page of ours may do in it is written down. */
final class Screen implements AutoCloseable {

    /** What htmx writes of an event stream that ends, as each does when its page is left. */
    private static final String STREAM_ENDED = "[object Event]";

    private final URI portal;
    private final Window window;
    private final BrowserContext context;
    private final Page page;
    private final Set<String> ours;
    private final List<String> misdeeds = new ArrayList<>();

    /** @param identity where people sign in, the one other address that a page may lead to */
    Screen(Chromium chromium, Window window, URI portal, URI identity) {
        this.portal = portal;
        this.window = window;
        this.ours = Set.of(portal.getAuthority(), identity.getAuthority());
        this.context = chromium.browser().newContext(window.context());
        context.setDefaultTimeout(Chromium.PATIENCE_MILLISECONDS);
        context.onRequest(this::look);
        context.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().equals(STREAM_ENDED)) {
                misdeeds.add("console: " + message.text() + " " + message.location());
            }
        });
        context.onWebError(error -> misdeeds.add("script: " + error.error()));
        this.page = context.newPage();
    }

    Page page() {
        return page;
    }

    Window window() {
        return window;
    }

    BrowserContext context() {
        return context;
    }

    /** @param path of the portal */
    void open(String path) {
        page.navigate(address(path));
    }

    /** A page's HTML as this person gets it, without showing it. */
    String read(String path) {
        return context.request().get(address(path)).text();
    }

    /** Where on the portal it is now. */
    String path() {
        return URI.create(page.url()).getPath();
    }

    Locator button(String words) {
        return named(AriaRole.BUTTON, words);
    }

    Locator link(String words) {
        return named(AriaRole.LINK, words);
    }

    private Locator named(AriaRole role, String words) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    /** Scripts that failed, what the Content-Security-Policy stopped, and requests to foreign addresses since the last call. */
    List<String> misdeeds() {
        List<String> since = List.copyOf(misdeeds);
        misdeeds.clear();
        return since;
    }

    /** Sends a form as a page of this person would, but whatever it says. */
    APIResponse post(String path, Map<String, String> fields) {
        FormData form = FormData.create();
        fields.forEach(form::set);
        return context.request()
                .post(address(path), RequestOptions.create().setForm(form).setMaxRedirects(0));
    }

    /** The token that forms of this person's session carry. */
    String csrfToken() {
        return page.locator("input[name=_csrf]").first().inputValue();
    }

    @Override
    public void close() {
        context.close();
    }

    private String address(String path) {
        return portal.resolve(path).toString();
    }

    private void look(Request request) {
        URI address = URI.create(request.url());
        boolean leaves = address.getAuthority() != null && !ours.contains(address.getAuthority());
        if (leaves) {
            misdeeds.add("outside: " + request.url());
        }
    }
}
