package parity.compose;

import java.util.Comparator;
import java.util.List;

/** Services that live in the container of another: its network, its processes. Its id is part of their configuration. */
final class SharedSpaces {

    static final List<String> KEYS = List.of("network_mode", "ipc", "pid");
    private static final String BORROWED = "\"service:";

    private SharedSpaces() {}

    /** A project as Compose writes it out, each such service with the container that the other has now. */
    static String resolved(String config, Containers containers) {
        if (!config.contains(BORROWED)) {
            return config;
        }
        var text = config;
        for (var container : containers.all().stream()
                .sorted(Comparator.comparingInt(Container::number))
                .toList()) {
            for (var key : KEYS) {
                text = text.replace(
                        "\"%s\": %s%s\"".formatted(key, BORROWED, container.service()),
                        "\"%s\": \"container:%s\"".formatted(key, container.id()));
            }
        }
        return text;
    }
}
