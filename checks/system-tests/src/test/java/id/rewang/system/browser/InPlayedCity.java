package id.rewang.system.browser;

import java.io.IOException;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the {@link PlayedCity}, one for all of them; where there is no Chromium they are skipped. */
final class InPlayedCity implements ExecutionCondition, ParameterResolver {

    private static final ExtensionContext.Namespace SHARED = ExtensionContext.Namespace.create(InPlayedCity.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (!Boolean.getBoolean("rewang.long") && !Boolean.getBoolean("rewang.pictures")) {
            return ConditionEvaluationResult.disabled("long: ./test --all runs it");
        }
        return Chromium.find().isPresent()
                ? ConditionEvaluationResult.enabled("Chromium is installed")
                : ConditionEvaluationResult.disabled("there is no Chromium on this machine: install Debian's chromium");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == PlayedCity.class;
    }

    @Override
    public PlayedCity resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(SHARED).computeIfAbsent("city", key -> start(), PlayedCity.class);
    }

    private static PlayedCity start() {
        try {
            return PlayedCity.start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
