package id.rewang.city.day;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** People who work at the same time, a few at once. */
public final class Together {

    private static final int AT_ONCE = 12;

    private Together() {}

    /**
     * Does the work for each; returns when all are done.
     *
     * @throws RuntimeException the first failure, with the others suppressed, after all have ended
     */
    public static <T> void forEach(Collection<T> all, Consumer<? super T> work) {
        List<Future<?>> running = new ArrayList<>();
        List<Throwable> failures = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(AT_ONCE)) {
            all.forEach(one -> running.add(people.submit(() -> work.accept(one))));
            for (Future<?> one : running) {
                try {
                    one.get();
                } catch (ExecutionException failed) {
                    failures.add(failed.getCause());
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            failures.add(stopped);
        }
        if (!failures.isEmpty()) {
            IllegalStateException failure =
                    new IllegalStateException(failures.getFirst().getMessage(), failures.getFirst());
            failures.stream().skip(1).forEach(failure::addSuppressed);
            throw failure;
        }
    }
}
