package parity.ci.agreement;

import java.util.List;
import java.util.stream.Collectors;

/** The Ruby that a Gemfile asks for, and the Bundler that its lock was made with, which takes itself to that version. */
final class GemFile {

    private GemFile() {}

    static List<Fact> facts(SourceText file, Checkout checkout) {
        for (var line : file.lines()) {
            var words = Words.of(line.text().replaceAll("[,\\[\\]]", " "));
            boolean isRuby = words.size() > 1 && words.getFirst().equals("ruby");
            if (words.equals(List.of("gemspec"))) {
                return ofGem(ComposeFiles.folderOf(file.file()), checkout);
            }
            if (isRuby && !words.get(1).endsWith(":") && words.get(1).chars().anyMatch(Character::isDigit)) {
                var written = file.written(line, words.get(1)).saying(requirement(words));
                return List.of(ToolFiles.fact(ToolFiles.runtime("ruby"), written));
            }
        }
        return List.of();
    }

    /** {@code ruby '>= 3.1', '< 3.3', engine: 'jruby'}: all of them hold. */
    private static String requirement(List<String> words) {
        return words.stream()
                .skip(1)
                .takeWhile(word -> !word.endsWith(":") && word.chars().anyMatch(Character::isDigit))
                .collect(Collectors.joining(", "));
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
