package parity.yaml;

/** Thrown where reading cannot go on: what follows in the file has no meaning any more. */
final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Spot spot;

    Unreadable(Spot spot, String message) {
        super(message, null, false, false);
        this.spot = spot;
    }

    void addTo(Problems problems) {
        problems.add(spot, String.valueOf(getMessage()));
    }
}
