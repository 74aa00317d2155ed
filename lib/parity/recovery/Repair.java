package parity.recovery;

import java.util.List;
import parity.compose.Container;

/** One thing that mends something and loses nothing, and why it is done. */
public sealed interface Repair {

    Layer layer();

    String cause();

    /** What is done and to whom: {@code unpause etcd2}. */
    String deed();

    /** A container that does not run is brought back to life, in the order in which its like need each other. */
    record Wake(Layer layer, Container container, String verb, String cause) implements Repair {
        @Override
        public String deed() {
            return verb + " " + container.service();
        }
    }

    /** A container that was cut off from a network is put on it again, under the names it had there. */
    record Reconnect(Layer layer, Container container, String network, List<String> aliases) implements Repair {
        public Reconnect {
            aliases = List.copyOf(aliases);
        }

        @Override
        public String cause() {
            return "it was cut off";
        }

        @Override
        public String deed() {
            return "connect %s to %s".formatted(container.service(), network);
        }
    }

    /** etcd that used up its quota forgets old revisions, gives the room back, and takes writes again. */
    record MakeRoom(List<Container> members) implements Repair {
        public MakeRoom {
            members = List.copyOf(members);
        }

        @Override
        public Layer layer() {
            return Layer.ETCD;
        }

        @Override
        public String cause() {
            return "it used up its quota and takes no more writes";
        }

        @Override
        public String deed() {
            return "compact etcd and take its alarm back";
        }
    }

    /** etcd forgets a cluster of PostgreSQL of which nothing is left, so that a new one can be made. */
    record Forget(Container etcd, String key) implements Repair {
        @Override
        public Layer layer() {
            return Layer.POSTGRES;
        }

        @Override
        public String cause() {
            return "etcd remembers a cluster whose data is gone, every volume is empty";
        }

        @Override
        public String deed() {
            return "remove %s from etcd".formatted(key);
        }
    }

    /** A node that cannot use its copy gets a new one from the leader. */
    record Clone(Container leader, Container node) implements Repair {
        @Override
        public Layer layer() {
            return Layer.POSTGRES;
        }

        @Override
        public String cause() {
            return "its copy cannot be used any more";
        }

        @Override
        public String deed() {
            return "clone %s again from %s".formatted(node.service(), leader.service());
        }
    }

    /** The Sentinels are told the master that the replicas follow. */
    record Redirect(List<Container> sentinels, Container replica, String master) implements Repair {
        public Redirect {
            sentinels = List.copyOf(sentinels);
        }

        @Override
        public Layer layer() {
            return Layer.SENTINEL;
        }

        @Override
        public String cause() {
            return "they name one that is a replica";
        }

        @Override
        public String deed() {
            return "tell the Sentinels that %s is master".formatted(master);
        }
    }

    /** What runs and does not become well by itself is started anew. */
    record Restart(Layer layer, Container container, String cause) implements Repair {
        @Override
        public String deed() {
            return "restart " + container.service();
        }
    }

    /** As it is said: {@code unpause etcd2: it is paused}. */
    default String text() {
        return deed() + ": " + cause();
    }
}
