package parity;

import parity.data.Database;

/** Where a project's database is, for as long as something is put into it. */
interface Host {

    /** As it is now: who leads may be another later. */
    Database database();

    /** Keeps others who would change the same from doing so. */
    Hold hold(String recipe);

    /** What is given back in the end. */
    interface Hold extends AutoCloseable {
        @Override
        void close();
    }

    /** A database of the stack, whose servers nobody takes down meanwhile. */
    static Host of(Data data) {
        return new Host() {
            @Override
            public Database database() {
                return data.leader();
            }

            @Override
            public Hold hold(String recipe) {
                return data.lock(recipe)::close;
            }
        };
    }

    /** A resource: what two would do to it at once, it tells apart itself. */
    static Host of(Database resource) {
        return new Host() {
            @Override
            public Database database() {
                return resource;
            }

            @Override
            public Hold hold(String recipe) {
                return () -> {};
            }
        };
    }
}
