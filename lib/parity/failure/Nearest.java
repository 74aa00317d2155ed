package parity.failure;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeSet;

/** The known word that a mistyped one was most likely meant to be. */
public final class Nearest {

    /** Nobody mistypes so long a word, nor knows so many, and comparing costs. */
    private static final int LONGEST = 100;

    private static final int MOST = 500;

    /** So many can be read at a glance. */
    private static final int FEW = 20;

    private Nearest() {}

    /** Empty when nothing known is close enough to be a typo. */
    public static Optional<String> to(String typed, Collection<String> known) {
        if (typed.length() > LONGEST || known.size() > MOST || isNumber(typed)) {
            return Optional.empty();
        }
        return known.stream()
                .filter(word -> Math.abs(word.length() - typed.length()) <= tolerance(typed))
                .filter(word -> isNear(typed, word))
                .min(Comparator.comparingInt((String word) -> distance(typed, word))
                        .thenComparing(word -> word));
    }

    /** The end of an error message: {@code ; did you mean 'db'?}, or nothing. */
    public static String hint(String typed, Collection<String> known) {
        return to(typed, known).map("; did you mean '%s'?"::formatted).orElse("");
    }

    /** The same, and where nothing is near but little is known, all of it: {@code ; there is: cache, db}. */
    public static String hintOrAll(String typed, Collection<String> known) {
        return to(typed, known).isPresent() || known.isEmpty() || known.size() > FEW
                ? hint(typed, known)
                : "; there is: " + String.join(", ", new TreeSet<>(known));
    }

    /** Numbers differ by what they mean, not by a slip. */
    private static boolean isNumber(String typed) {
        return !typed.isEmpty() && typed.chars().allMatch(Character::isDigit);
    }

    /** Of which not all is another: a word of one letter is no slip of another such. */
    private static boolean isNear(String typed, String word) {
        int distance = distance(typed, word);
        return distance <= tolerance(typed) && distance < typed.length();
    }

    private static int tolerance(String typed) {
        return Math.max(1, typed.length() / 3);
    }

    /** Edits (insert, delete, replace, swap of two neighbours) that lead from one word to the other. */
    private static int distance(String from, String to) {
        var rows = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                rows[i][j] = i == 0 ? j : j == 0 ? i : cheapest(rows, i, j, from, to);
            }
        }
        return rows[from.length()][to.length()];
    }

    private static int cheapest(int[][] rows, int i, int j, String from, String to) {
        int replace = rows[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replace, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(best, rows[i - 2][j - 2] + 1) : best;
    }
}
