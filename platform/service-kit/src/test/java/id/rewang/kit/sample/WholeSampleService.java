package id.rewang.kit.sample;

import id.rewang.test.RewangServiceTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Starts the sample service on a real PostgreSQL and Kafka; tests share one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RewangServiceTest(
        classes = SampleService.class,
        properties = {
            "rewang.service=sample",
            "rewang.demonstration=true",
            "rewang.deadline.pause=50ms",
            "management.prometheus.metrics.export.enabled=true"
        })
public @interface WholeSampleService {}
