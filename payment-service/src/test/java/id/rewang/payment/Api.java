package id.rewang.payment;

import static org.assertj.core.api.Assertions.assertThat;

import id.rewang.stack.token.Person;
import id.rewang.test.TestTokens;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service's HTTP API as one person uses it. */
public final class Api {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final int port;
    private final String token;

    private Api(int port, String token) {
        this.port = port;
        this.token = token;
    }

    /** Somebody who has just entered a one-time code. */
    static Api as(Person person, int port) {
        return new Api(port, TestTokens.token(person, "payment"));
    }

    static Api withoutSecondFactor(Person person, int port) {
        return new Api(port, TestTokens.withoutSecondFactor(person, "payment"));
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer put(String path, Object body) {
        return send(request(path).PUT(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    Answer put(String path, Object body, String version) {
        return send(
                request(path).header("If-Match", version).PUT(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** Whatever version it is in, with a new idempotency key. */
    Answer post(String path, Object body) {
        return post(path, body, "*", UUID.randomUUID().toString());
    }

    Answer post(String path, Object body, String version, String key) {
        return send(request(path)
                .header("If-Match", version)
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body instanceof String text ? text : JSON.writeValueAsString(body))));
    }

    /** A file as multipart/form-data, whatever version it is about. */
    Answer upload(String path, String name, byte[] content) {
        String boundary = "batas-" + UUID.randomUUID();
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(content);
        form.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .setHeader("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("If-Match", "*")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofByteArray(form.toByteArray())));
    }

    Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(response);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    record Answer(HttpResponse<String> response) {

        Answer expect(int status) {
            assertThat(response.statusCode())
                    .as(response.request().uri() + ": " + response.body())
                    .isEqualTo(status);
            return this;
        }

        /** Refused with this status and code. */
        Answer refused(int status, String code) {
            expect(status);
            assertThat(text("code")).as(response.body()).isEqualTo(code);
            return this;
        }

        JsonNode body() {
            return JSON.readTree(response.body());
        }

        /** Text at a JSON pointer without its leading slash. */
        String text(String path) {
            return body().at("/" + path).asString("");
        }

        String etag() {
            return response.headers().firstValue("ETag").orElse("");
        }
    }
}
