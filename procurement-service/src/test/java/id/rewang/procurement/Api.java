package id.rewang.procurement;

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
final class Api {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final int port;
    private final Person person;

    Api(int port, Person person) {
        this.port = port;
        this.person = person;
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

    /** A file as multipart/form-data, with a new idempotency key. */
    Answer upload(String path, byte[] file) {
        return upload(path, file, UUID.randomUUID().toString());
    }

    Answer upload(String path, byte[] file, String key) {
        String boundary = "batas-berkas";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"IMG_1.txt\"\r\n"
                                + "Content-Type: text/plain\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .setHeader("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    HttpResponse<byte[]> download(String path) {
        return exchange(request(path).GET(), BodyHandlers.ofByteArray());
    }

    Answer send(HttpRequest.Builder request) {
        return new Answer(exchange(request, BodyHandlers.ofString()));
    }

    private static <T> HttpResponse<T> exchange(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return HTTP.send(request.build(), body);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + TestTokens.token(person, "procurement"))
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
