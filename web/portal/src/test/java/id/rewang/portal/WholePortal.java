package id.rewang.portal;

import id.rewang.test.RewangServiceTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/** Starts the whole portal on a real PostgreSQL and Kafka, with {@link Services} behind it; tests share one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RewangServiceTest(classes = Portal.class)
@Import({Services.class, Browsers.class})
public @interface WholePortal {}
