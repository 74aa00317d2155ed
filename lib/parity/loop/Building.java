package parity.loop;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import parity.process.HostProcess;
import parity.process.HostProcess.Ear;
import parity.process.Launch;

/** What is done before each start of a service, so that there is something to start. */
@FunctionalInterface
interface Building {

    /** What is broken off half-way has no more than this to end by itself. */
    Duration KILLED = Duration.ofMillis(500);

    /** Does it and returns how that ended, 0 for well; what it says goes to the ear. An interrupt breaks it off. */
    int run(Ear ear) throws InterruptedException;

    /** A program that does it. */
    static Building by(String service, Launch launch) {
        return ear -> {
            // Without a mark: the daemon that a build tool leaves serves other projects too.
            var building = HostProcess.unmarked(service, launch, ear);
            try {
                return building.end().get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                building.stop(KILLED);
                throw e;
            }
        };
    }
}
