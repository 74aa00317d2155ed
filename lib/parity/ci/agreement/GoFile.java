package parity.ci.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import parity.ci.agreement.Claim.Within;

/** A go.mod: {@code go} is the oldest that will do, {@code toolchain} what takes the place of an older one. */
final class GoFile {

    private static final Set<String> DIRECTIVES = Set.of(
            "module", "go", "toolchain", "godebug", "require", "replace", "exclude", "retract", "tool", "ignore");

    private static final Set<String> OLDEST = Set.of("go", "toolchain");

    private GoFile() {}

    static List<Fact> facts(SourceText file, Checkout checkout) {
        var facts = new ArrayList<Fact>();
        boolean isBlock = false;
        for (var line : file.lines()) {
            int comment = line.text().indexOf("//");
            var words = Words.of(comment < 0 ? line.text() : line.text().substring(0, comment));
            if (words.isEmpty()) {
                continue;
            }
            if (isBlock) {
                isBlock = !words.getFirst().equals(")");
            } else if (DIRECTIVES.contains(words.getFirst())) {
                isBlock = words.getLast().equals("(");
                directive(words, file, line, facts);
            } else {
                checkout.noteUnreadable(
                        file.spot(line, words.getFirst()),
                        "'%s' is nothing that go.mod has".formatted(words.getFirst()));
            }
        }
        return facts;
    }

    private static void directive(List<String> words, SourceText file, SourceText.Line line, List<Fact> facts) {
        if (words.size() == 2 && OLDEST.contains(words.getFirst())) {
            var version = words.getLast().substring(words.getLast().startsWith("go") ? 2 : 0);
            var fact = ToolFiles.fact(ToolFiles.runtime("go"), file.written(line, version));
            boolean isVersion = fact.claim() instanceof Claim.Exactly exactly
                    && exactly.release().hasNumbers();
            facts.add(isVersion ? fact.claiming(new Within(Range.from(Release.of(version)))) : fact);
        }
    }
}
