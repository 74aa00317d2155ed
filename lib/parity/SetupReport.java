package parity;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import parity.environment.Completion;
import parity.failure.Exit;
import parity.images.Delivery;
import parity.images.ProjectImage;
import parity.terminal.Report;
import parity.terminal.Terminal;

/** What was set up, or would be; the names of variables, never their values. */
record SetupReport(
        Completion written,
        List<ProjectImage> wanted,
        List<Delivery> deliveries,
        int images,
        boolean dryRun,
        List<String> notes)
        implements Report {

    /** One image as a program reads it. */
    private record ImageFacts(
            String image, List<String> services, String action, boolean ok, double seconds, String trouble) {}

    /** The body of {@code --json}. */
    private record Facts(
            boolean dryRun,
            Path environmentFile,
            List<String> written,
            String copiedFrom,
            int images,
            List<ImageFacts> made,
            List<String> notes) {}

    @Override
    public void printTo(Terminal terminal) {
        written.example()
                .ifPresent(example ->
                        terminal.print("%s %s to %s".formatted(did("copied", "copy"), example, written.file())));
        if (!written.secrets().isEmpty()) {
            terminal.print("%s %d secret%s into %s: %s"
                    .formatted(
                            did("wrote", "write"),
                            written.secrets().size(),
                            written.secrets().size() == 1 ? "" : "s",
                            written.file(),
                            String.join(", ", written.secrets())));
        }
        if (dryRun) {
            wanted.forEach(image -> terminal.print(verb(image) + " " + image));
        }
        deliveries.stream().filter(Delivery::isGood).forEach(delivery -> terminal.print(delivery.sentence()));
        failed().forEach(delivery -> print(delivery, terminal));
        notes.forEach(note -> terminal.say("note: " + note));
        terminal.print(summary());
    }

    @Override
    public Object facts() {
        return new Facts(
                dryRun,
                written.file(),
                written.secrets(),
                written.example().map(Path::toString).orElse(""),
                images,
                dryRun
                        ? wanted.stream().map(SetupReport::planned).toList()
                        : deliveries.stream().map(SetupReport::done).toList(),
                notes);
    }

    @Override
    public Exit exit() {
        return failed().isEmpty() ? Exit.DONE : Exit.FAILED;
    }

    private List<Delivery> failed() {
        return deliveries.stream().filter(delivery -> !delivery.isGood()).toList();
    }

    private static void print(Delivery failed, Terminal terminal) {
        terminal.complain(failed.sentence());
        failed.lastLines().forEach(line -> terminal.complain("  " + line));
    }

    private String summary() {
        if (!failed().isEmpty()) {
            return "%d of %d images could not be had: %s"
                    .formatted(
                            failed().size(),
                            images,
                            failed().stream()
                                    .map(delivery -> delivery.image().toString())
                                    .collect(Collectors.joining(", ")));
        }
        if (dryRun) {
            return wanted.isEmpty() && written.isNothing() ? "nothing to do: all is there" : "nothing was done";
        }
        return "all is there: %d image%s; 'dev-up' brings it up".formatted(images, images == 1 ? "" : "s");
    }

    private String did(String done, String planned) {
        return dryRun ? planned : done;
    }

    private static String verb(ProjectImage image) {
        return image.isBuilt() ? "build" : "pull";
    }

    private static ImageFacts planned(ProjectImage image) {
        return new ImageFacts(image.tag(), image.services(), verb(image), true, 0, "");
    }

    private static ImageFacts done(Delivery delivery) {
        var image = delivery.image();
        return new ImageFacts(
                image.tag(),
                image.services(),
                verb(image),
                delivery.isGood(),
                delivery.took().toMillis() / 1e3,
                delivery.trouble());
    }
}
