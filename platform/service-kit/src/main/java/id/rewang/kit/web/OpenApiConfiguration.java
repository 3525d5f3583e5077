package id.rewang.kit.web;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;

/** Adds to the OpenAPI document what the kit does to every operation: headers, paging, problem answers, tokens. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String TOKEN = "token";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(ExpectedVersion.class, Paging.class);
    }

    @Bean
    GlobalOpenApiCustomizer commonOpenApi(@Value("${rewang.service}") String service) {
        return api -> {
            api.info(new Info()
                    .title("Rewang " + service)
                    .version("v1")
                    .description("Problems come as application/problem+json (RFC 9457) with a code to switch on."));
            api.addSecurityItem(new SecurityRequirement().addList(TOKEN));
            api.getComponents()
                    .addSecuritySchemes(
                            TOKEN,
                            new SecurityScheme()
                                    .type(SecurityScheme.Type.HTTP)
                                    .scheme("bearer")
                                    .bearerFormat("JWT"));
            addProblemSchema(api);
        };
    }

    private static void addProblemSchema(OpenAPI api) {
        ModelConverters.getInstance().readAll(Problem.class).forEach(api.getComponents()::addSchemas);
    }

    @Bean
    GlobalOperationCustomizer commonOperation() {
        return (operation, method) -> {
            boolean post = takes(method, org.springframework.web.bind.annotation.PostMapping.class);
            boolean versioned = has(method, ExpectedVersion.class);
            if (post) {
                operation.addParametersItem(
                        header("Idempotency-Key", true, "New for each request that is meant to take effect"));
            }
            if (versioned) {
                operation.addParametersItem(header(
                        "If-Match", post, "The ETag of the last answer, or *; a PUT that creates comes without"));
            }
            if (has(method, Paging.class)) {
                operation.addParametersItem(query("limit", limit()));
                operation.addParametersItem(query("cursor", new StringSchema().description("next of the page before")));
            }
            addProblems(operation, post, versioned);
            return operation;
        };
    }

    private static void addProblems(Operation operation, boolean post, boolean versioned) {
        Map<String, String> problems = new TreeMap<>(Map.of(
                "400", "The request is malformed or a field is not valid",
                "401", "No valid token for this service",
                "403", "None of your roles may do this, or it is not yours",
                "404", "There is no such thing"));
        if (post || versioned) {
            problems.put("409", "Not possible in the current state");
            problems.put("415", "The body is not of a media type understood here");
            problems.put("422", "Refused by a rule");
        }
        if (versioned) {
            problems.put("412", "It has changed since it was read");
            problems.put("428", "If-Match is missing");
        }
        problems.put("503", "Not possible just now; send it again");
        problems.forEach((status, meaning) -> operation.getResponses().computeIfAbsent(status, s -> problem(meaning)));
    }

    private static ApiResponse problem(String meaning) {
        return new ApiResponse()
                .description(meaning)
                .content(new Content()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
    }

    private static Parameter header(String name, boolean required, String description) {
        return new Parameter()
                .in("header")
                .name(name)
                .required(required)
                .description(description)
                .schema(new StringSchema());
    }

    private static Parameter query(String name, Schema<?> schema) {
        return new Parameter().in("query").name(name).required(false).schema(schema);
    }

    private static Schema<?> limit() {
        IntegerSchema limit = new IntegerSchema();
        limit.setMinimum(BigDecimal.ONE);
        limit.setMaximum(BigDecimal.valueOf(Paging.MAX_LIMIT));
        limit.setDefault(Paging.DEFAULT_LIMIT);
        return limit;
    }

    private static boolean takes(HandlerMethod method, Class<? extends java.lang.annotation.Annotation> mapping) {
        return method.hasMethodAnnotation(mapping);
    }

    private static boolean has(HandlerMethod method, Class<?> type) {
        return Arrays.stream(method.getMethodParameters())
                .map(MethodParameter::getParameterType)
                .toList()
                .contains(type);
    }
}
