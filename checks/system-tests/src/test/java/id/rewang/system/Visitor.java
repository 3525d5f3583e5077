package id.rewang.system;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Somebody at the portal with a browser: keeps cookies, follows redirects to the provider and back, sends forms of the page shown. */
final class Visitor {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String PASSWORD = "kata sandi orang contoh";

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String portal;
    private String shown = "";

    private Visitor(String portal) {
        this.portal = portal;
    }

    /** Chooses a password by the link and signs in. */
    static Visitor invited(String link, String portal) throws IOException, InterruptedException {
        Visitor visitor = new Visitor(portal);
        visitor.open(link);
        visitor.submit(link, Map.of("password", PASSWORD, "repeated", PASSWORD));
        visitor.open("/oauth2/authorization/rewang");
        return visitor;
    }

    String open(String address) throws IOException, InterruptedException {
        return show(request(address).GET());
    }

    /** Sends a form of the page shown, and shows where it leads. */
    String submit(String address, Map<String, String> fields) throws IOException, InterruptedException {
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", hidden(CSRF));
        String body = all.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return show(request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    String upload(String address, byte[] file) throws IOException, InterruptedException {
        String boundary = "----rewang";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + hidden(CSRF)
                        + "\r\n--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"berkas.xlsx\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return show(request(address)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** @param csrf {@code null} for a link, else the file is the answer to a form of the page shown */
    byte[] download(String address, @Nullable String csrf) throws IOException, InterruptedException {
        HttpRequest.Builder request = csrf == null
                ? request(address).GET()
                : request(address + "?_csrf=" + encoded(csrf)).POST(BodyPublishers.noBody());
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    String csrf() {
        return hidden(CSRF);
    }

    /** The value of the first input of that name on the page shown. */
    String value(String name) {
        return hidden(Pattern.compile("<input[^>]*name=\"" + Pattern.quote(name) + "\"[^>]*?value=\"([^\"]*)\""));
    }

    private String hidden(Pattern input) {
        Matcher found = input.matcher(shown);
        if (!found.find()) {
            throw new AssertionError("no " + input + " on the page:\n" + shown);
        }
        return found.group(1);
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address.startsWith("/") ? portal + address : address))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", "text/html")
                .header("Accept-Language", "id");
    }

    private String show(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        shown = response.body();
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + " at " + response.uri() + "\n" + shown);
        }
        return shown;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
