package parity.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A text of SQL parted into its statements, as its server would: quotes, comments and bodies of functions are no end. */
final class Statements {

    private static final Pattern DOLLAR = Pattern.compile("\\$([\\p{L}_][\\p{L}\\p{N}_]*)?\\$");

    private static final Set<String> WITH_BODY = Set.of("PROCEDURE", "FUNCTION", "TRIGGER", "EVENT");

    /** What a statement is shows in its first words. */
    private static final int TELLING = 64;

    private final String sql;
    private final Dialect dialect;
    private final List<Statement> found = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private int at;
    private int begin = -1;
    private int depth;
    private boolean isBody;
    private String last = "";
    private int backslash = -1;
    private int counted;
    private int line = 1;

    private Statements(String sql, Dialect dialect) {
        this.sql = sql;
        this.dialect = dialect;
        while (at < sql.length()) {
            step();
        }
        end();
    }

    static Statements of(String sql, Dialect dialect) {
        return new Statements(sql, dialect);
    }

    List<Statement> all() {
        return List.copyOf(found);
    }

    /** A command of a client, {@code \\gset}, with its line; no server knows any. */
    Optional<Statement> backslash() {
        return Optional.of(backslash)
                .filter(place -> place >= 0)
                .map(place ->
                        new Statement(lineOf(sql, place), sql.substring(place).split("\\s", 2)[0], List.of()));
    }

    static int lineOf(String sql, int place) {
        return 1 + (int) sql.substring(0, place).chars().filter(c -> c == '\n').count();
    }

    private void step() {
        char c = sql.charAt(at);
        if (Character.isWhitespace(c)) {
            at++;
        } else if (isComment()) {
            at = endOfComment();
        } else if (c == ';' && depth == 0) {
            end();
            at++;
        } else {
            begin = begin < 0 ? at : begin;
            token(c);
        }
    }

    private void end() {
        if (begin >= 0) {
            line += (int)
                    sql.substring(counted, begin).chars().filter(c -> c == '\n').count();
            counted = begin;
            found.add(new Statement(line, sql.substring(begin, at), words));
        }
        begin = -1;
        depth = 0;
        isBody = false;
        last = "";
        words.clear();
    }

    private void token(char c) {
        if (c == '\'' || c == '"' || c == '`' && dialect == Dialect.MYSQL) {
            quoted(c, dialect == Dialect.MYSQL && c != '`');
        } else if (Character.isLetter(c) || c == '_') {
            word();
        } else if (c == '$' && dialect == Dialect.POSTGRES) {
            dollar();
        } else {
            mark(c);
        }
    }

    private void mark(char c) {
        depth = c == '(' ? depth + 1 : c == ')' ? Math.max(0, depth - 1) : depth;
        backslash = c == '\\' && backslash < 0 ? at : backslash;
        last = "";
        at++;
    }

    /** A quote that is doubled is one in the text. */
    private void quoted(char quote, boolean hasEscapes) {
        for (at++; at < sql.length(); at++) {
            char c = sql.charAt(at);
            if (c == quote && !sql.startsWith(String.valueOf(quote), at + 1)) {
                break;
            }
            at += c == quote || c == '\\' && hasEscapes ? 1 : 0;
        }
        at = Math.min(at + 1, sql.length());
    }

    private void word() {
        int from = at;
        while (at < sql.length() && isOfWord(sql.charAt(at))) {
            at++;
        }
        var word = sql.substring(from, at).toUpperCase(Locale.ROOT);
        if (word.equals("E") && dialect == Dialect.POSTGRES && sql.startsWith("'", at)) {
            quoted('\'', true);
        } else {
            body(word);
        }
    }

    /** In the body of a function or a trigger statements end, and the whole does not. */
    private void body(String word) {
        boolean begins = !isBody && beginsBody(word);
        depth += begins ? 1 : isBody ? nesting(word) : 0;
        isBody |= begins;
        if (depth == 0 && words.size() < TELLING) {
            words.add(word);
        }
        last = word;
    }

    private boolean beginsBody(String word) {
        if (words.isEmpty() || !words.getFirst().equals("CREATE")) {
            return false;
        }
        return dialect == Dialect.POSTGRES
                ? word.equals("ATOMIC") && last.equals("BEGIN")
                : word.equals("BEGIN") && words.stream().anyMatch(WITH_BODY::contains);
    }

    /** {@code END} ends a block or a CASE, but not where it says of what it is the end: {@code END IF}. */
    private int nesting(String word) {
        boolean isAfterEnd = last.equals("END");
        return switch (word) {
            case "BEGIN" -> 1;
            case "END" -> -1;
            case "CASE" -> isAfterEnd ? 0 : 1;
            case "IF", "LOOP", "WHILE", "REPEAT", "FOR" -> isAfterEnd ? 1 : 0;
            default -> 0;
        };
    }

    /** {@code $body$ ... $body$}. */
    private void dollar() {
        var tag = DOLLAR.matcher(sql).region(at, sql.length());
        if (!tag.lookingAt()) {
            at++;
            return;
        }
        int end = sql.indexOf(tag.group(), tag.end());
        at = end < 0 ? sql.length() : end + tag.group().length();
    }

    private boolean isComment() {
        return sql.startsWith("/*", at) && !sql.startsWith("/*!", at)
                || sql.startsWith("--", at) && (dialect == Dialect.POSTGRES || isBlank(at + 2))
                || dialect == Dialect.MYSQL && sql.charAt(at) == '#';
    }

    private boolean isBlank(int place) {
        return place >= sql.length() || Character.isWhitespace(sql.charAt(place));
    }

    private int endOfComment() {
        if (!sql.startsWith("/*", at)) {
            int end = sql.indexOf('\n', at);
            return end < 0 ? sql.length() : end;
        }
        int open = 1;
        int place = at + 2;
        for (; open > 0 && place < sql.length(); place++) {
            boolean opens = dialect == Dialect.POSTGRES && sql.startsWith("/*", place);
            boolean closes = sql.startsWith("*/", place);
            open += opens ? 1 : closes ? -1 : 0;
            place += opens || closes ? 1 : 0;
        }
        return Math.min(place, sql.length());
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }
}
