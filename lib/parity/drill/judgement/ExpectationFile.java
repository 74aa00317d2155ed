package parity.drill.judgement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parity.failure.Nearest;
import parity.yaml.Node;
import parity.yaml.Problems;
import parity.yaml.YamlReader;

/**
 * The file of a drill's expectations: that of one fault ({@code drills/failover-patroni-pause.yml}) before that of all
 * ({@code drills/failover-patroni.yml}), a project's own before ours.
 */
public final class ExpectationFile {

    private static final String FOLDER = "drills";
    private static final String KEY = "expect";

    private final Problems problems = new Problems();

    private ExpectationFile() {}

    /** What is expected of a drill, such as {@code failover-patroni}, under a fault; every mistake is named at once. */
    public static Expectations of(Path project, String drill, String fault) {
        var names = List.of(drill + "-" + fault, drill);
        return theirs(project, names).or(() -> ours(names)).orElse(Expectations.USUAL);
    }

    private static Optional<Expectations> theirs(Path project, List<String> names) {
        return names.stream()
                .flatMap(name -> Stream.of(name + ".yml", name + ".yaml"))
                .map(name -> project.resolve(FOLDER).resolve(name))
                .filter(Files::exists)
                .findFirst()
                .map(file -> new ExpectationFile().read(FOLDER + "/" + file.getFileName(), file));
    }

    private static Optional<Expectations> ours(List<String> names) {
        return names.stream()
                .map(name -> name + ".yml")
                .flatMap(name ->
                        travelling(name).stream().map(bytes -> new ExpectationFile().read(FOLDER + "/" + name, bytes)))
                .findFirst();
    }

    private static Optional<byte[]> travelling(String name) {
        try (var resource = ExpectationFile.class.getResourceAsStream("/parity/drills/" + name)) {
            return resource == null ? Optional.empty() : Optional.of(resource.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Expectations read(String source, Path file) {
        return checked(source, YamlReader.read(source, file, problems));
    }

    private Expectations read(String source, byte[] bytes) {
        return checked(source, YamlReader.read(source, bytes, problems));
    }

    private Expectations checked(String source, Optional<Node> root) {
        var read = root.map(this::expectations).orElse(List.of());
        problems.refuseAny();
        return new Expectations(source, read);
    }

    private List<Expectation> expectations(Node root) {
        refuseOthers(root);
        var list = root.get(KEY);
        if (list.map(Node::items).filter(items -> !items.isEmpty()).isEmpty()) {
            problems.add(list.orElse(root).spot(), "expected 'expect:' with a list of sentences, such as 'no errors'");
        }
        var read = new ArrayList<Expectation>();
        list.map(Node::items)
                .orElse(List.of())
                .forEach(item -> expectation(item).ifPresent(read::add));
        return read;
    }

    private void refuseOthers(Node root) {
        root.entries().stream()
                .map(Node.Entry::key)
                .filter(key -> !key.text().equals(KEY))
                .forEach(key -> problems.add(
                        key.spot(),
                        "unknown key %s%s".formatted(key.described(), Nearest.hint(key.text(), List.of(KEY)))));
    }

    private Optional<Expectation> expectation(Node item) {
        var read = Sentences.read(item.text());
        if (read.isEmpty()) {
            problems.add(
                    item.spot(),
                    "%s is no expectation of a drill%s".formatted(item.described(), Sentences.hint(item.text())));
        }
        return read;
    }
}
