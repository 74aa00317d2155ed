package parity.loop;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import parity.concurrent.Background;
import parity.process.HostProcess;
import parity.process.Launch;
import parity.process.Running;
import parity.terminal.Chorus;

/** Where the services of a project live together: what they print, how they stand, where they are found. */
record Scene(Chorus chorus, Standings standings, Addresses addresses, Notebook notebook, Journal journal) {

    private static final Duration KILLED = Duration.ofMillis(500);

    Run run(Role role) {
        var witness = new Witness(role.awaited(), chorus.part(role.name())::heard);
        notebook.note(role.name(), role.environment());
        long start = System.nanoTime();
        var running = role.start(witness);
        writeDown(role, running);
        role.debugging()
                .ifPresent(it ->
                        Background.start(() -> it.follow(running, what -> chorus.announce(role.name(), what))));
        return new Run(running, witness, role, start);
    }

    /** An interrupt may come in between: what nobody would know of afterwards must not be left. */
    private void writeDown(Role role, Running running) {
        boolean isWritten = false;
        try {
            running.process().ifPresent(process -> journal.note(role.name(), process));
            isWritten = true;
        } finally {
            if (!isWritten) {
                endAtOnce(running);
            }
        }
    }

    private static void endAtOnce(Running running) {
        boolean isInterrupted = Thread.interrupted();
        try {
            running.stop(KILLED);
        } finally {
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Runs a build to its end and returns how that was; an interrupt ends it. */
    int build(Role role, Launch launch) throws InterruptedException {
        // Without a mark: the daemon that a build tool leaves serves other projects too.
        var building = HostProcess.unmarked(role.name(), launch, chorus.part(role.name())::heard);
        try {
            return building.end().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            building.stop(KILLED);
            throw e;
        }
    }

    /** {@code , http://localhost:20123}: for the line which says that it is ready; nothing where that is not known. */
    String where(Role role) {
        return role.isAsked() ? where(role.name()) : "";
    }

    /** Where it is reached; empty where that is not known. */
    String url(Role role) {
        return role.isAsked() ? addresses.of(role.name()).map(Address::url).orElse("") : "";
    }

    private String where(String name) {
        return addresses.of(name).map(address -> ", " + address.url()).orElse("");
    }

    /** A line for each service: how it is, why, and where. */
    List<String> overview() {
        int width =
                standings.all().keySet().stream().mapToInt(String::length).max().orElse(0);
        return standings.all().entrySet().stream()
                .map(one -> "%s  %s%s%s"
                        .formatted(
                                one.getKey() + " ".repeat(width - one.getKey().length()),
                                one.getValue().state().name().toLowerCase(Locale.ROOT),
                                one.getValue().why().isEmpty()
                                        ? ""
                                        : ": " + one.getValue().why(),
                                one.getValue().isGood() ? where(one.getKey()) : ""))
                .toList();
    }
}
