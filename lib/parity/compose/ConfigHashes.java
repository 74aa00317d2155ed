package parity.compose;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parity.config.Fingerprint;
import parity.config.Project;
import parity.config.ProjectFolder;
import parity.failure.Failure;
import parity.json.Json;
import parity.shell.Command;

/**
 * The hash that Compose makes of each service's configuration: a container that bears another was made from something
 * else, and {@code docker compose up} would make it anew.
 */
public record ConfigHashes(Map<String, String> hashes) {

    private static final String MEMORY = "config-hashes";
    private static final Duration LIMIT = Duration.ofSeconds(30);

    public ConfigHashes {
        hashes = Map.copyOf(hashes);
    }

    /** The services of a project as its files, profiles and variables are now. */
    public static ConfigHashes of(Project project, Containers containers) {
        var compose = ComposeCommand.of(project);
        var config = compose.with("config", "--format", "json").within(LIMIT).run();
        if (!config.succeeded()) {
            throw new ComposeComplaint(project, ComposeTalk.of(config.err()).error()).failure();
        }
        return ofConfig(SharedSpaces.resolved(config.out(), containers));
    }

    /**
     * Those of a project that was read already; asked for once, and remembered for as long as it reads the same: Compose
     * takes as long for them as for all else together.
     */
    public static ConfigHashes of(ComposeProject read, Containers containers, ProjectFolder memory) {
        var config = SharedSpaces.resolved(read.text(), containers);
        var key = Fingerprint.of(config);
        try {
            var remembered = memory.read(MEMORY).filter(text -> text.startsWith(key));
            if (remembered.isPresent()) {
                return parse(remembered.get().substring(key.length()));
            }
            var fresh = ofConfig(config);
            memory.write(MEMORY, key + "\n" + fresh.text());
            return fresh;
        } catch (IOException e) {
            return ofConfig(config);
        }
    }

    public Optional<String> of(String service) {
        return Optional.ofNullable(hashes.get(service));
    }

    /** True when a container was made from another configuration than its service has now. */
    public boolean differFor(Container container) {
        return of(container.service())
                .filter(hash -> !hash.equals(container.configHash()))
                .isPresent();
    }

    /**
     * From a project that is written out: asked for the hashes of the files themselves, Compose leaves out what comes
     * from an {@code env_file}, which containers are hashed with.
     */
    private static ConfigHashes ofConfig(String config) {
        var asking = Stream.of("-f", "-", "--profile", "*", "config", "--hash", "*");
        var outcome = Command.of(
                        Stream.concat(ComposeProgram.words().stream(), asking).toList())
                .within(LIMIT)
                .run(config);
        if (!outcome.succeeded()) {
            throw new Failure("cannot ask Compose for the hashes of its services: " + outcome.lastWord());
        }
        return parse(outcome.out()).without(config);
    }

    /** Compose hashes {@code volumes_from} in a way that no file can be written: nothing is known of those services. */
    private ConfigHashes without(String config) {
        if (!config.contains("\"volumes_from\"")) {
            return this;
        }
        var services = Json.parse(config).get("services");
        return new ConfigHashes(hashes.entrySet().stream()
                .filter(entry -> !services.at(entry.getKey(), "volumes_from").isPresent())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private String text() {
        return hashes.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining("\n"));
    }

    /** A line for each: {@code db 1f6b...}. */
    static ConfigHashes parse(String lines) {
        var hashes = new HashMap<String, String>();
        lines.lines()
                .map(line -> line.strip().split(" "))
                .filter(words -> words.length == 2)
                .forEach(words -> hashes.put(words[0], words[1]));
        return new ConfigHashes(hashes);
    }
}
