package parity.yaml;

/** One mistake in a file, and where it is. */
public record Problem(Spot spot, String message) {

    @Override
    public String toString() {
        return spot + ": " + message;
    }
}
