package parity.ci.agreement;

import java.util.List;

/** The Ruby that a Gemfile asks for. */
final class GemFile {

    private GemFile() {}

    static List<Fact> facts(SourceText file) {
        for (var line : file.lines()) {
            var words = Words.of(line.text().replace(",", " "));
            boolean isRuby = words.size() > 1 && words.getFirst().equals("ruby");
            if (isRuby && !words.get(1).endsWith(":") && words.get(1).chars().anyMatch(Character::isDigit)) {
                return List.of(ToolFiles.fact(ToolFiles.runtime("ruby"), file.written(line, words.get(1))));
            }
        }
        return List.of();
    }
}
