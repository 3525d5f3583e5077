package id.rewang.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of a whole service on a free port, against the real PostgreSQL and Kafka of {@link TestInfrastructure}. Every
 * application context gets an empty database of its own; the database and Kafka addresses and the key that tokens of
 * {@link TestTokens} are checked with are set as properties.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = InfrastructureInitializer.class)
public @interface RewangServiceTest {

    /** The application's configuration classes; found as for {@link SpringBootTest} if not given. */
    @AliasFor(annotation = SpringBootTest.class)
    Class<?>[] classes() default {};

    /** Properties in the form {@code key=value}. */
    @AliasFor(annotation = SpringBootTest.class)
    String[] properties() default {};
}
