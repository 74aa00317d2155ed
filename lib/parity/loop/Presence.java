package parity.loop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import parity.config.ProjectFolder;
import parity.config.Service;
import parity.failure.Failure;
import parity.json.Json;
import parity.process.Identity;

/**
 * The run that keeps a project's services running, as it has written itself down; it strikes itself out at its end.
 *
 * @param containers those of its services that are one
 * @param resources those that may be, or are a process
 */
record Presence(
        Identity identity,
        Path door,
        boolean isDetached,
        boolean hasEnded,
        List<String> services,
        List<String> containers,
        List<String> resources,
        String settings) {

    private static final String FILE = "dev/session.json";

    Presence {
        services = List.copyOf(services);
        containers = List.copyOf(containers);
        resources = List.copyOf(resources);
    }

    /** This process. */
    static Presence ofOurs(Path door, boolean isDetached, List<Service> services, String settings) {
        return new Presence(
                Identity.ofOurs(),
                door,
                isDetached,
                false,
                services.stream().map(Service::name).toList(),
                names(services, service -> service instanceof Service.Native || service instanceof Service.Composed),
                names(services, service -> service instanceof Service.Resource),
                settings);
    }

    private static List<String> names(List<Service> services, Predicate<Service> which) {
        return services.stream().filter(which).map(Service::name).toList();
    }

    /** The same, which came to its end, but could not end all that it ran. */
    Presence ended() {
        return new Presence(identity, door, isDetached, true, services, containers, resources, settings);
    }

    /** Empty where none is, and the last one ended in good order. */
    static Optional<Presence> read(Path project) {
        var folder = new ProjectFolder(project);
        if (!Files.exists(folder.file(FILE))) {
            return Optional.empty();
        }
        try {
            return folder.read(FILE).map(Json::parse).map(Presence::read);
        } catch (IOException e) {
            throw new Failure("cannot read %s: %s".formatted(folder.file(FILE), e.getMessage()));
        }
    }

    static void strikeOut(Path project) {
        try {
            Files.deleteIfExists(new ProjectFolder(project).file(FILE));
        } catch (IOException e) {
            // Then it is taken for one that was killed, which does no harm.
        }
    }

    void write(Path project) {
        var folder = new ProjectFolder(project);
        var facts = new LinkedHashMap<String, Object>();
        facts.put("pid", pid());
        facts.put("start", identity.start());
        facts.put("door", door.toString());
        facts.put("detached", isDetached);
        facts.put("ended", hasEnded);
        facts.put("services", services);
        facts.put("containers", containers);
        facts.put("resources", resources);
        facts.put("settings", settings);
        try {
            folder.write(FILE, Json.write(facts));
        } catch (IOException e) {
            throw new Failure("cannot write %s: %s".formatted(folder.file(FILE), e.getMessage()));
        }
    }

    long pid() {
        return identity.pid();
    }

    /** Empty where that run has ended. */
    Optional<ProcessHandle> process() {
        return identity.process();
    }

    private static Presence read(Json written) {
        return new Presence(
                new Identity(written.get("pid").number(), written.get("start").number()),
                Path.of(written.get("door").text()),
                written.get("detached").truth(),
                written.get("ended").truth(),
                texts(written.get("services")),
                texts(written.get("containers")),
                texts(written.get("resources")),
                written.get("settings").text());
    }

    private static List<String> texts(Json list) {
        return list.items().stream().map(Json::text).toList();
    }
}
