package parity.drill.fault;

import parity.failure.Exit;
import parity.failure.Failure;

/** What a drill breaks, how, and whether the wait for the dead leader's key is left out. */
public record Assault(Part part, Fault fault, boolean skipsTtl) {

    public Assault {
        if (skipsTtl && part != Part.PATRONI) {
            throw new Failure(Exit.USAGE, "--skip-ttl is for patroni: %s has no such key".formatted(part.word()));
        }
        // Whoever still lives may still believe that it leads: to take its key away would make two leaders.
        if (skipsTtl && fault != Fault.KILL) {
            throw new Failure(
                    Exit.USAGE,
                    "--skip-ttl takes the key of a leader that is dead for sure: with --fault kill only, not %s"
                            .formatted(fault.word()));
        }
    }

    /** As it was typed. */
    public static Assault on(Part part, String fault, boolean skipsTtl) {
        return new Assault(part, Fault.named(fault, part), skipsTtl);
    }
}
