package parity.drill.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parity.drill.bound.Seconds;
import parity.failure.Exit;
import parity.failure.Failure;

/** The report of a drill as one file for a browser: no script, nothing from outside, readable in light and dark. */
public record DrillPage(DrillReport report) {

    /** Refuses a place where no page could be written, while there is none yet that would be lost. */
    public static void requirePlace(Path file) {
        try {
            var target = file.toAbsolutePath().normalize();
            if (Files.isDirectory(target)) {
                throw new Failure(Exit.USAGE, "--report %s is a folder; name a file in it".formatted(file));
            }
            requireFolder(file, target.getParent());
            Files.delete(Files.createTempFile(target.getParent(), ".report", ".tmp"));
        } catch (IOException e) {
            throw failed(Exit.USAGE, file, e);
        }
    }

    /** A folder is not made in passing: it is more likely mistyped than wanted. */
    private static void requireFolder(Path file, @Nullable Path folder) {
        if (folder == null || !Files.isDirectory(folder)) {
            throw new Failure(
                    Exit.USAGE,
                    "--report %s: there is no folder %s; make it, or name another place".formatted(file, folder));
        }
    }

    /** Writes the page, all of it or nothing. */
    public void writeTo(Path file) {
        try {
            var target = file.toAbsolutePath();
            Files.createDirectories(target.getParent());
            var fresh = target.resolveSibling(target.getFileName() + ".tmp");
            try {
                Files.writeString(fresh, html(), StandardCharsets.UTF_8);
                Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw failed(Exit.FAILED, file, e);
        }
    }

    String html() {
        var rounds = report.rounds().verdicts();
        var sections = rounds.stream().map(RoundPage::new).map(RoundPage::html).toList();
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head><meta charset="utf-8"/><meta name="viewport" content="width=device-width"/>
                """
                + Markup.element("title", "Drill: " + report.summary())
                + "\n<style>\n" + PageStyle.CSS + "</style></head>\n<body>\n"
                + Markup.element("h1", report.headline())
                + "\n" + Markup.element("p", report.result(), report.summary())
                + failure() + "\n" + (rounds.size() > 1 ? together() : "")
                + numbered(sections)
                + PageStyle.LEGEND
                + "</body>\n</html>\n";
    }

    private String failure() {
        return report.failure()
                .map(words -> "\n" + Markup.element("p", "failed", "failed: " + words))
                .orElse("");
    }

    private String together() {
        var spreads = report.rounds().spreads().entrySet().stream()
                .map(one -> Markup.row(List.of(
                        one.getKey().title(),
                        Seconds.of(one.getValue().median()),
                        Seconds.of(one.getValue().least()),
                        Seconds.of(one.getValue().most()),
                        "" + one.getValue().rounds())))
                .collect(Collectors.joining());
        return "<table>\n" + Markup.heads(List.of("", "median", "least", "most", "rounds")) + spreads + "</table>\n"
                + RoundPage.rulings(report.rounds().overall());
    }

    private static Failure failed(Exit exit, Path file, IOException e) {
        return new Failure(
                exit, "cannot write the report %s: %s; may you write there, and is there room?".formatted(file, e));
    }

    private static String numbered(List<String> sections) {
        var page = new StringBuilder();
        for (int round = 1; round <= sections.size(); round++) {
            page.append("<section>\n");
            page.append(sections.size() > 1 ? Markup.element("h2", "Round " + round) + "\n" : "");
            page.append(sections.get(round - 1)).append("</section>\n");
        }
        return page.toString();
    }
}
