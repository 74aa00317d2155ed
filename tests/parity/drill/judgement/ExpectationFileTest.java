package parity.drill.judgement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.drill.bound.Bound;
import parity.drill.figure.Figures;
import parity.failure.Exit;
import parity.failure.Failure;

class ExpectationFileTest {

    @TempDir
    Path project;

    @Test
    void every_sentence_that_is_known_is_read_as_it_is_written() {
        var examples = Sentences.examples().toList();

        assertEquals(16, examples.size());
        assertEquals(
                examples,
                examples.stream()
                        .map(example -> Sentences.read(example).orElseThrow().sentence())
                        .toList());
    }

    @Test
    void every_sentence_that_is_known_stands_in_the_guide() throws IOException {
        var guide = Files.readString(Path.of("docs/drills.md"));

        assertEquals(
                List.of(),
                Sentences.examples()
                        .filter(example -> !guide.contains("| `" + example + "` |"))
                        .toList());
    }

    @Test
    void capitals_spaces_and_ways_to_write_a_time_make_no_difference() {
        assertEquals(Optional.of("leader changes within 30 s"), sentence("  Leader  changes within 30 seconds "));
        assertEquals(Optional.of("writes resume within 3.5 s"), sentence("writes resume within 3.5s"));
        assertEquals(Optional.of("writes resume within 500 ms"), sentence("writes resume within 0.5 s"));
        assertEquals(Optional.of("reads resume within 120 s"), sentence("reads resume within 2 min"));
        assertEquals(Optional.of("writes resume within the bound"), sentence("writes resume within the bound"));
        assertEquals(Optional.of("at most 7 acknowledged writes lost"), sentence("at most 7 acknowledged writes lost"));
    }

    @Test
    void what_means_nothing_is_not_guessed() {
        for (var wrong : List.of(
                "",
                "leader changes",
                "leader changes within",
                "leader changes within 30",
                "leader changes within 0 s",
                "leader changes within -3 s",
                "leader changes within 1.2.3 s",
                "leader changes within 99999999999 s",
                "leader changes within 3 days",
                "at most many acknowledged writes lost",
                "at most 1.5 acknowledged writes lost",
                "no leader change within 3 s")) {
            assertEquals(Optional.empty(), sentence(wrong), wrong);
        }
    }

    @Test
    void every_mistake_is_named_with_its_place_and_the_nearest_sentence() throws IOException {
        write("failover-patroni.yml", """
                # ours
                expect:
                  - leder changes within 45 s
                  - no acknowledged write lost
                  - the moon is made of cheese
                  - never two primaries: ever
                expects: 3
                """);

        var failure = assertThrows(Failure.class, this::read);

        assertEquals(Exit.USAGE, failure.exit());
        assertEquals("""
                4 mistakes:
                  drills/failover-patroni.yml:3:5: 'leder changes within 45 s' is no expectation of a drill; \
                did you mean 'leader changes within 45 s'?
                  drills/failover-patroni.yml:5:5: 'the moon is made of cheese' is no expectation of a drill; \
                'leader changes within 30 s' is one, docs/drills.md names all
                  drills/failover-patroni.yml:6:5: a mapping is no expectation of a drill; \
                'leader changes within 30 s' is one, docs/drills.md names all
                  drills/failover-patroni.yml:7:1: unknown key 'expects'; did you mean 'expect'?""", failure.getMessage());
    }

    @Test
    void a_file_that_expects_nothing_is_a_mistake() throws IOException {
        for (var text : List.of("expect: []\n", "expect:\n", "expect: no errors\n", "[]\n", "expect: {a: b}\n")) {
            write("failover-patroni.yml", text);

            var failure = assertThrows(Failure.class, this::read, text);

            assertEquals(
                    "expected 'expect:' with a list of sentences, such as 'no errors'",
                    failure.getMessage().replaceFirst("drills/failover-patroni.yml:1:[0-9]+: ", ""));
        }
    }

    @Test
    void a_projects_own_comes_before_ours_and_that_of_the_fault_first() throws IOException {
        assertEquals(
                "drills/failover-patroni-postgres-crash.yml",
                read("postgres-crash").source());
        assertEquals("drills/failover-patroni.yml", read("kill").source());

        write("failover-patroni.yml", "expect: [no errors]\n");
        assertEquals("[NoErrors[]]", read("postgres-crash").all().toString());

        write("failover-patroni-pause.yaml", "expect: [no leader change]\n");
        assertEquals("[NoLeaderChange[]]", read("pause").all().toString());
        assertEquals("[NoErrors[]]", read("kill").all().toString());
    }

    @Test
    void a_drill_without_a_file_has_what_goes_without_saying() {
        var expected = ExpectationFile.of(project, "failover-mysql", "kill");

        assertEquals(
                List.of("writes resume within the bound", "no acknowledged write lost", "never two primaries"),
                sentences(expected, new Bound(Told.ms(1), "")));
        assertEquals(
                List.of("no acknowledged write lost", "never two primaries"),
                sentences(expected, Bound.none("nothing")));
    }

    @Test
    void every_file_of_ours_is_understood_and_names_nothing_twice() throws IOException {
        try (var files = Files.list(Path.of("drills"))) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString().replace(".yml", "");
                var own = ExpectationFile.of(project, name, "kill").all();

                assertEquals(own.stream().distinct().toList(), own, name);
            }
        }
    }

    private static List<String> sentences(Expectations expected, Bound bound) {
        var told = Told.failover();
        told.bound = bound;
        return expected.inForce(Figures.of(told.chronicle())).stream()
                .map(Expectation::sentence)
                .toList();
    }

    private static Optional<String> sentence(String written) {
        return Sentences.read(written).map(Expectation::sentence);
    }

    private Expectations read() {
        return read("kill");
    }

    private Expectations read(String fault) {
        return ExpectationFile.of(project, "failover-patroni", fault);
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(project.resolve("drills"));
        Files.writeString(project.resolve("drills").resolve(name), text);
    }
}
