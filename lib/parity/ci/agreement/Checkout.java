package parity.ci.agreement;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import parity.ci.agreement.ComposeFiles.Service;
import parity.yaml.Anchors;
import parity.yaml.Node;
import parity.yaml.Problem;
import parity.yaml.Problems;
import parity.yaml.Spot;
import parity.yaml.YamlReader;

/** The files of a repository, each read once, and none outside of it; what could not be read is noted. */
final class Checkout {

    private static final int LARGEST = 1_000_000;

    private final Path root;
    private final Map<String, Optional<Node>> documents = new HashMap<>();
    private final Map<String, Optional<Node>> merged = new HashMap<>();
    private final Map<List<String>, List<Fact>> facts = new HashMap<>();
    private final Map<String, Optional<SourceText>> texts = new HashMap<>();
    private final Map<String, Optional<SourceText>> anyTexts = new HashMap<>();
    private final Scripts scripts = new Scripts(this);
    private final Traces traces = new Traces(this);
    private Optional<Map<String, Service>> builders = Optional.empty();
    private final Set<Problem> unreadable = new LinkedHashSet<>();
    private final Set<String> notes = new LinkedHashSet<>();

    Checkout(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    Path root() {
        return root;
    }

    /** A path as messages name it, seen from the root; {@code folder} is where the path is written from. */
    Optional<String> name(String folder, String path) {
        try {
            var full = root.resolve(folder).resolve(path).normalize();
            return full.startsWith(root)
                    ? Optional.of(traces.inside(root.relativize(full).toString().replace('\\', '/')))
                    : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** A path in words for people: not where the repository happens to lie here. */
    String shown(String path) {
        return path.startsWith(root + "/") ? path.substring(root.toString().length() + 1) : path;
    }

    boolean has(String file) {
        return path(file).filter(Files::isRegularFile).isPresent();
    }

    Optional<SourceText> text(String file) {
        return texts.computeIfAbsent(file, this::readText);
    }

    Traces traces() {
        return traces;
    }

    Scripts scripts() {
        return scripts;
    }

    /** The same for a file that may be anything: what is no text, or too long, is passed over. */
    Optional<SourceText> textIfAny(String file) {
        return anyTexts.computeIfAbsent(file, it -> {
            try {
                var path = path(it).filter(Files::isRegularFile);
                return path.isEmpty() || Files.size(path.get()) > LARGEST
                        ? Optional.empty()
                        : Optional.of(Files.readString(path.get(), StandardCharsets.ISO_8859_1))
                                .filter(text -> text.indexOf('\0') < 0)
                                .map(text -> new SourceText(it, text));
            } catch (IOException unreadable) {
                return Optional.empty();
            }
        });
    }

    /** The document in a YAML file; mistakes in it are noted, unless it was only looked at. */
    Optional<Node> yaml(String file) {
        return documents.computeIfAbsent(file, it -> readYaml(it, unreadable));
    }

    /** With its merge keys resolved. */
    Optional<Node> merged(String file) {
        return merged.computeIfAbsent(file, it -> yaml(it).map(Merged::of));
    }

    /** What a set of files comes to, worked out once: many jobs may start the same. */
    List<Fact> facts(List<String> files, Supplier<List<Fact>> workedOut) {
        var known = facts.get(files);
        if (known == null) {
            known = workedOut.get();
            facts.put(files, known);
        }
        return known;
    }

    /** The services that build images, by the name of the image. */
    Map<String, Service> builders() {
        if (builders.isEmpty()) {
            builders = Optional.of(ComposeFacts.builders(this));
        }
        return builders.get();
    }

    /** The same for a file that may be anything. */
    Optional<Node> yamlIfAny(String file) {
        return documents.computeIfAbsent(file, it -> readYaml(it, new LinkedHashSet<>()));
    }

    /** Says what a person should know who reads the verdicts. */
    void note(String sentence) {
        notes.add(sentence);
    }

    void noteUnreadable(Spot spot, String message) {
        unreadable.add(new Problem(spot, message));
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    List<Problem> unreadable() {
        return List.copyOf(unreadable);
    }

    /** The names in a folder, in order. */
    List<String> list(String folder) {
        var place = path(folder).filter(Files::isDirectory);
        if (place.isEmpty()) {
            return List.of();
        }
        try (var files = Files.list(place.get())) {
            return files.map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            noteUnreadable(Spot.whole(folder), "cannot be listed: " + e.getMessage());
            return List.of();
        }
    }

    boolean isFolder(String name) {
        return path(name).filter(Files::isDirectory).isPresent();
    }

    private Optional<SourceText> readText(String file) {
        var path = path(file).filter(Files::isRegularFile);
        if (path.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (Files.size(path.get()) > LARGEST) {
                noteUnreadable(Spot.whole(file), "is larger than %d KB; it is not read".formatted(LARGEST / 1000));
                return Optional.empty();
            }
            // What is no UTF-8 still has its versions in ASCII.
            var bytes = Files.readAllBytes(path.get());
            return ofText(new SourceText(file, unmarked(new String(bytes, StandardCharsets.UTF_8))));
        } catch (IOException e) {
            noteUnreadable(Spot.whole(file), "cannot be read: " + e.getMessage());
            return Optional.empty();
        }
    }

    /** Where a NUL stands, the rest is no text either. */
    private Optional<SourceText> ofText(SourceText text) {
        int nul = text.text().indexOf('\0');
        if (nul < 0) {
            return Optional.of(text);
        }
        noteUnreadable(text.spot(nul), "is no text: a NUL stands here");
        return Optional.empty();
    }

    private static String unmarked(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private Optional<Node> readYaml(String file, Set<Problem> trouble) {
        var path = path(file);
        if (path.isEmpty()) {
            trouble.add(new Problem(Spot.whole(file), "lies outside of the repository; it is not read"));
            return Optional.empty();
        }
        var problems = new Problems();
        var node = YamlReader.readForeign(file, path.get(), problems, new Anchors());
        trouble.addAll(serious(problems));
        return node;
    }

    /** A file with one key twice is still understood, as Compose's older readers did. */
    private static List<Problem> serious(Problems problems) {
        return new ArrayList<>(problems.inOrder())
                .stream()
                        .filter(problem -> !problem.message().startsWith("duplicate key '<<'"))
                        .toList();
    }

    private Optional<Path> path(String file) {
        try {
            var path = root.resolve(file).normalize();
            return path.startsWith(root) && isInside(path) ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** A link may lead out. */
    private boolean isInside(Path path) {
        try {
            return !Files.exists(path) || path.toRealPath().startsWith(root.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }
}
