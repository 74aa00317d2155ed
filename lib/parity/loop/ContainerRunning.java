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
import parity.failure.Failure;
import parity.process.HostProcess.Ear;
import parity.process.Running;

/** A container of a service while it runs: heard, waited for and stopped through the engine. */
final class ContainerRunning implements Running {

    private static final int LOST = 125;

    private final BooleanSupplier isAlive;
    private final Consumer<Duration> stop;
    private final CompletableFuture<Integer> end = new CompletableFuture<>();

    private ContainerRunning(BooleanSupplier isAlive, Consumer<Duration> stop) {
        this.isAlive = isAlive;
        this.stop = stop;
    }

    /** From its last start on; how it is asked for and stopped is told. */
    static ContainerRunning of(
            Engine engine, String container, Ear ear, BooleanSupplier isAlive, Consumer<Duration> stop) {
        var running = new ContainerRunning(isAlive, stop);
        Background.start(() -> running.follow(engine, container, ear));
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
        stop.accept(patience);
        return 0;
    }

    /** What it prints ends when it does. */
    private void follow(Engine engine, String container, Ear ear) {
        try {
            hear(engine, container, ear);
            end.complete(exitCode(engine, container));
        } catch (IOException | Failure e) {
            end.complete(LOST);
        }
        ear.heard(new byte[0], 0);
    }

    private static void hear(Engine engine, String container, Ear ear) throws IOException {
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

    private static int exitCode(Engine engine, String container) {
        var state = engine.tell("GET", "/containers/%s/json".formatted(container), null);
        return state.isGone() ? 0 : (int) state.body().at("State", "ExitCode").number();
    }
}
