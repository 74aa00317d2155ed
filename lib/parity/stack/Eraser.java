package parity.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parity.failure.Failure;
import parity.stack.Belongings.Clearing;

/** Removes volumes so that all go or, after whatever happens in between, the rest goes next time. */
final class Eraser {

    private static final String FILE = "erasure.json";

    private final Stack stack;
    private final Belongings belongings;

    Eraser(Stack stack, Belongings belongings) {
        this.stack = stack;
        this.belongings = belongings;
    }

    /** Removes these, and then those; nobody may use them any more. */
    Clearing remove(Collection<String> first, Collection<String> then) {
        write(Stream.concat(first.stream(), then.stream()).toList());
        var some = belongings.removeVolumes(first);
        var others = belongings.removeVolumes(then);
        var notes =
                Stream.concat(some.notes().stream(), others.notes().stream()).toList();
        if (notes.isEmpty()) {
            forget();
        }
        return new Clearing(
                Stream.concat(some.gone().stream(), others.gone().stream())
                        .sorted()
                        .toList(),
                notes);
    }

    /** Removes what an earlier run left, unless somebody works with it since: then it is as if it never had begun. */
    Clearing finish(boolean isInUse) {
        var begun = read().filter(erasure -> erasure.isOf(stack));
        if (begun.isEmpty()) {
            return new Clearing(List.of(), List.of());
        }
        var clearing =
                belongings.removeVolumes(isInUse ? List.of() : begun.get().rest(belongings.creations()));
        if (clearing.notes().isEmpty()) {
            forget();
        }
        return clearing;
    }

    boolean hasBegun() {
        return Files.exists(stack.memory().file(FILE));
    }

    private Optional<Erasure> read() {
        try {
            return stack.memory().read(FILE).map(Erasure::read);
        } catch (IOException | Failure e) {
            throw new Failure(
                    "cannot read %s, which says which volumes a killed run had to remove: %s; remove that file"
                            .formatted(stack.memory().file(FILE), e.getMessage()));
        }
    }

    private void write(Collection<String> names) {
        var volumes = belongings.creations().entrySet().stream()
                .filter(volume -> names.contains(volume.getKey()))
                .collect(Collectors.toMap(volume -> volume.getKey(), volume -> volume.getValue()));
        try {
            var erasure = new Erasure(
                    stack.compose().name(), stack.engine().endpoint().address(), volumes);
            stack.memory().write(FILE, erasure.text());
        } catch (IOException e) {
            throw new Failure("cannot write %s: %s; no volume was removed"
                    .formatted(stack.memory().file(FILE), e.getMessage()));
        }
    }

    private void forget() {
        try {
            Files.deleteIfExists(stack.memory().file(FILE));
        } catch (IOException e) {
            // The volumes that it names are gone; it means nothing any more.
        }
    }
}
