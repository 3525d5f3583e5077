package id.rewang.city.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.rewang.city.api.RewangApi.Request;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What one person does through the APIs. Paths start with {@code /v1}. Everything refused by a service (4xx) is thrown as
 * {@link RefusedException}.
 *
 * <p>An idempotency key names the step, not the try: the same step done twice, also by a second run, is done once.
 */
public final class Acting {

    private static final String JSON = "application/json";
    private static final int LOOKS = 25;
    private static final int PAGE = 200;
    private static final int MOST_PAGES = 100;

    private final RewangApi api;
    private final Person person;

    Acting(RewangApi api, Person person) {
        this.api = api;
        this.person = person;
    }

    public Person person() {
        return person;
    }

    public Answer get(Service service, String path) {
        Answer answer = granted(Request.get(path), api.answer(api.exchange(person, service, Request.get(path))));
        api.saw(service, path, answer.version());
        return answer;
    }

    /**
     * A whole list, page by page.
     *
     * @param path of the list, with its filter or without
     */
    public List<JsonNode> list(Service service, String path) {
        String page = path + (path.contains("?") ? "&" : "?") + "limit=" + PAGE;
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            JsonNode body = get(service, cursor.isEmpty() ? page : page + "&cursor=" + cursor)
                    .body();
            for (JsonNode item : body.path("items")) {
                items.add(item);
                sawInList(service, path, item);
            }
            cursor = body.path("next").asString("");
            if (cursor.isEmpty()) {
                return items;
            }
        }
        throw new IllegalStateException(path + " has more than " + MOST_PAGES + " pages");
    }

    private void sawInList(Service service, String list, JsonNode item) {
        if (item.path("id").isString() && item.path("version").isNumber()) {
            String resource = list.split("\\?", 2)[0] + "/" + item.path("id").asString();
            api.saw(service, resource, "\"" + item.path("version").asLong() + "\"");
        }
    }

    /** @return empty where there is none */
    public Optional<Answer> find(Service service, String path) {
        Answer answer = api.answer(api.exchange(person, service, Request.get(path)));
        return answer.status() == 404 ? Optional.empty() : Optional.of(granted(Request.get(path), answer));
    }

    /** A file as it is sent, not as JSON. */
    public byte[] download(Service service, String path) {
        HttpResponse<byte[]> response = api.exchange(person, service, Request.get(path));
        if (response.statusCode() != 200) {
            throw new RefusedException("GET " + path, api.answer(response));
        }
        return response.body();
    }

    /** Looks until what is seen is as hoped. */
    public Answer await(Service service, String path, String hope, Predicate<Answer> asHoped) {
        return api.patience().until(hope, () -> get(service, path), asHoped);
    }

    /** Puts a new resource in place; one that is there already is left as it is. */
    public void create(Service service, String path, Object body) {
        Request request = new Request("PUT", path, api.bytes(body), JSON, null, null);
        Answer answer = api.answer(api.exchange(person, service, request));
        if (answer.status() != 428) {
            acknowledged(service, request, granted(request, answer));
            api.saw(service, path, answer.version());
        }
    }

    /** Puts a resource that may be there already, whatever its version. */
    public Answer put(Service service, String path, Object body) {
        Request request = new Request("PUT", path, api.bytes(body), JSON, null, "*");
        Answer answer = api.answer(api.exchange(person, service, request));
        return acknowledged(service, request, granted(request, answer));
    }

    public Answer post(Service service, String path, String key, Object body) {
        Request request = new Request("POST", path, api.bytes(body), JSON, key, null);
        Answer answer = api.answer(api.exchange(person, service, request));
        return acknowledged(service, request, granted(request, answer));
    }

    /** A file as the part {@code file} of a form. */
    public Answer upload(Service service, String path, String key, UploadedFile file) {
        Request request = form(path, key, file);
        Answer answer = api.answer(api.exchange(person, service, request));
        return acknowledged(service, request, granted(request, answer));
    }

    /**
     * Acts on a resource at the version that was shown last; if nobody has looked yet, or somebody was quicker, the person
     * looks first.
     *
     * @param action what follows the resource's path, such as {@code approval}
     */
    public Answer act(Service service, String resource, String action, String key, Object body) {
        Request request = new Request("POST", resource + "/" + action, api.bytes(body), JSON, key, null);
        return againstWhatIsSeen(service, resource, request);
    }

    /**
     * Acts on something that was seen in a list, at the version that the list showed.
     *
     * @param path of the action itself
     */
    public Answer actAt(Service service, String path, long version, String key, Object body) {
        Request request = new Request("POST", path, api.bytes(body), JSON, key, "\"" + version + "\"");
        Answer answer = api.answer(api.exchange(person, service, request));
        return acknowledged(service, request, granted(request, answer));
    }

    /** Acts with a file on a resource that the person has looked at. */
    public Answer act(Service service, String resource, String action, String key, UploadedFile file) {
        return againstWhatIsSeen(service, resource, form(resource + "/" + action, key, file));
    }

    private Answer againstWhatIsSeen(Service service, String resource, Request request) {
        @Nullable String version = api.lastSeen(service, resource);
        for (int look = 1; ; look++) {
            if (version == null) {
                version = Objects.requireNonNullElse(get(service, resource).version(), "*");
            }
            Request attempt = request.against(version);
            Answer answer = api.answer(api.exchange(person, service, attempt));
            if (answer.status() != 412 || look == LOOKS) {
                Answer granted = acknowledged(service, attempt, granted(attempt, answer));
                api.saw(service, resource, granted.version());
                return granted;
            }
            version = null;
        }
    }

    private Answer granted(Request request, Answer answer) {
        if (!answer.acknowledged()) {
            throw new RefusedException(person.subject() + ": " + request.method() + " " + request.path(), answer);
        }
        return answer;
    }

    private Answer acknowledged(Service service, Request request, Answer answer) {
        api.remember(person, service, request, answer);
        return answer;
    }

    private static Request form(String path, String key, UploadedFile file) {
        String boundary = "rewang-" + key.replaceAll("[^A-Za-z0-9]", "-");
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                        + file.name() + "\"\r\nContent-Type: " + file.contentType() + "\r\n\r\n")
                .getBytes(UTF_8));
        form.writeBytes(file.content());
        form.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(UTF_8));
        return new Request("POST", path, form.toByteArray(), "multipart/form-data; boundary=" + boundary, key, null);
    }
}
