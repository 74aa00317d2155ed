package parity.loop;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parity.concurrent.Background;
import parity.process.HostProcess.Ear;
import parity.process.Running;
import parity.terminal.Chorus;

/** Where the services of a project live together: what they print, how they stand, where they are found. */
record Scene(Chorus chorus, Standings standings, Addresses addresses, Notebook notebook, Journal journal) {

    Run run(Role role) {
        var witness = new Witness(role.awaited(), ear(role));
        Running running = null;
        boolean isDone = false;
        try {
            notebook.note(role.name(), role.environment());
            long start = System.nanoTime();
            running = role.start(witness);
            running.process().ifPresent(process -> journal.note(role.name(), process));
            debug(role, running);
            isDone = true;
            return new Run(running, witness, role, start);
        } finally {
            if (!isDone) {
                takeBack(role, running);
            }
        }
    }

    private void debug(Role role, Running running) {
        role.debugging()
                .ifPresent(it ->
                        Background.start(() -> it.follow(running, what -> chorus.announce(role.name(), what))));
    }

    /** What was half made, also where an interrupt broke it off: what nobody would know of must not be left. */
    private static void takeBack(Role role, @Nullable Running running) {
        boolean isInterrupted = Thread.interrupted();
        try {
            if (running != null) {
                running.stop(Building.KILLED);
            }
            role.abandon();
        } finally {
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** What a service prints. */
    Ear ear(Role role) {
        return chorus.part(role.name())::heard;
    }

    /** {@code , http://localhost:20123}: for the line which says that it is ready; nothing where that is not known. */
    String where(Role role) {
        return isReached(role) ? where(role.name()) : "";
    }

    /** 0 where none is known. */
    int port(Role role) {
        return addresses.of(role.name()).map(Address::port).orElse(0);
    }

    /** Where it is reached; empty where that is not known. */
    String url(Role role) {
        return isReached(role) ? addresses.of(role.name()).map(Address::url).orElse("") : "";
    }

    /** Of one that is deployed nothing but its host. */
    Whereabouts whereabouts(Role role, Glimpse seen) {
        var address = addresses.of(role.name());
        return new Whereabouts(
                role.name(),
                seen.kind(),
                seen.state(),
                seen.why(),
                role.isHere() ? "" : address.map(Address::host).orElse("elsewhere"),
                role.isHere() ? address.map(Address::facts).orElse(Map.of()) : Map.of());
    }

    private String where(String name) {
        return addresses.of(name).map(address -> ", " + address.url()).orElse("");
    }

    /** Where nobody asks it, only who fixed its port knows that it has one. */
    private static boolean isReached(Role role) {
        return role.isAsked() || role.service().common().port().isPresent();
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
