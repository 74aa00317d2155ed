package parity.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import parity.config.Fingerprint;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.json.Json;
import parity.shell.Program;

/** Where the engine listens, and what decided so: DOCKER_HOST, a context, or the usual socket. */
public record Endpoint(String address, String origin) {

    private static final String DEFAULT = "default";

    /** Decides as the docker command does: DOCKER_HOST, then DOCKER_CONTEXT, then the context in use. */
    public static Endpoint inForce() {
        return inForce(System.getenv(), Path.of(System.getProperty("user.home")));
    }

    static Endpoint inForce(Map<String, String> environment, Path home) {
        var host = environment.getOrDefault("DOCKER_HOST", "");
        if (!host.isBlank()) {
            // Without a scheme docker takes it for tcp, and so must we.
            return new Endpoint(host.contains("://") ? host : "tcp://" + host, "DOCKER_HOST");
        }
        var folder = Path.of(environment.getOrDefault(
                "DOCKER_CONFIG", home.resolve(".docker").toString()));
        var named = environment.getOrDefault("DOCKER_CONTEXT", "");
        var context = named.isBlank()
                ? read(folder.resolve("config.json")).get("currentContext").text()
                : named;
        return context.isBlank() || context.equals(DEFAULT) ? usual(environment) : ofContext(folder, context);
    }

    public boolean isUnixSocket() {
        return address.startsWith("unix://");
    }

    public Path socket() {
        return Path.of(address.substring("unix://".length()));
    }

    /** True when the engine may be another machine's: what we break there is not ours alone. */
    public boolean isRemote() {
        boolean local = Stream.of("unix://", "npipe://", "fd://").anyMatch(address::startsWith);
        return !local && !address.matches("(tcp|https?)://(localhost|127\\.[0-9.]+|\\[::1])([:/].*)?");
    }

    /** The machine that it is on, as we reach it; empty where it has none of its own. */
    public String host() {
        if (!isRemote()) {
            return "";
        }
        var rest = address.substring(address.indexOf("://") + "://".length());
        var authority = rest.substring(rest.indexOf('@') + 1).split("/", 2)[0];
        int colon = authority.lastIndexOf(':');
        return colon > authority.indexOf(']') ? authority.substring(0, colon) : authority;
    }

    private static Endpoint ofContext(Path folder, String context) {
        var meta =
                folder.resolve("contexts/meta").resolve(Fingerprint.of(context)).resolve("meta.json");
        var host = read(meta).at("Endpoints", "docker", "Host").text();
        if (host.isEmpty()) {
            throw new Failure(
                    Exit.USAGE,
                    "docker context '%s' does not exist; see 'docker context ls', then 'docker context use NAME'"
                            .formatted(context));
        }
        return new Endpoint(host, "context " + context);
    }

    /** Docker's own socket; without it, the one where Podman offers Docker's API. */
    private static Endpoint usual(Map<String, String> environment) {
        if (Program.isOnWindows()) {
            return new Endpoint("npipe:////./pipe/docker_engine", "the usual pipe");
        }
        var runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "/nonexistent");
        return Stream.of(
                        "/var/run/docker.sock",
                        runtime + "/docker.sock",
                        runtime + "/podman/podman.sock",
                        "/run/podman/podman.sock")
                .filter(socket -> Files.exists(Path.of(socket)))
                .findFirst()
                .map(socket -> new Endpoint("unix://" + socket, "the usual socket"))
                .orElse(new Endpoint("unix:///var/run/docker.sock", "the usual socket"));
    }

    private static Json read(Path file) {
        try {
            return Json.parse(Files.readString(file));
        } catch (IOException e) {
            return new Json(null);
        } catch (Failure e) {
            throw new Failure(Exit.USAGE, "cannot read %s: %s".formatted(file, e.getMessage()));
        }
    }
}
