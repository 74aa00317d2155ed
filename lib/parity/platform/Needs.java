package parity.platform;

/** What a project asks of the machine it runs on. */
public record Needs(Version engine, Version compose, long memoryBytes, int cpus, long diskBytes) {

    private static final long GIGA = 1_000_000_000;

    /** What the reference stack needs, and what holds where a project says nothing else. */
    public static Needs usual() {
        return new Needs(Version.in("20.10"), Version.in("2.20"), 4 * GIGA, 2, 10 * GIGA);
    }
}
