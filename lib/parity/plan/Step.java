package parity.plan;

import parity.compose.Container;

/** One thing to be done, and why. */
public sealed interface Step {

    String service();

    String cause();

    /** What is done, in one word. */
    String verb();

    /** A container of a service that is not, or no longer, part of what is wanted. */
    record Remove(Container container, String cause) implements Step {
        @Override
        public String service() {
            return container.name();
        }

        @Override
        public String verb() {
            return "remove";
        }
    }

    /** What Compose made in another's place, and was not given the time to give its name. */
    record Rename(Container container, String name, String cause) implements Step {
        @Override
        public String service() {
            return container.service();
        }

        @Override
        public String verb() {
            return "rename";
        }
    }

    record Create(String service, String cause) implements Step {
        @Override
        public String verb() {
            return "create";
        }
    }

    record Recreate(Container container, String cause) implements Step {
        @Override
        public String service() {
            return container.service();
        }

        @Override
        public String verb() {
            return "recreate";
        }
    }

    record Start(Container container, String cause) implements Step {
        @Override
        public String service() {
            return container.service();
        }

        @Override
        public String verb() {
            return "start";
        }
    }

    record Unpause(Container container, String cause) implements Step {
        @Override
        public String service() {
            return container.service();
        }

        @Override
        public String verb() {
            return "unpause";
        }
    }

    record Restart(Container container, String cause) implements Step {
        @Override
        public String service() {
            return container.service();
        }

        @Override
        public String verb() {
            return "restart";
        }
    }

    /** As it is said: {@code create db: there is no container yet}. */
    default String text() {
        return "%s %s: %s".formatted(verb(), service(), cause());
    }
}
