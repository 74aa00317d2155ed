package parity.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parity.yaml.Spot;

/** One of a project's {@code services}: something that runs while it is worked on, wherever that is. */
public sealed interface Service {

    Common common();

    default String name() {
        return common().name();
    }

    /** Those that must be ready before it starts, and whose addresses it is told. */
    default List<String> needs() {
        return common().needs();
    }

    /**
     * What every kind of service may say.
     *
     * @param spots where each key of it stands, and under {@code env.NAME} or {@code watch.0} what is in a key
     */
    record Common(
            String name,
            Spot spot,
            List<String> needs,
            Map<String, String> env,
            Optional<Integer> port,
            Map<String, Spot> spots) {
        public Common {
            needs = List.copyOf(needs);
            // In the order of the file, which Map.copyOf would lose.
            env = Collections.unmodifiableMap(new LinkedHashMap<>(env));
            spots = Map.copyOf(spots);
        }

        Common needing(List<String> others) {
            return new Common(name, spot, others, env, port, spots);
        }

        /** Where a key's value stands; where that is not known, where the service does. */
        public Spot at(String key) {
            return spots.getOrDefault(key, spot);
        }
    }

    /** A program on the host; its folder is relative to parity.yml. It is left out where that is missing which it is only with. */
    record HostProcess(
            Common common,
            String command,
            String directory,
            String build,
            List<String> watch,
            Readiness readiness,
            Restart restart,
            boolean oneShot,
            String onlyWith)
            implements Service {
        public HostProcess {
            watch = List.copyOf(watch);
        }
    }

    /** A container of an image, which Parity runs itself; an empty command is the image's own. */
    record Native(
            Common common,
            String image,
            String command,
            Optional<Integer> containerPort,
            List<String> volumes,
            Readiness readiness)
            implements Service {
        public Native {
            volumes = List.copyOf(volumes);
        }
    }

    /** A service of the project's compose files. */
    record Composed(Common common, String service) implements Service {}

    /** A database or a cache that is asked for by name; a text is empty where the file says nothing. */
    record Resource(
            Common common,
            String kind,
            String version,
            String database,
            String user,
            String password,
            List<String> extensions,
            List<String> seed,
            String engine,
            String deployed)
            implements Service {
        public Resource {
            extensions = List.copyOf(extensions);
            seed = List.copyOf(seed);
        }

        /** The same, deployed somewhere else; nowhere where the place is empty. */
        public Resource deployedAt(String place) {
            return with(common, place);
        }

        public Resource needing(List<String> others) {
            return with(common.needing(others), deployed);
        }

        private Resource with(Common said, String place) {
            return new Resource(said, kind, version, database, user, password, extensions, seed, engine, place);
        }
    }

    /** When a service counts as ready. */
    sealed interface Readiness {

        /** As soon as it runs. */
        record Running() implements Readiness {}

        /** Once something listens at its port. */
        record Listening() implements Readiness {}

        /** Once it answers there with a good page. */
        record Answering(String path) implements Readiness {}

        /** Once it printed a line with this in it. */
        record Saying(String text) implements Readiness {}

        /** Once it says so itself, in the manner of systemd. */
        record Notifying() implements Readiness {}
    }

    /** Whether a process that ended by itself is started again. */
    enum Restart {
        ON_FAILURE,
        ALWAYS,
        NO
    }
}
