package parity.stack;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parity.shell.Outcome;
import parity.stack.Startup.Trouble;

/** Has containers made, which is Compose's business: it knows every word that a file may say of them. */
record Creation(Stack stack) {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    /** All at once; where one cannot be made, each by itself, so that the others are there and the culprit is known. */
    List<Trouble> of(List<String> services) {
        if (services.isEmpty() || make(services).succeeded()) {
            return List.of();
        }
        return services.stream().map(this::attempt).flatMap(Optional::stream).toList();
    }

    private Optional<Trouble> attempt(String service) {
        var outcome = make(List.of(service));
        return outcome.succeeded()
                ? Optional.empty()
                : Optional.of(new Trouble(service, "its container cannot be made: " + outcome.lastWord()));
    }

    private Outcome make(List<String> services) {
        var words = Stream.of("up", "--no-start", "--no-deps", "--no-build", "--quiet-pull");
        return stack.command()
                .with(Stream.concat(words, services.stream()).toArray(String[]::new))
                .within(LIMIT)
                .run();
    }
}
