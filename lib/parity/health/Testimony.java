package parity.health;

import java.util.List;
import java.util.stream.Stream;

/** What a node knows of the cluster that it belongs to: alone it proves little, beside the others' much. */
sealed interface Testimony {

    /** Of a component that stands alone, or that was silent. */
    record Nothing() implements Testimony {}

    /** A member of etcd: who it is, whom it follows, and how many it counts. */
    record Etcd(String cluster, String id, String leader, int members, long revision, List<String> alarms)
            implements Testimony {
        public Etcd {
            alarms = List.copyOf(alarms);
        }
    }

    /** A node of Patroni; the position is in bytes of the log, written by a leader and received by a replica. */
    record Patroni(
            String name,
            boolean leads,
            String state,
            String replication,
            String system,
            long timeline,
            long position,
            boolean paused,
            List<Receiver> receivers)
            implements Testimony {
        public Patroni {
            receivers = List.copyOf(receivers);
        }

        boolean runs() {
            return state.equals("running");
        }

        boolean streams() {
            return leads || replication.equals("streaming");
        }
    }

    /** Who gets the log from a leader: a replica bears its node's name, a base backup does not. */
    record Receiver(String name, String state, String sync) {}

    /** Where HAProxy's two ports lead. */
    record Proxy(List<String> writers, List<String> readers) implements Testimony {
        public Proxy {
            writers = List.copyOf(writers);
            readers = List.copyOf(readers);
        }
    }

    /** A Redis node; the address is the master's that it follows, the count is of replicas in sync with it. */
    record Redis(boolean isMaster, String follows, int replicas, long offset) implements Testimony {}

    /** A Sentinel: the master that it names, where, and where the replicas are that it has heard of. */
    record Sentinel(String name, String master, List<String> replicas) implements Testimony {
        public Sentinel {
            replicas = List.copyOf(replicas);
        }

        /** The addresses of all that it watches. */
        Stream<String> watched() {
            return Stream.concat(Stream.of(master), replicas.stream());
        }
    }
}
