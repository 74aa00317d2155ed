package parity.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.json.Json;

/** The recipes that one {@code jbang-catalog.json} names, in its order. */
public record Catalog(List<Entry> entries) {

    public static final String FILE = "jbang-catalog.json";

    /** JBang ignores what it does not know in an alias, so the group of a recipe lives beside its sentence. */
    private static final String GROUP = "group";

    public Catalog {
        entries = List.copyOf(entries);
    }

    /** The catalog that came with this library: of the checkout, out of the jar, or found above the compiled classes. */
    public static Catalog ours() {
        var root = System.getProperty("parity.root");
        if (root != null) {
            return read(Path.of(root, FILE), "Others");
        }
        var packed = packed();
        return packed != null
                ? parse(packed, "Others")
                : read(Project.ofLibrary().catalog(), "Others");
    }

    /** The catalog in a file; what it puts in no group is listed in the one given. */
    public static Catalog read(Path file, String group) {
        try {
            return parse(Files.readString(file), group);
        } catch (IOException | Failure e) {
            throw new Failure(Exit.USAGE, "cannot read %s: %s".formatted(file, e.getMessage()));
        }
    }

    public static Catalog parse(String text, String group) {
        var entries = new ArrayList<Entry>();
        for (var alias : Json.parse(text).get("aliases").entries().entrySet()) {
            entries.add(entry(alias, group));
        }
        return new Catalog(entries);
    }

    public List<String> names() {
        var names = new ArrayList<String>();
        for (var entry : entries) {
            names.add(entry.name());
        }
        return names;
    }

    private static Entry entry(Map.Entry<String, Json> alias, String group) {
        var about = alias.getValue();
        var own = about.get(GROUP).text();
        return new Entry(
                alias.getKey(),
                about.get("script-ref").text(),
                about.get("description").text(),
                own.isEmpty() ? group : own);
    }

    private static @Nullable String packed() {
        try (InputStream catalog = Catalog.class.getResourceAsStream("/" + FILE)) {
            return catalog == null ? null : new String(catalog.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Failure("cannot read %s out of the library's jar: %s".formatted(FILE, e.getMessage()));
        }
    }
}
