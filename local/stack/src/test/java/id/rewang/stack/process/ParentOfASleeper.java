package id.rewang.stack.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Starts a child, prints its process id and waits to be killed. */
final class ParentOfASleeper {

    private ParentOfASleeper() {}

    static void main(String[] arguments) throws InterruptedException {
        System.out.println(ChildProcess.start(sleeper(Path.of(arguments[0]))).pid());
        Thread.currentThread().join();
    }

    static ChildProcess.Spec sleeper(Path directory) {
        return new ChildProcess.Spec(
                "sleeper", Account.own(), List.of("sleep", "600"), Map.of(), directory, Signal.TERM);
    }
}
