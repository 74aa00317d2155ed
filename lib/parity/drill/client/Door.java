package parity.drill.client;

import java.io.IOException;

/** Where a drill's client goes in, as an application does: it is opened anew after every trouble. */
@FunctionalInterface
public interface Door {

    Passage open() throws IOException;

    /** A way in that is open; each thing done there has a limit of its own. */
    interface Passage extends AutoCloseable {

        /** Writes under this id, or reads, for which the id says nothing. */
        void pass(long id) throws IOException;

        @Override
        void close();
    }

    /** The server said no: nothing was written, for sure. */
    final class Refusal extends IOException {
        private static final long serialVersionUID = 1;

        Refusal(String message) {
            super(message);
        }
    }
}
