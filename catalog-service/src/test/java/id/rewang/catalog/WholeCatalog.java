package id.rewang.catalog;

import id.rewang.test.RewangServiceTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Starts the whole catalogue on a real PostgreSQL and Kafka; tests share one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RewangServiceTest(classes = CatalogService.class)
public @interface WholeCatalog {}
