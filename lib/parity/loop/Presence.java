package parity.loop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import parity.config.ProjectFolder;
import parity.failure.Failure;
import parity.json.Json;
import parity.process.Identity;

/** The run that keeps a project's services running, as it has written itself down; it strikes itself out at its end. */
record Presence(
        Identity identity, Path door, boolean isDetached, boolean hasEnded, List<String> services, String settings) {

    private static final String FILE = "dev/session.json";

    Presence {
        services = List.copyOf(services);
    }

    /** This process. */
    static Presence ofOurs(Path door, boolean isDetached, List<String> services, String settings) {
        return new Presence(Identity.ofOurs(), door, isDetached, false, services, settings);
    }

    /** The same, which came to its end, but could not end all that it ran. */
    Presence ended() {
        return new Presence(identity, door, isDetached, true, services, settings);
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
                written.get("services").items().stream().map(Json::text).toList(),
                written.get("settings").text());
    }
}
