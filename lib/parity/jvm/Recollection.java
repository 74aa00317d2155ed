package parity.jvm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.json.Json;
import parity.shell.Command;
import parity.shell.Program;

/** What JBang said of a program, asked again only where a header or the set of files has changed: it takes a second. */
record Recollection(JavaSource source, String place, List<String> more) {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** With more libraries than its header names. */
    Recollection(JavaSource source, String kind, String... libraries) {
        this(source, source.place(kind), List.of(libraries));
    }

    Makings makings() {
        return remembered().orElseGet(this::asked);
    }

    Path folder() {
        return source.project().file(place);
    }

    /** Nothing where JBang would have to be asked again. */
    Optional<Makings> remembered() {
        if (new Header(source).isElusive()) {
            return Optional.empty();
        }
        try {
            var kept = source.project().read(file()).map(Json::parse);
            var makings = kept.map(one -> Makings.of(one.get("told")));
            return makings.filter(one -> kept.get().get("of").text().equals(new Header(source).fingerprint(one))
                    && one.libraries().stream().allMatch(Files::exists)
                    && Files.exists(one.program("java")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Failure unreadable) {
            return Optional.empty();
        }
    }

    private Makings asked() {
        var line = new ArrayList<>(List.of(jbang(), "info", "tools"));
        more.forEach(library -> line.addAll(List.of("--deps", library)));
        line.add(source.file().toString());
        var header = new Header(source);
        var before = header.fingerprint(Makings.NONE);
        var answer = Command.of(line).within(PATIENCE).run();
        var told = answer.succeeded() ? Json.parse(answer.out()) : new Json(null);
        // Where a library cannot be had JBang says so, tells the rest, and ends well.
        boolean isWhole = told.get("resolvedDependencies").isPresent()
                || told.get("dependencies").items().isEmpty();
        if (!answer.succeeded() || !isWhole) {
            throw new Failure("JBang cannot make a program of %s: %s".formatted(source.file(), answer.lastWord()));
        }
        var makings = Makings.of(told);
        header.refuseUnknown(makings);
        // What was written meanwhile is asked for the next time.
        if (header.fingerprint(Makings.NONE).equals(before)) {
            keep(header.fingerprint(makings), told);
        }
        return makings;
    }

    private void keep(String of, Json told) {
        try {
            source.project()
                    .write(file(), "{\"of\":%s,\"told\":%s}".formatted(Json.write(of), Json.write(told.value())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String file() {
        return place + "/makings.json";
    }

    /** That which came with us, else the one that is installed. */
    private static String jbang() {
        return Stream.concat(
                        Stream.ofNullable(System.getProperty("parity.root"))
                                .map(root -> Path.of(root, Program.isOnWindows() ? "jbang.cmd" : "jbang")),
                        Program.find("jbang").stream())
                .filter(Files::isExecutable)
                .findFirst()
                .map(Path::toString)
                .orElseThrow(() -> new Failure(
                        Exit.MISSING,
                        "no JBang here, which reads the header of a program; 'doctor' says how to get it"));
    }
}
