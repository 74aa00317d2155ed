package parity;

import parity.loop.Supervisor;
import parity.terminal.Terminal;

/** What is said to who has changed parity.yml while its services run. */
final class OutdatedWords {

    private OutdatedWords() {}

    static void tell(Supervisor running, Terminal terminal) {
        if (running.isOutdated()) {
            terminal.complain(
                    "parity.yml has changed since this 'dev' began (pid %d), which goes on as it was; 'dev-down' ends it, then begin anew"
                            .formatted(running.pid()));
        }
    }
}
