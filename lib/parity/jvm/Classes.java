package parity.jvm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parity.failure.Failure;
import parity.files.LockFile;

/** The classes of a program as its sources are now, of which only what changed is compiled. */
record Classes(Path place) {

    Path folder() {
        return place.resolve("classes");
    }

    /** False where none were made yet, or where that was ended in the middle. */
    boolean areWhole() {
        return SourceState.isKeptIn(place);
    }

    /** What a change of the sources, or of the files beside them, came to. */
    record Update(int compiled, boolean isAny) {}

    /** Where the sources are wrong, all is left as it was. */
    Update update(Makings makings, Compiler compiler) {
        try {
            Files.createDirectories(folder());
            try (var _ = LockFile.at(place.resolve("lock"))) {
                int compiled = compile(makings, compiler);
                boolean isAny = take(makings.files());
                return new Update(compiled, isAny || compiled > 0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int compile(Makings makings, Compiler compiler) throws IOException {
        var state = SourceState.of(makings);
        var stale = state.changedSince(SourceState.in(place));
        if (stale.isEmpty()) {
            return 0;
        }
        boolean isPart = stale.size() < makings.sources().size();
        if (!isPart || !patch(makings, compiler, stale)) {
            stale = makings.sources();
            replace(makings, compiler);
        }
        state.keepIn(place);
        return stale.size();
    }

    /** True when nobody else has to be compiled against what changed. */
    private boolean patch(Makings makings, Compiler compiler, Collection<Path> stale) throws IOException {
        var fresh = fresh(makings, compiler, stale);
        if (!isSeenAsBefore(fresh) || !areAllStillMade(fresh, stale)) {
            return false;
        }
        SourceState.forget(place);
        take(fresh);
        return true;
    }

    private void replace(Makings makings, Compiler compiler) throws IOException {
        var fresh = fresh(makings, compiler, makings.sources());
        SourceState.forget(place);
        take(fresh);
        var names = Stream.concat(fresh.keySet().stream(), makings.files().keySet().stream())
                .toList();
        new Tree(folder()).keepOnly(names);
    }

    private boolean take(Map<String, Path> fresh) throws IOException {
        boolean isAny = false;
        for (var file : fresh.entrySet()) {
            isAny |= new Tree(folder()).take(file.getKey(), file.getValue());
        }
        return isAny;
    }

    private Map<String, Path> fresh(Makings makings, Compiler compiler, Collection<Path> sources) throws IOException {
        var fresh = new Tree(place.resolve("fresh"));
        fresh.empty();
        var known = sources.size() < makings.sources().size() ? folder() : fresh.folder();
        var wrong = compiler.compile(makings, List.copyOf(sources), known, fresh.folder());
        if (!wrong.isEmpty()) {
            throw new Failure("the sources do not compile:%n%s".formatted(wrong));
        }
        return fresh.files();
    }

    private boolean isSeenAsBefore(Map<String, Path> fresh) throws IOException {
        for (var file : fresh.entrySet()) {
            var before = folder().resolve(file.getKey());
            // What else a processor writes may be about all sources.
            if (!file.getKey().endsWith(".class")
                    || !Files.exists(before)
                    || !Outline.of(Files.readAllBytes(before))
                            .equals(Outline.of(Files.readAllBytes(file.getValue())))) {
                return false;
            }
        }
        return true;
    }

    /** False where a class that came of these sources comes of them no more. */
    private boolean areAllStillMade(Map<String, Path> fresh, Collection<Path> stale) throws IOException {
        var sources = stale.stream()
                .map(source -> String.valueOf(source.getFileName()))
                .collect(Collectors.toSet());
        var rooms = new HashSet<Path>();
        var made = new HashSet<String>();
        for (var file : fresh.entrySet()) {
            rooms.add(Objects.requireNonNull(folder().resolve(file.getKey()).getParent()));
            made.add(Outline.source(Files.readAllBytes(file.getValue())));
        }
        if (!made.equals(sources)) {
            return false;
        }
        for (var room : rooms) {
            for (var known : new Tree(room).classesHere()) {
                boolean isGone = !fresh.containsKey(folder().relativize(known).toString());
                if (isGone && sources.contains(Outline.source(Files.readAllBytes(known)))) {
                    return false;
                }
            }
        }
        return true;
    }
}
