package parity.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.engine.Frames.Channel;
import parity.json.Json;

class JsonFileLogTest {

    private static final String TIME = "2026-11-21T07:43:20.5Z";

    @TempDir
    private Path folder;

    private final List<String> heard = new ArrayList<>();

    @Test
    void reads_what_the_engine_writes() throws IOException {
        read(entry("ready\\n", "stdout") + entry("boom\\n", "stderr"));

        assertEquals(List.of("OUT ready", "ERR boom"), heard);
    }

    @Test
    void takes_escapes_for_what_they_stand_for() throws IOException {
        read(entry("{\\\"a\\\":\\\"\\u003c\\u00e9\\ud83c\\udf89\\\\\\t\\u0000\\\"}\\r\\n", "stdout"));

        assertEquals(List.of("OUT {\"a\":\"<é🎉\\\t\0\"}\r"), heard);
    }

    @Test
    void puts_the_pieces_of_a_long_line_together_per_channel() throws IOException {
        read(entry("a", "stdout") + entry("x", "stderr") + entry("b\\n", "stdout") + entry("c", "stdout"));

        assertEquals(List.of("OUT ab", "OUT c", "ERR x"), heard);
    }

    @Test
    void passes_over_what_is_none_or_not_whole() throws IOException {
        read("rubbish\n\n" + entry("kept\\n", "stdout") + "{\"log\":\"cut sh");

        assertEquals(List.of("OUT kept"), heard);
    }

    @Test
    void lines_longer_than_its_buffer_are_read_whole() throws IOException {
        var text = "x".repeat(200_000);

        read(entry(text + "\\n", "stdout") + entry("next\\n", "stdout"));

        assertEquals(List.of("OUT " + text, "OUT next"), heard);
    }

    @Test
    void a_line_without_end_is_cut_and_says_so() throws IOException {
        read(entry("x".repeat(16_384), "stdout").repeat(20) + entry("y\\n", "stdout"));

        assertEquals(1, heard.size());
        assertEquals("OUT " + "x".repeat(1 << 18) + " ... (65537 more bytes)", heard.getFirst());
    }

    @Test
    void with_a_needle_it_tells_only_lines_that_have_it_and_whole_ones() throws IOException {
        var log = entry("no\\n", "stdout")
                + entry("a needle\\n", "stdout")
                + entry("nee", "stdout")
                + entry("dle\\n", "stdout")
                + entry("no\\n", "stdout");

        read(log, Needle.of("needle", false));

        assertEquals(List.of("OUT a needle", "OUT needle"), heard);
    }

    @Test
    void rotated_files_follow_each_other_and_a_missing_one_is_no_trouble() throws IOException {
        var older = Files.writeString(folder.resolve("log.1"), entry("one\\n", "stdout"));
        var newer = Files.writeString(folder.resolve("log"), entry("two\\n", "stdout"));

        new JsonFileLog(List.of(folder.resolve("log.2"), older, newer), Optional.empty()).read(this::hear);

        assertEquals(List.of("OUT one", "OUT two"), heard);
    }

    @Test
    void reads_what_is_kept_of_earlier_runs() throws IOException {
        var words = new LastWords();
        words.heard(5, Channel.ERR, "boom \"quoted\" \033[31mred\033[0m <é🎉>");
        words.heard(6, Channel.OUT, "");

        read(words.text());

        assertEquals(List.of("ERR boom \"quoted\" \033[31mred\033[0m <é🎉>", "OUT "), heard);
        assertEquals(
                "1970-01-01T00:00:00.000000005Z",
                Json.parse(words.text().lines().findFirst().orElseThrow())
                        .get("time")
                        .text());
    }

    private void read(String text) throws IOException {
        read(text, Optional.empty());
    }

    private void read(String text, Optional<Needle> needle) throws IOException {
        var file = Files.writeString(folder.resolve("log"), text);
        new JsonFileLog(List.of(file), needle).read(this::hear);
    }

    private void hear(long time, Channel channel, String text) {
        heard.add(channel + " " + text);
    }

    private static String entry(String log, String stream) {
        return "{\"log\":\"%s\",\"stream\":\"%s\",\"time\":\"%s\"}\n".formatted(log, stream, TIME);
    }
}
