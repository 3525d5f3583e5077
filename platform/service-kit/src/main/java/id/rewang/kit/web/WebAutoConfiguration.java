package id.rewang.kit.web;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizers;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Wires {@link id.rewang.kit.web}. */
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration"
        })
@EnableScheduling
@Import({ProblemAdvice.class, FallbackErrors.class, OpenApiConfiguration.class})
public class WebAutoConfiguration implements WebMvcConfigurer {

    /** Behind Spring Security's filters (-100), which know the person; before everything else. */
    private static final int AFTER_SECURITY = -90;

    private final JsonMapper json;

    WebAutoConfiguration(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.withJsonConverter(new JacksonJsonHttpMessageConverter(StrictJson.from(json)));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ExpectedVersionResolver());
        resolvers.add(new PagingResolver());
    }

    @Bean
    ProblemWriter problemWriter() {
        return new ProblemWriter(json);
    }

    @Bean
    FilterRegistrationBean<RequestLimitsFilter> requestLimits(ProblemWriter problems) {
        FilterRegistrationBean<RequestLimitsFilter> filter =
                new FilterRegistrationBean<>(new RequestLimitsFilter(problems));
        filter.setOrder(AFTER_SECURITY);
        return filter;
    }

    @Bean
    IdempotencyKeys idempotencyKeys(JdbcTemplate jdbc) {
        return new IdempotencyKeys(jdbc);
    }

    @Bean
    GroupedPosts groupedPosts(IdempotencyKeys keys, PlatformTransactionManager transactions) {
        return new GroupedPosts(keys, new TransactionTemplate(transactions), json);
    }

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotency(
            IdempotencyKeys keys,
            PlatformTransactionManager transactions,
            GroupedPosts grouped,
            ProblemWriter problems) {
        FilterRegistrationBean<IdempotencyFilter> filter = new FilterRegistrationBean<>(
                new IdempotencyFilter(keys, new TransactionTemplate(transactions), grouped, problems));
        filter.setOrder(AFTER_SECURITY + 1);
        return filter;
    }

    @Bean
    @ConditionalOnMissingBean(TransactionManager.class)
    PlatformTransactionManager transactionManager(ObjectProvider<TransactionManagerCustomizers> customizers) {
        FlushingTransactionManager manager = new FlushingTransactionManager();
        customizers.ifAvailable(all -> all.customize(manager));
        return manager;
    }
}
