package parity.ci.agreement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import parity.yaml.Problem;

/** A repository of a few files, and what is read from it, as text. */
record LittleProject(Path root) {

    LittleProject with(String file, String text) {
        try {
            var path = root.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A workflow of one job. */
    LittleProject ci(String job) {
        return with(".github/workflows/ci.yml", "on: push\njobs:\n  test:\n" + job.indent(4));
    }

    Agreement agreement() {
        return Examination.of(root, Policy.none(), List.of());
    }

    /** A line for each thing that could not be understood: {@code compose.yaml:3:1: is not YAML ...}. */
    String unreadable() {
        return agreement().unreadable().stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }

    /** A line for each subject: {@code postgresql exact: 17 | 17}. */
    String verdicts() {
        return agreement().rows().stream()
                .filter(row -> row.subject().kind() != Kind.OS)
                .map(row -> "%s %s: %s | %s"
                        .formatted(row.subject(), row.verdict().word(), row.said(Side.CI), row.said(Side.LOCAL)))
                .collect(Collectors.joining("\n"));
    }

    /** A line for each fact of a side: {@code redis 8 compose.yaml:3:12}. */
    String facts(Side side) {
        return agreement().rows().stream()
                .filter(row -> row.subject().kind() != Kind.OS)
                .flatMap(row -> row.of(side).stream())
                .map(fact -> "%s %s %s".formatted(fact.subject(), fact.claim().text(), fact.spot()))
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /** A line for each subject of a side: {@code redis 7, 8}. */
    String said(Side side) {
        return agreement().rows().stream()
                .filter(row -> row.subject().kind() != Kind.OS && !row.of(side).isEmpty())
                .map(row -> row.subject() + " " + row.said(side))
                .collect(Collectors.joining("\n"));
    }
}
