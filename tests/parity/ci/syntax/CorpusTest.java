package parity.ci.syntax;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import parity.ci.Finding;

/** Measures the rules on a folder of workflows of your own: {@code mvn test -Dtest=CorpusTest -Dparity.corpus=FOLDER}. */
@EnabledIfSystemProperty(named = "parity.corpus", matches = ".+")
class CorpusTest {

    @Test
    void says_how_many_files_of_a_folder_are_flagged_and_how_long_it_takes() throws IOException {
        var rules = new JavaRules(Repository.none());
        var files = files(Path.of(System.getProperty("parity.corpus")));
        files.forEach(file -> rules.check(file.toString(), file));

        long start = System.nanoTime();
        var found =
                files.stream().map(file -> rules.check(file.toString(), file)).toList();
        double millis = (System.nanoTime() - start) / 1e6 / files.size();

        long wrong = found.stream()
                .filter(it -> it.stream().anyMatch(Finding::isError))
                .count();
        long flagged = found.stream().filter(it -> !it.isEmpty()).count();
        System.out.printf(
                "%d files: errors in %d, anything in %d, %.2f ms each%n", files.size(), wrong, flagged, millis);
        found.stream().flatMap(List::stream).filter(Finding::isError).forEach(System.out::println);
        assertTrue(files.size() > 0);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(file ->
                            file.toString().endsWith(".yml") || file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }
}
