package parity.drill.client;

import java.util.List;

/**
 * A client that writes straight to the node that led, and knows of no proxy. What it takes after another was elected is
 * lost, or worse; it is tried as soon as another leads.
 */
public interface BackDoor extends AutoCloseable {

    /** Where there is none to try. */
    BackDoor NONE = new BackDoor() {
        @Override
        public List<Long> taken() {
            return List.of();
        }

        @Override
        public void close() {}
    };

    /** The ids that it took. */
    List<Long> taken();

    @Override
    void close();
}
