package parity.compose;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parity.json.Json;

/** A container that stands for a service of a project, as the engine tells of it. */
public record Container(
        String id,
        String name,
        String service,
        int number,
        boolean oneOff,
        String image,
        String imageId,
        State state,
        String status,
        long created,
        List<Binding> ports,
        Map<String, String> labels,
        Attachments attachments) {

    public static final String PROJECT = "com.docker.compose.project";
    public static final String SERVICE = "com.docker.compose.service";

    private static final String REPLACES = "com.docker.compose.replace";
    private static final int PREFIX = 12;

    public Container {
        ports = List.copyOf(ports);
        labels = Map.copyOf(labels);
    }

    /** What the engine says that a container is doing. */
    public enum State {
        CREATED,
        RUNNING,
        PAUSED,
        RESTARTING,
        REMOVING,
        EXITED,
        DEAD;

        static State of(String word) {
            return Stream.of(values())
                    .filter(state -> state.name().equalsIgnoreCase(word))
                    .findFirst()
                    .orElse(DEAD);
        }
    }

    /** A port of the container, and where the host offers it. */
    public record Binding(String hostIp, int hostPort, int target, String protocol) {}

    /** What it hangs on, by the names that the engine knows, and its addresses there. */
    public record Attachments(List<String> networks, List<Mount> mounts, List<String> addresses) {
        public static final Attachments NONE = new Attachments(List.of(), List.of());

        public Attachments {
            networks = List.copyOf(networks);
            mounts = List.copyOf(mounts);
            addresses = List.copyOf(addresses);
        }

        public Attachments(List<String> networks, List<Mount> mounts) {
            this(networks, mounts, List.of());
        }

        /** A volume, and where it lies inside. */
        public record Mount(String volume, String target) {}

        public List<String> volumes() {
            return mounts.stream().map(Mount::volume).toList();
        }

        private static Attachments read(Json container) {
            var networks = container.at("NetworkSettings", "Networks").entries();
            return new Attachments(
                    List.copyOf(networks.keySet()),
                    container.get("Mounts").items().stream()
                            .filter(mount -> mount.get("Type").text().equals("volume"))
                            .map(mount -> new Mount(
                                    mount.get("Name").text(),
                                    mount.get("Destination").text()))
                            .toList(),
                    networks.values().stream()
                            .map(network -> network.get("IPAddress").text())
                            .filter(address -> !address.isEmpty())
                            .toList());
        }
    }

    /** One element of {@code GET /containers/json}. */
    public static Container read(Json container) {
        var labels = container.get("Labels").entries().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().text()));
        return new Container(
                container.get("Id").text(),
                container.get("Names").items().stream()
                        .findFirst()
                        .map(Json::text)
                        .orElse("/")
                        .substring(1),
                labels.getOrDefault(SERVICE, ""),
                number(labels.getOrDefault("com.docker.compose.container-number", "1")),
                labels.getOrDefault("com.docker.compose.oneoff", "False").equalsIgnoreCase("true"),
                container.get("Image").text(),
                container.get("ImageID").text(),
                State.of(container.get("State").text()),
                container.get("Status").text(),
                container.get("Created").number(),
                container.get("Ports").items().stream().map(Container::binding).toList(),
                labels,
                Attachments.read(container));
    }

    /** The same with other ports. */
    public Container publishing(List<Binding> others) {
        return new Container(
                id, name, service, number, oneOff, image, imageId, state, status, created, others, labels, attachments);
    }

    /** The compose project that it belongs to. */
    public String project() {
        return labels.getOrDefault(PROJECT, "");
    }

    /**
     * Whether Compose made it to stay. An image that Compose built has the labels of its project, and so has every container
     * that anybody makes of it by hand: without a hash of its configuration it is none of Compose's.
     */
    boolean standsForService() {
        return !oneOff && !configHash().isEmpty();
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    /** The services that its own needs, as Compose wrote them down when it made it. */
    public List<String> dependsOn() {
        // etcd1:service_started:false,redis:service_healthy:true
        return Stream.of(
                        labels.getOrDefault("com.docker.compose.depends_on", "").split(","))
                .map(need -> need.split(":", 2)[0])
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** The hash of the configuration that Compose made it from. */
    public String configHash() {
        return labels.getOrDefault("com.docker.compose.config-hash", "");
    }

    /** The compose files that it was made from, as Compose wrote them down. */
    public List<Path> configFiles() {
        var files = labels.getOrDefault("com.docker.compose.project.config_files", "");
        return Stream.of(files.split(","))
                .filter(file -> !file.isEmpty())
                .map(Path::of)
                .toList();
    }

    /**
     * The name that Compose was about to give it, when it was cut short: it makes what replaces a container under a name
     * with a prefix ({@code 0a1b2c3d4e5f_shop-db-1}), removes the old one, and only then takes the prefix away.
     */
    public Optional<String> intendedName() {
        boolean isReplacing = labels.containsKey(REPLACES)
                && name.length() > PREFIX
                && name.charAt(PREFIX) == '_'
                && name.chars().limit(PREFIX).allMatch(letter -> Character.digit(letter, 16) >= 0);
        return isReplacing ? Optional.of(name.substring(PREFIX + 1)) : Optional.empty();
    }

    /** How its last run ended; 0 where it has not. */
    public int exitCode() {
        int open = status.indexOf('(');
        int close = status.indexOf(')');
        return state == State.EXITED && open >= 0 && close > open ? number(status.substring(open + 1, close)) : 0;
    }

    private static Binding binding(Json port) {
        return new Binding(
                port.get("IP").text(),
                (int) port.get("PublicPort").number(),
                (int) port.get("PrivatePort").number(),
                port.get("Type").text());
    }

    private static int number(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
