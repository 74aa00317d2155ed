package parity.ci.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Variables that hold a version, by their name: both sides can have one of the same name. */
final class Variables {

    private static final Pattern DEFAULT =
            Pattern.compile("(?:\\$\\{|ARG\\s+)(\\w+(?:_VERSION|_IMAGE_TAG))(?::?-|=)\"?([^\\s\"}$]+)");

    /** What is no version: of an argument for what is not wanted, or of a switch. */
    private static final Set<String> NOTHING = Set.of("none", "true", "false");

    private Variables() {}

    static boolean isVersion(String name) {
        return name.endsWith("_VERSION") || name.endsWith("_IMAGE_TAG");
    }

    /** The values that variables have in a compose file, or a Dockerfile, where nobody sets them. */
    static List<Fact> defaults(SourceText file) {
        var facts = new ArrayList<Fact>();
        var found = DEFAULT.matcher(file.text());
        while (found.find()) {
            var written = Written.plain(found.group(2), file.spot(found.start(2)));
            facts.addAll(facts(Side.LOCAL, found.group(1), written, ""));
        }
        return facts;
    }

    static List<Fact> facts(Side side, String name, Written value, String scope) {
        var subject = new Subject(Kind.VARIABLE, name);
        if (!value.isResolved()) {
            return List.of(Fact.of(side, subject, Images.unresolved(value), value, scope));
        }
        return value.text().isBlank() || NOTHING.contains(value.text())
                ? List.of()
                : List.of(Fact.of(side, subject, Versions.read(subject, value.text()), value, scope));
    }
}
