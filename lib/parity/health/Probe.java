package parity.health;

import java.io.IOException;
import java.time.Duration;

/** One bounded question to a component, in its own language. */
@FunctionalInterface
interface Probe {
    Answer ask(Duration limit) throws IOException;
}
