package parity.loop;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.failure.Nearest;

/** Which services are meant by what is typed at a question: numbers or names, {@code all}, or nothing for the usual. */
record Selection(List<String> names, List<String> usual) {

    private static final String ALL = "all";

    /** The usual ones are those that were meant last, as far as they are still there; without any, all. */
    Selection {
        names = List.copyOf(names);
        usual = usual.stream().filter(names::contains).toList();
    }

    /** Fails for what is neither a number here nor a name. */
    List<String> meantBy(String typed) {
        var words = new ArrayList<>(List.of(typed.strip().split("[\\s,]+")));
        words.remove("");
        if (words.isEmpty()) {
            return usual.isEmpty() ? names : usual;
        }
        return words.contains(ALL)
                ? names
                : List.copyOf(
                        new LinkedHashSet<>(words.stream().map(this::named).toList()));
    }

    /** A line for each, then the question. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        names.forEach(name -> lines.add("%3d  %s".formatted(lines.size() + 1, name)));
        lines.add("which? numbers or names, Enter for %s".formatted(isAll(usual) ? ALL : String.join(" ", usual)));
        return lines;
    }

    /** As it is kept for the next time. */
    String written(List<String> meant) {
        return isAll(meant) ? ALL : String.join(" ", meant);
    }

    private boolean isAll(List<String> some) {
        return some.isEmpty() || some.size() == names.size();
    }

    private String named(String word) {
        return numbered(word)
                .or(() -> Optional.of(word).filter(names::contains))
                .orElseThrow(() -> unknown(word));
    }

    private Optional<String> numbered(String word) {
        boolean isNumber = word.length() < 4 && word.chars().allMatch(c -> c >= '0' && c <= '9');
        int number = isNumber ? Integer.parseInt(word) : 0;
        return number > 0 && number <= names.size() ? Optional.of(names.get(number - 1)) : Optional.empty();
    }

    private Failure unknown(String word) {
        return new Failure(
                Exit.USAGE,
                "'%s' is none of 1 to %d, and no name of a service%s"
                        .formatted(word, names.size(), Nearest.hint(word, names)));
    }
}
