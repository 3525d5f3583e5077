package id.rewang.portal.api;

import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.ClientAttributes;
import org.springframework.security.oauth2.client.web.client.support.OAuth2RestClientHttpServiceGroupConfigurer;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;
import org.springframework.web.service.registry.ImportHttpServices;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The services' clients; {@code spring.http.serviceclient.GROUP.base-url} says where each service is. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(
        group = "catalog",
        types = {Catalog.class, Operations.class})
@ImportHttpServices(
        group = "procurement",
        types = {Procurement.class, Operations.class})
@ImportHttpServices(
        group = "payment",
        types = {Payments.class, Operations.class})
class ApiConfiguration {

    @Bean
    OAuth2RestClientHttpServiceGroupConfigurer tokenOfThePerson(OAuth2AuthorizedClientManager clients) {
        return OAuth2RestClientHttpServiceGroupConfigurer.from(clients);
    }

    /** Each service is called with the token that was made for it. */
    @Bean
    RestClientHttpServiceGroupConfigurer tokenOfTheService() {
        return groups -> groups.forEachProxyFactory(
                (group, factory) -> factory.httpRequestValuesProcessor((method, parameters, arguments, request) ->
                        request.configureAttributes(ClientAttributes.clientRegistrationId(group.name()))));
    }

    @Bean
    RestClientHttpServiceGroupConfigurer refusals(JsonMapper json) {
        return groups -> groups.forEachClient((group, client) ->
                client.defaultStatusHandler(status -> status.isError(), (request, response) -> refuse(response, json)));
    }

    /** Headers and parameters as the services read them, whatever language the page is in. */
    @Bean
    RestClientHttpServiceGroupConfigurer writtenForMachines() {
        DefaultFormattingConversionService conversion = new DefaultFormattingConversionService(false);
        conversion.addConverter(Version.class, String.class, Version::toString);
        return groups -> groups.forEachProxyFactory((group, factory) -> factory.conversionService(conversion));
    }

    private static void refuse(ClientHttpResponse response, JsonMapper json) throws IOException {
        int status = response.getStatusCode().value();
        try {
            throw new ServiceRefused(json.readValue(response.getBody(), Problem.class));
        } catch (JacksonException notAProblem) {
            throw new ServiceRefused(Problem.unreadable(status));
        }
    }
}
