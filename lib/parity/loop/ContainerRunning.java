package parity.loop;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import parity.concurrent.Background;
import parity.engine.Engine;
import parity.engine.Frames;
import parity.engine.Silence;
import parity.failure.Failure;
import parity.process.HostProcess.Ear;
import parity.process.Running;

/** A container of a service while it runs: heard, waited for and stopped through the engine. */
final class ContainerRunning implements Running {

    private static final int LOST = 125;
    private static final Duration STILL_THERE = Duration.ofSeconds(2);

    private final String container;
    private final BooleanSupplier isAlive;
    private final Consumer<Duration> stop;
    private final CompletableFuture<Integer> end = new CompletableFuture<>();

    private ContainerRunning(String container, BooleanSupplier isAlive, Consumer<Duration> stop) {
        this.container = container;
        this.isAlive = isAlive;
        this.stop = stop;
    }

    /** From its last start on; how it is asked for and stopped is told. */
    static ContainerRunning of(
            Engine engine, String container, Ear ear, BooleanSupplier isAlive, Consumer<Duration> stop) {
        var running = new ContainerRunning(container, isAlive, stop);
        Background.start(() -> running.follow(engine, ear));
        return running;
    }

    @Override
    public boolean isAlive() {
        return !end.isDone() && isAlive.getAsBoolean();
    }

    @Override
    public CompletableFuture<Integer> end() {
        return end;
    }

    @Override
    public int stop(Duration patience) {
        try {
            stop.accept(patience);
            return 0;
        } catch (Silence silence) {
            throw new Silence(silence.exit(), "container %s is left: %s".formatted(container, silence.getMessage()));
        }
    }

    /** What it prints ends when it does, or when the engine does: then nobody knows about it. */
    private void follow(Engine engine, Ear ear) {
        boolean isHeard = isHeardToItsEnd(engine, ear);
        try {
            int exit = exitCode(engine);
            end.complete(isHeard ? exit : LOST);
        } catch (Silence silence) {
            end.completeExceptionally(silence);
        } catch (Failure trouble) {
            end.complete(LOST);
        }
        ear.heard(new byte[0], 0);
    }

    private boolean isHeardToItsEnd(Engine engine, Ear ear) {
        try {
            hear(engine, ear);
            return true;
        } catch (IOException | Failure e) {
            return false;
        }
    }

    private void hear(Engine engine, Ear ear) throws IOException {
        var state = engine.get("/containers/%s/json".formatted(container));
        var start = Instant.parse(state.at("State", "StartedAt").text());
        boolean isRaw = state.at("Config", "Tty").truth();
        try (var stream = engine.open("/containers/%s/logs?follow=1&stdout=1&stderr=1&since=%d.%09d"
                .formatted(container, start.getEpochSecond(), start.getNano()))) {
            if (isRaw) {
                var piece = new byte[1 << 13];
                for (int read = stream.in().read(piece);
                        read >= 0;
                        read = stream.in().read(piece)) {
                    ear.heard(piece, read);
                }
            } else {
                new Frames(stream.in()).forEach((_, piece) -> ear.heard(piece, piece.length));
            }
        }
    }

    /** One that runs on was only lost sight of; a good end may be that of an engine that ends all it has in good order. */
    private int exitCode(Engine engine) {
        var found = engine.tell("GET", "/containers/%s/json".formatted(container), null);
        if (found.isRefusal()) {
            return found.isGone() ? 0 : LOST;
        }
        var state = found.body().get("State");
        if (state.get("Running").truth()) {
            return LOST;
        }
        int exit = (int) state.get("ExitCode").number();
        if (exit == 0) {
            engine.within(STILL_THERE).get("/_ping");
        }
        return exit;
    }
}
