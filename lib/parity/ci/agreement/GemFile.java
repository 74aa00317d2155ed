package parity.ci.agreement;

import java.util.List;

/** The Ruby that a Gemfile asks for, and the Bundler that its lock was made with, which takes itself to that version. */
final class GemFile {

    private GemFile() {}

    static List<Fact> facts(SourceText file, Checkout checkout) {
        for (var line : file.lines()) {
            var words = Words.of(line.text().replace(",", " "));
            boolean isRuby = words.size() > 1 && words.getFirst().equals("ruby");
            if (words.equals(List.of("gemspec"))) {
                return ofGem(ComposeFiles.folderOf(file.file()), checkout);
            }
            if (isRuby && !words.get(1).endsWith(":") && words.get(1).chars().anyMatch(Character::isDigit)) {
                return List.of(ToolFiles.fact(ToolFiles.runtime("ruby"), file.written(line, words.get(1))));
            }
        }
        return List.of();
    }

    /** What a gem wants of Ruby, its developers do. */
    private static List<Fact> ofGem(String folder, Checkout checkout) {
        return checkout.list(folder).stream()
                .filter(file -> file.endsWith(".gemspec"))
                .flatMap(file -> checkout.text(file).stream())
                .flatMap(text -> Requirement.GEM.facts(text, checkout).stream())
                .toList();
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
