package parity.process;

import java.time.Instant;
import java.util.Optional;

/**
 * A process that is not taken for another which has its number later. Its start is what the system counts from its own
 * where it tells that, as Linux does: by the clock, which may be set, the same process began at another moment then.
 */
public record Identity(long pid, long start) {

    public static Identity ofOurs() {
        return of(ProcessHandle.current());
    }

    public static Identity of(ProcessHandle process) {
        return new Identity(process.pid(), Kin.ticks(process).orElseGet(() -> moment(process)));
    }

    /** Empty where it has ended. */
    public Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid)
                .filter(there -> !Kin.isGone(there))
                // A moment is what versions before this one wrote down; no count of ticks is as large.
                .filter(there -> of(there).equals(this) || moment(there) == start);
    }

    private static long moment(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
