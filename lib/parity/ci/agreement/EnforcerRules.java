package parity.ci.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parity.ci.agreement.Claim.Within;

/** The versions without which Maven refuses to build: {@code requireJavaVersion}, {@code requireMavenVersion}. */
final class EnforcerRules {

    private static final Pattern RULE = Pattern.compile(
            "<require(Java|Maven)Version>\\s*(?:<message>[^<]*</message>\\s*)?<version>\\s*([^<]+?)\\s*<");

    private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^}]+)}");

    private EnforcerRules() {}

    static List<Fact> in(SourceText file) {
        var facts = new ArrayList<Fact>();
        var found = RULE.matcher(file.text());
        while (found.find()) {
            var text = filled(found.group(2), file);
            if (text.chars().anyMatch(Character::isDigit)) {
                var written = Written.plain(found.group(2), file.spot(found.start(2)));
                var claim = new Within(Range.ofMaven(text));
                facts.add(Fact.of(Side.LOCAL, subject(found.group(1)), claim, written, ""));
            }
        }
        return facts;
    }

    private static Subject subject(String rule) {
        return rule.equals("Java") ? ToolFiles.runtime("java") : ToolFiles.tool("maven");
    }

    /** A property of a parent in another file stays empty. */
    private static String filled(String text, SourceText file) {
        return PROPERTY.matcher(text)
                .replaceAll(property -> Matcher.quoteReplacement(
                        MavenFile.property(file, property.group(1)).orElse("")));
    }
}
