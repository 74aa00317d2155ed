package parity.loop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import parity.config.ProjectFolder;
import parity.failure.Failure;
import parity.json.Json;
import parity.terminal.Secrets;

/** The variables that each service was started with last, written down for those who run one from somewhere else. */
public final class Notebook {

    private static final String FILE = "dev/variables.json";

    private final ProjectFolder folder;
    private final Map<String, Map<String, String>> all = new TreeMap<>();

    public Notebook(Path project) {
        folder = new ProjectFolder(project);
    }

    synchronized void note(String service, Map<String, String> variables) {
        all.put(service, new LinkedHashMap<>(variables));
        try {
            // Readable by its owner only, as temporary files are.
            folder.write(FILE, Json.write(all));
        } catch (IOException e) {
            throw new Failure("cannot write %s: %s".formatted(folder.file(FILE), e.getMessage()));
        }
    }

    /** By service; none where nothing was ever started. Their secrets are known from here on. */
    public Map<String, Map<String, String>> read() {
        try {
            var written = Json.parse(folder.read(FILE).orElse("{}"));
            var read = new TreeMap<String, Map<String, String>>();
            written.entries().forEach((service, variables) -> read.put(service, texts(variables)));
            return Collections.unmodifiableMap(read);
        } catch (IOException e) {
            throw new Failure("cannot read %s: %s".formatted(folder.file(FILE), e.getMessage()));
        }
    }

    private static Map<String, String> texts(Json variables) {
        var texts = new LinkedHashMap<String, String>();
        variables.entries().forEach((name, value) -> {
            texts.put(name, value.text());
            Secrets.learn(name, value.text());
        });
        return texts;
    }
}
