package parity;

import java.util.List;
import parity.Rebuild.Rebuilt;
import parity.failure.Exit;
import parity.images.Seconds;
import parity.terminal.Report;
import parity.terminal.Terminal;

/** What was built and restarted, how long it took, and who still runs the image of before. */
record RebuildReport(List<Rebuilt> rebuilt, List<String> behind) implements Report {

    /** One service as a program reads it. */
    private record RebuiltFacts(
            String service,
            String image,
            Rebuilt.State state,
            double buildSeconds,
            double startSeconds,
            String reason) {}

    /** The body of {@code --json}. */
    private record Facts(List<RebuiltFacts> services, List<String> behind) {}

    @Override
    public void printTo(Terminal terminal) {
        for (var one : rebuilt) {
            if (isGood(one)) {
                terminal.print(sentence(one));
            } else {
                terminal.complain(sentence(one));
                one.delivery().lastLines().forEach(line -> terminal.complain("  " + line));
            }
        }
        if (!behind.isEmpty()) {
            terminal.say("still on the image of before: %s; 'dev-rebuild %s' puts them on it, too"
                    .formatted(String.join(", ", behind), String.join(" ", behind)));
        }
    }

    @Override
    public Object facts() {
        return new Facts(rebuilt.stream().map(RebuildReport::factsOf).toList(), behind);
    }

    @Override
    public Exit exit() {
        return rebuilt.stream().allMatch(RebuildReport::isGood) ? Exit.DONE : Exit.FAILED;
    }

    private static boolean isGood(Rebuilt one) {
        return switch (one.state()) {
            case HEALTHY, UNCHANGED, NO_CONTAINER -> true;
            case NOT_BUILT, NOT_HEALTHY -> false;
        };
    }

    private static String sentence(Rebuilt one) {
        var service = one.service();
        var made = "%s: %s".formatted(service, one.delivery().sentence());
        return switch (one.state()) {
            case HEALTHY -> "%s, healthy again in %s".formatted(made, Seconds.of(one.start()));
            case UNCHANGED -> "%s; the image is the one it runs, so it was left alone (--force)".formatted(made);
            case NO_CONTAINER -> "%s; it has no container, 'dev-up %s' starts it".formatted(made, service);
            case NOT_BUILT ->
                "%s; what runs was left alone".formatted(one.delivery().sentence());
            case NOT_HEALTHY ->
                "%s, but it is not healthy after %s: %s".formatted(made, Seconds.of(one.start()), one.reason());
        };
    }

    private static RebuiltFacts factsOf(Rebuilt one) {
        return new RebuiltFacts(
                one.service(),
                one.delivery().image().tag(),
                one.state(),
                one.delivery().took().toMillis() / 1e3,
                one.start().toMillis() / 1e3,
                one.reason());
    }
}
