package id.rewang.kit.sample;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The smallest service: what the kit does, it does here. */
@SpringBootApplication
public class SampleService {}
