package parity.platform;

import java.util.List;
import parity.config.Version;

/** Where apt takes Docker from, and what the packages are called there. */
enum DockerPackages {
    /** Docker's own repository, where the machine's apt is configured for it. */
    DOCKER(
            List.of("docker-ce", "docker-ce-cli", "containerd.io", "docker-buildx-plugin", "docker-compose-plugin"),
            List.of("docker-ce-cli"),
            List.of("docker-compose-plugin")),
    /** Debian 12 has Compose 1 only. libc and runc stay as they are; only what is named here is newer. */
    NEWER_SUITE(
            List.of(
                    "docker.io/sid",
                    "docker-cli/sid",
                    "containerd/sid",
                    "docker-compose/sid",
                    "docker-buildx/sid",
                    "tini-static/sid",
                    "runc"),
            List.of("docker-cli/sid"),
            List.of("docker-compose/sid")),
    DEBIAN(
            List.of("docker.io", "docker-cli", "docker-compose", "docker-buildx"),
            List.of("docker-cli"),
            List.of("docker-compose")),
    UBUNTU(
            List.of("docker.io", "docker-compose-v2", "docker-buildx"),
            List.of("docker.io"),
            List.of("docker-compose-v2"));

    private static final Version COMPOSE_2_SINCE = Version.in("13");

    private final List<String> engine;
    private final List<String> client;
    private final List<String> compose;

    DockerPackages(List<String> engine, List<String> client, List<String> compose) {
        this.engine = engine;
        this.client = client;
        this.compose = compose;
    }

    static DockerPackages of(Machine machine) {
        if (machine.apt().offersDocker()) {
            return DOCKER;
        }
        if (machine.release().isUbuntu()) {
            return UBUNTU;
        }
        // Debian's testing and unstable name no version: they are newer than any.
        var version = Version.in(machine.release().version());
        return version.isKnown() && !version.isAtLeast(COMPOSE_2_SINCE) ? NEWER_SUITE : DEBIAN;
    }

    List<String> engine() {
        return engine;
    }

    List<String> client() {
        return client;
    }

    List<String> compose() {
        return compose;
    }
}
