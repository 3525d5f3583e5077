package id.rewang.stack;

import id.rewang.stack.token.Person;
import id.rewang.stack.token.TokenIssuer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code ./start token}: an access token for trying the APIs by hand. */
final class TokenCommand {

    static final String USAGE = HelpText.of(TokenCommand.class, "token.txt");

    private static final Set<String> OPTIONS =
            Set.of("--audience", "--region", "--department", "--seller", "--nip", "--name", "--data");
    private static final Set<String> AUDIENCES = Set.of("catalog", "procurement", "payment", "identity");

    private TokenCommand() {}

    static String run(List<String> arguments) {
        if (arguments.isEmpty()) {
            throw new MisuseException(USAGE);
        }
        String roles = arguments.getFirst();
        Map<String, String> options = options(arguments.subList(1, arguments.size()));
        String audience = options.getOrDefault("--audience", "procurement");
        if (!AUDIENCES.contains(audience)) {
            throw new MisuseException(
                    "--audience is one of catalog, procurement, payment and identity, not '" + audience + "'.");
        }
        Path secrets = Path.of(options.getOrDefault("--data", "data")).resolve("secrets");
        if (!Files.exists(secrets)) {
            throw new MisuseException("There is no system in %s yet: run ./start first, or name its --data DIR."
                    .formatted(secrets.getParent()));
        }
        Person person = new Person(
                "by-hand-" + roles,
                options.getOrDefault("--name", roles + " (data contoh)"),
                options.get("--nip"),
                List.of(roles.split(",")),
                options.getOrDefault("--region", "35.73"),
                options.get("--department"),
                options.get("--seller"));
        return TokenIssuer.in(secrets).token(person, audience);
    }

    private static Map<String, String> options(List<String> arguments) {
        Map<String, String> options = new HashMap<>();
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String option = rest.pop();
            if (!OPTIONS.contains(option) || rest.isEmpty()) {
                throw new MisuseException(
                        "%s is no option of this command, or lacks its value.%n%n%s".formatted(option, USAGE));
            }
            options.put(option, rest.pop());
        }
        return options;
    }
}
