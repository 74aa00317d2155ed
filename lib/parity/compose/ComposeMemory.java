package parity.compose;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import parity.compose.ComposeProject.Config;
import parity.config.ProjectFolder;
import parity.failure.Failure;
import parity.json.Json;
import parity.shell.Command;

/**
 * What Compose made of a project's files, kept for as long as all is the same that it was made from: it takes as long to
 * say that as Parity for the rest.
 *
 * <p>What variables brought in is left out, and put in again: no password comes to stand in one file more.
 */
record ComposeMemory(ProjectFolder folder, String name, String basis, ComposeValues values) {

    private static final char LINE = '\n';

    /** That of a call which names its files; empty where Compose may read more than these. */
    static Optional<ComposeMemory> of(Command call, Map<String, String> environment, ProjectFolder folder) {
        var program = Path.of(call.words().getFirst());
        var files = behind("-f", call);
        if (files.isEmpty() || !program.isAbsolute() || environment.containsKey("COMPOSE_ENV_FILES")) {
            return Optional.empty();
        }
        try {
            var settings = texts(behind("--env-file", call));
            var written = texts(files);
            var set = new HashMap<>(environment);
            set.putAll(call.environment());
            var values = ComposeValues.of(written, settings, set);
            var basis = sum(List.of(
                    call.toString(),
                    call.directory().toString(),
                    Files.size(program) + " " + Files.getLastModifiedTime(program),
                    values.ofEnvironment().toString(),
                    settings.toString(),
                    written.toString()));
            var name = "compose/" + sum(List.of(call.toString()));
            return Optional.of(new ComposeMemory(folder, name, basis, values)).filter(_ -> values.areAll());
        } catch (IOException e) {
            // Compose says what is wrong with the file.
            return Optional.empty();
        }
    }

    /** What it printed and what it warned of, if nothing has changed since. */
    Optional<Config> recall() {
        try {
            return folder.read(name)
                    .filter(kept -> kept.startsWith(basis + LINE))
                    .map(kept -> read(kept.substring(basis.length() + 1)));
        } catch (IOException | Failure e) {
            // Damaged: it can be asked again.
            return Optional.empty();
        }
    }

    /** Keeps it; where nothing can be written, Compose is asked each time. */
    Config keep(Config config) {
        try {
            folder.write(name, basis + LINE + Json.write(config.warnings()) + LINE + values.without(config.text()));
        } catch (IOException e) {
            return config;
        }
        return config;
    }

    private Config read(String kept) {
        int end = kept.indexOf(LINE);
        var warnings = Json.parse(kept.substring(0, Math.max(0, end))).items().stream()
                .map(Json::text)
                .toList();
        var text = values.with(kept.substring(end + 1));
        return new Config(text, Json.parse(text), warnings);
    }

    private static List<String> behind(String option, Command call) {
        var words = call.words();
        var found = new ArrayList<String>();
        for (int i = 1; i + 1 < words.size(); i++) {
            if (words.get(i).equals(option)) {
                found.add(words.get(i + 1));
            }
        }
        return found;
    }

    private static List<String> texts(List<String> files) throws IOException {
        var texts = new ArrayList<String>();
        for (var file : files) {
            texts.add(Files.readString(Path.of(file), StandardCharsets.UTF_8));
        }
        return texts;
    }

    /** Two sums and a length: quicker than a fingerprint, and no text changes by chance and leaves all of them. */
    private static String sum(List<String> texts) {
        var sum = new CRC32();
        var other = new CRC32C();
        long length = 0;
        for (var text : texts) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            sum.update(bytes);
            other.update(bytes);
            length += bytes.length;
        }
        return "%08x%08x-%d".formatted(sum.getValue(), other.getValue(), length);
    }
}
