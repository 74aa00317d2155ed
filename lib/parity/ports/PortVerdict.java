package parity.ports;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parity.address.WantedPort;

/**
 * What became of one wanted port.
 *
 * @param inForce the port to use: the wanted one, or what was recorded instead
 * @param holders who has the port in force; for a moved one, who has the wanted port
 * @param offer a free port to use instead, where there is a conflict and such a port
 * @param stale true for a recorded replacement that is no longer needed
 */
public record PortVerdict(
        WantedPort wanted,
        int inForce,
        State state,
        List<Holder> holders,
        @Nullable Integer offer,
        boolean stale) {

    /** From what needs nothing done to what does. */
    public enum State {
        FREE,
        /** Held by this project's own container: it is up. */
        OURS,
        /** Another port was recorded instead, and that one is free or ours. */
        MOVED,
        /** Free now, but a stopped container of another project publishes it too. */
        CLAIMED,
        TAKEN
    }

    public PortVerdict {
        holders = List.copyOf(holders);
    }

    PortVerdict offering(int free) {
        return new PortVerdict(wanted, inForce, state, holders, free, stale);
    }

    /** The state in a few words: {@code held by postgres (pid 812)}. */
    public String words() {
        return switch (state) {
            case FREE -> "free";
            case OURS -> "held by this project's own " + ownName();
            case MOVED -> "moved to %d; %d is %s".formatted(inForce, wanted.port(), original());
            case CLAIMED -> "free, but wanted by " + holderWords();
            case TAKEN -> (isMoved() ? "moved to %d, held by ".formatted(inForce) : "held by ") + holderWords();
        };
    }

    /** Who has the port in force: {@code 5432 is held by postgres (pid 812)}. */
    String holding() {
        return "%s is held by %s".formatted(wanted.at(inForce).label(), holderWords());
    }

    /** True when another port than the wanted one is in force. */
    public boolean isMoved() {
        return inForce != wanted.port();
    }

    /** True for one that could go back to the wanted port, but for a container of this project that runs on the other. */
    public boolean isHeldBack() {
        return state == State.MOVED && holders.isEmpty() && !stale;
    }

    /** The whole story of a port, with what to do where it is in the way. */
    public String sentence() {
        var label = wanted.at(inForce).label();
        return switch (state) {
            case TAKEN -> "port %s is held by %s; %s, or %s".formatted(label, holderWords(), remedies(), otherwise());
            case CLAIMED ->
                "port %s is free, but %s publishes it too: whichever starts second fails; %s if it is not needed"
                        .formatted(label, holderWords(), remedies());
            case FREE, OURS, MOVED -> "port %s is %s".formatted(wanted.label(), words());
        };
    }

    private String original() {
        if (holders.isEmpty()) {
            return "free again";
        }
        // Not needed although somebody is there: then it is us.
        return stale ? "held by this project's own " + ownName() : "held by " + holderWords();
    }

    private String otherwise() {
        return offer == null ? "choose another: no free one was found" : "use " + offer;
    }

    private String ownName() {
        return holders.getFirst() instanceof Holder.Container own
                        && !own.service().isEmpty()
                ? own.service()
                : "container";
    }

    private String holderWords() {
        return holders.stream().map(Holder::words).collect(Collectors.joining(" and "));
    }

    private String remedies() {
        return holders.stream().map(Holder::remedy).distinct().collect(Collectors.joining(" and "));
    }
}
