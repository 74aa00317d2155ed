package parity.ci.agreement;

import java.util.List;

/** The Ruby that a Gemfile asks for, and the Bundler that its lock was made with, which takes itself to that version. */
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

    static List<Fact> locked(SourceText file) {
        boolean isNext = false;
        for (var line : file.lines()) {
            var text = line.text().strip();
            if (isNext && Release.of(text).hasNumbers()) {
                return List.of(ToolFiles.fact(ToolFiles.tool("bundler"), file.written(line, text)));
            }
            isNext = text.equals("BUNDLED WITH");
        }
        return List.of();
    }
}
