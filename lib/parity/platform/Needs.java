package parity.platform;

import org.jspecify.annotations.Nullable;
import parity.config.Requires;
import parity.config.Size;
import parity.config.Version;

/** What a project asks of the machine it runs on. */
public record Needs(Version engine, Version compose, long memoryBytes, int cpus, long diskBytes) {

    private static final long GIGA = 1_000_000_000;

    /** What the reference stack needs, and what holds where a project says nothing else. */
    public static Needs usual() {
        return new Needs(Version.in("20.10"), Version.in("2.20"), 4 * GIGA, 2, 10 * GIGA);
    }

    /** What a project's parity.yml requires, and the usual where it is silent. */
    public static Needs of(Requires requires) {
        var usual = usual();
        return new Needs(
                version(requires.engine(), usual.engine()),
                version(requires.compose(), usual.compose()),
                bytes(requires.memory(), usual.memoryBytes()),
                requires.cpus() > 0 ? requires.cpus() : usual.cpus(),
                bytes(requires.disk(), usual.diskBytes()));
    }

    private static Version version(@Nullable Version written, Version usual) {
        return written == null ? usual : written;
    }

    private static long bytes(@Nullable Size written, long usual) {
        return written == null ? usual : written.bytes();
    }
}
