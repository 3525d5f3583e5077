package id.rewang.invariants;

import java.io.IOException;
import java.sql.SQLException;

/** The command line: exit status 0 when everything holds, 1 when something does not, 2 when that cannot be told. */
public final class Main {

    private static final int CLEAN = 0;
    private static final int VIOLATED = 1;
    private static final int CANNOT_TELL = 2;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        try {
            CommandLine line = CommandLine.parse(arguments);
            CheckReport report = new InvariantChecker(line.request()).check();
            System.out.print(line.json() ? Printing.json(report) : Printing.text(report));
            return report.isClean() ? CLEAN : VIOLATED;
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(CommandLine.USAGE);
        } catch (SQLException e) {
            System.err.println("Cannot check: " + e.getMessage());
        } catch (IOException e) {
            System.err.println("Cannot read: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            System.err.println("Interrupted before the second look.");
        }
        return CANNOT_TELL;
    }
}
