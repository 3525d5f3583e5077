package id.rewang.portal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Opens pages and sends their forms, without following redirects. */
public final class Browser {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final String base;
    private final String cookie;

    Browser(String base, String cookie) {
        this.base = base;
        this.cookie = cookie;
    }

    /** What came back. */
    public record Shown(int status, String html, Map<String, java.util.List<String>> headers) {

        public Optional<String> header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().getFirst())
                    .findFirst();
        }

        /** The value of the first hidden or visible input of that name. */
        public String value(String name) {
            Matcher input = Pattern.compile("<input[^>]*name=\"" + Pattern.quote(name) + "\"[^>]*?value=\"([^\"]*)\"")
                    .matcher(html);
            return input.find() ? input.group(1) : "";
        }
    }

    public String cookie() {
        return cookie;
    }

    public String base() {
        return base;
    }

    public Shown open(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /** Sends a form as from a page that was open, with its CSRF token. */
    public Shown post(String path, Map<String, String> fields, String... headers) {
        return postWithoutToken(path + (path.contains("?") ? "&" : "?") + "_csrf=" + encoded(csrf()), fields, headers);
    }

    public Shown postWithoutToken(String path, Map<String, String> fields, String... headers) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends a form with a file in its field {@code file}. */
    public Shown upload(String path, Map<String, String> fields, String name, String content) {
        return upload(path, fields, "file", name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a form with a file. */
    public Shown upload(String path, String field, String name, byte[] content, String... headers) {
        return upload(path, Map.of(), field, name, content, headers);
    }

    /** Sends a form with what was typed and a file. */
    public Shown upload(
            String path, Map<String, String> fields, String field, String name, byte[] content, String... headers) {
        String edge = "rewang-batas";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach(
                (typed, value) -> part(body, edge, "name=\"" + typed + "\"", value.getBytes(StandardCharsets.UTF_8)));
        part(body, edge, "name=\"_csrf\"", csrf().getBytes(StandardCharsets.UTF_8));
        part(body, edge, "name=\"" + field + "\"; filename=\"" + name + "\"", content);
        body.writeBytes(("--" + edge + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path, headers)
                .header("Content-Type", "multipart/form-data; boundary=" + edge)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void part(ByteArrayOutputStream body, String edge, String disposition, byte[] content) {
        body.writeBytes(("--" + edge + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    /** What a download brings. */
    public byte[] download(String path) {
        return bytes(request(path).GET());
    }

    /** What a form brings that answers with a file. */
    public byte[] downloadByPost(String path) {
        return bytes(request(path + "?_csrf=" + encoded(csrf())).POST(HttpRequest.BodyPublishers.noBody()));
    }

    private String csrf() {
        Matcher token = CSRF.matcher(open("/").html);
        return token.find() ? token.group(1) : "";
    }

    private static byte[] bytes(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "text/html");
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    private static Shown send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Shown(
                    response.statusCode(), response.body(), response.headers().map());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
