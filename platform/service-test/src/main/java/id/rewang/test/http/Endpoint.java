package id.rewang.test.http;

import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;

/** One endpoint of the application under test. */
record Endpoint(String method, String path, HandlerMethod handler) {

    /** As the access matrix names it. */
    String name() {
        return method + " " + path;
    }

    boolean isPost() {
        return method.equals("POST");
    }

    /** What a POST needs a key for. */
    boolean needsIdempotencyKey() {
        return isPost() && path.startsWith("/v1/");
    }

    /** Whether it changes something whose version the request has to name, beside a body of JSON. */
    boolean isVersioned() {
        return takes("ExpectedVersion") && !takesFile();
    }

    boolean takesFile() {
        return takes("MultipartFile");
    }

    /** Whether it shows all things of a kind, of which the person sees their own. */
    boolean isCollection() {
        return method.equals("GET") && !path.contains("{");
    }

    boolean isPaged() {
        return takes("Paging");
    }

    Optional<Class<?>> body() {
        return parameters().stream()
                .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                .<Class<?>>map(Parameter::getType)
                .findFirst();
    }

    boolean mayComeWithoutBody() {
        return parameters().stream()
                .map(parameter -> parameter.getAnnotation(RequestBody.class))
                .allMatch(body -> body == null || !body.required());
    }

    /** The fields of the body, if it is a record. */
    List<RecordComponent> fields() {
        RecordComponent[] fields = body().map(Class::getRecordComponents).orElse(null);
        return fields == null ? List.of() : List.of(fields);
    }

    boolean hasId() {
        return parameters().stream()
                .anyMatch(parameter ->
                        parameter.isAnnotationPresent(PathVariable.class) && parameter.getType() == UUID.class);
    }

    /** The path with each of its variables replaced; one that is a choice of few becomes the first of them. */
    String at(String value) {
        String chosen = path;
        for (Parameter parameter : parameters()) {
            if (parameter.isAnnotationPresent(PathVariable.class)
                    && parameter.getType().isEnum()) {
                chosen = chosen.replace(
                        "{" + parameter.getName() + "}",
                        parameter.getType().getEnumConstants()[0].toString());
            }
        }
        return chosen.replaceAll("\\{[^}]+}", value);
    }

    private boolean takes(String type) {
        return parameters().stream()
                .anyMatch(parameter -> parameter.getType().getSimpleName().equals(type));
    }

    private List<Parameter> parameters() {
        return Arrays.asList(handler.getMethod().getParameters());
    }
}
