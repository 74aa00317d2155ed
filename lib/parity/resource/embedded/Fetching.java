package parity.resource.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.files.Folders;
import parity.shell.Command;
import parity.shell.Outcome;

/** Has artifacts fetched, with what they need, by whichever client of Maven's repositories is at hand and set up. */
final class Fetching {

    private static final Duration LIMIT = Duration.ofMinutes(30);

    private final List<Client> clients;

    Fetching() {
        this(Client.here());
    }

    Fetching(List<Client> clients) {
        this.clients = List.copyOf(clients);
    }

    /** The files of all of them, those that were asked for and those that they need. */
    List<Path> fetch(List<Artifact> artifacts) {
        var said = new ArrayList<String>();
        for (var client : clients) {
            var outcome = ask(client, artifacts);
            if (outcome.succeeded()) {
                return files(outcome.out());
            }
            said.add(client.name() + " says " + outcome.lastWord());
        }
        throw new Failure(
                Exit.MISSING,
                "cannot fetch %s: %s; it takes Maven or JBang, and the network this once"
                        .formatted(
                                artifacts.getFirst(),
                                said.isEmpty() ? "neither 'jbang' nor 'mvn' is here" : String.join("; ", said)));
    }

    private static Outcome ask(Client client, List<Artifact> artifacts) {
        try {
            var folder = Files.createTempDirectory("parity-fetch");
            try {
                Files.writeString(folder.resolve(client.file()), client.text(artifacts));
                return client.answer(
                        Command.of(client.words()).in(folder).within(LIMIT).run(), folder);
            } finally {
                Folders.remove(folder);
            }
        } catch (IOException e) {
            throw new Failure("cannot make a temporary folder: %s; is there room?".formatted(e.getMessage()));
        }
    }

    private static List<Path> files(String classPath) {
        return Stream.of(classPath.strip())
                .flatMap(line -> Arrays.stream(line.split(File.pathSeparator)))
                .filter(part -> !part.isBlank())
                .map(Path::of)
                .filter(path -> !path.endsWith("Fetch.jar"))
                .toList();
    }
}
