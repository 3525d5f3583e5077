package id.rewang.identity;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody's browser: keeps cookies, follows redirects as long as they stay at the provider, sends forms. */
public final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]*)\"");
    private static final int MAX_REDIRECTS = 10;

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String issuer;
    private String csrf = "";

    Browser(String issuer) {
        this.issuer = issuer;
    }

    /** @param uri where it ended: a page of the provider, or the address outside that it was sent on to */
    public record Page(URI uri, int status, String html, HttpResponse<String> response) {

        public String path() {
            return uri.getPath();
        }

        /** A parameter of the address. */
        public String parameter(String name) {
            Matcher matcher = Pattern.compile("[?&]" + name + "=([^&]*)").matcher(uri.toString());
            return matcher.find() ? matcher.group(1) : "";
        }
    }

    public Page open(String pathOrUri) {
        return open(pathOrUri, "id");
    }

    public Page open(String pathOrUri, String language) {
        URI uri = URI.create(issuer).resolve(pathOrUri);
        return follow(uri, HttpRequest.newBuilder(uri).header("Accept-Language", language), 0);
    }

    /** Sends a form of the page that was last opened. */
    public Page submit(String path, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", csrf);
        return submitForged(path, all);
    }

    /** Sends a form that no page has offered. */
    public Page submitForged(String path, Map<String, String> fields) {
        URI uri = URI.create(issuer).resolve(path);
        return follow(
                uri,
                HttpRequest.newBuilder(uri)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept-Language", "id")
                        .POST(HttpRequest.BodyPublishers.ofString(Http.encode(fields))),
                0);
    }

    private Page follow(URI uri, HttpRequest.Builder request, int redirects) {
        HttpResponse<String> response = Http.send(http, request);
        Matcher form = CSRF.matcher(response.body());
        if (form.find()) {
            csrf = form.group(1);
        }
        if (response.statusCode() / 100 != 3) {
            return new Page(uri, response.statusCode(), response.body(), response);
        }
        URI next = uri.resolve(response.headers().firstValue("Location").orElseThrow());
        if (!next.toString().startsWith(issuer)) {
            return new Page(next, response.statusCode(), "", response);
        }
        if (redirects == MAX_REDIRECTS) {
            throw new AssertionError("goes round in circles at " + next);
        }
        return follow(next, HttpRequest.newBuilder(next).header("Accept-Language", "id"), redirects + 1);
    }
}
