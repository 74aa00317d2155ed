package parity.loop;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One {@code ${services.NAME.PART}} in a text; without a part where somebody wrote less than that. */
record Reference(String written, String service, String part) {

    static final Pattern WHOLE = Pattern.compile("\\$\\{services\\.([A-Za-z0-9._-]+)\\.([a-z_]+)}");

    private static final Pattern BEGUN = Pattern.compile("\\$\\{services?\\b[^}]*}?");

    /** All of a text, also those that are none quite. */
    static List<Reference> in(String text) {
        return BEGUN.matcher(text).results().map(Reference::of).toList();
    }

    static Stream<String> partsOfAll() {
        return Stream.of("host", "port", "url");
    }

    boolean isWhole() {
        return !part.isEmpty();
    }

    private static Reference of(MatchResult found) {
        var whole = WHOLE.matcher(found.group());
        return whole.matches()
                ? new Reference(found.group(), whole.group(1), whole.group(2))
                : new Reference(found.group(), "", "");
    }
}
