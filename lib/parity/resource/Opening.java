package parity.resource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import parity.failure.Exit;
import parity.failure.Failure;

/** The way from a server that was started to one that a developer can use. */
public record Opening(Resource resource, InetSocketAddress server) {

    private static final Duration QUESTION = Duration.ofSeconds(2);
    private static final Duration WORK = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMillis(25);

    public static Opening at(Resource resource, int port) {
        return new Opening(resource, new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    /** Why it answers no question yet; empty where it does. Fails where it never will. */
    public Optional<String> trouble() {
        try {
            Access.to(resource).ask(server, QUESTION);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** Waits for its first answer, and then makes what was asked for: database, extensions, seeds. */
    public void await(Duration limit, BooleanSupplier isRunning) {
        long deadline = System.nanoTime() + limit.toNanos();
        for (var trouble = trouble(); trouble.isPresent(); trouble = trouble()) {
            if (!isRunning.getAsBoolean()) {
                throw new Failure("%s ended before it answered; its last words say why".formatted(resource));
            }
            if (System.nanoTime() - deadline > 0) {
                throw new Failure(
                        Exit.TIMED_OUT,
                        "%s did not answer within %d s: %s".formatted(resource, limit.toSeconds(), trouble.get()));
            }
            rest();
        }
        furnish();
    }

    /** Makes what was asked for, where it is not there yet; a seed goes in once, and into new data only. */
    public void furnish() {
        try {
            Access.to(resource).furnish(server, WORK);
        } catch (IOException e) {
            throw new Failure(
                    "cannot make database '%s' in %s: %s".formatted(resource.database(), resource, e.getMessage()));
        }
        var done = resource.folder().seeded().toList();
        resource.seeds().stream().filter(seed -> !done.contains(name(seed))).forEach(this::seed);
    }

    private void seed(Path seed) {
        try {
            Access.to(resource).seed(server, Files.readString(seed), WORK);
            resource.folder().rememberSeed(name(seed));
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw Refused.seed(resource, name(seed), String.valueOf(e.getMessage()));
        }
    }

    private static String name(Path seed) {
        return String.valueOf(seed.getFileName());
    }

    private static void rest() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while waiting for a resource");
        }
    }
}
