package id.rewang.system;

import java.io.IOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the {@link PlayedCity}, one for all of them. */
public final class InPlayedCity implements ParameterResolver {

    private static final ExtensionContext.Namespace SHARED = ExtensionContext.Namespace.create(InPlayedCity.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == PlayedCity.class;
    }

    @Override
    public PlayedCity resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return of(context);
    }

    /** Starts and plays it when it is asked for first; it is stopped when all tests are over. */
    public static PlayedCity of(ExtensionContext context) {
        return context.getRoot().getStore(SHARED).computeIfAbsent("city", key -> play(), PlayedCity.class);
    }

    private static PlayedCity play() {
        try {
            return PlayedCity.play();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
