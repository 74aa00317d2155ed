package parity.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NeedleTest {

    @Test
    void finds_what_a_text_contains() {
        var chance = new Random(4711);
        int found = 0;
        for (int round = 0; round < 5000; round++) {
            var hay = letters(chance, 12);
            var needle = letters(chance, 1 + chance.nextInt(3));

            assertEquals(hay.contains(needle), isIn(needle, false, hay), needle + " in " + hay);
            assertEquals(
                    hay.toLowerCase(Locale.ROOT).contains(needle.toLowerCase(Locale.ROOT)),
                    isIn(needle, true, hay),
                    needle + " in " + hay + ", whatever the case");
            found += hay.contains(needle) ? 1 : 0;
        }
        assertTrue(found > 100, "only " + found);
    }

    @Test
    void bytes_beyond_ascii_are_passed_over() {
        assertTrue(isIn("order", false, "Größe 🎉 order"));
    }

    @Test
    void what_json_may_write_otherwise_is_no_needle() {
        for (var text : new String[] {"", "a\"b", "a<b", "Größe", "a\tb", "a/b", "a\\b"}) {
            assertEquals(Optional.empty(), Needle.of(text, false), text);
        }
    }

    private static boolean isIn(String needle, boolean ignoresCase, String hay) {
        var bytes = ("x" + hay + "x").getBytes(StandardCharsets.UTF_8);
        return Needle.of(needle, ignoresCase).orElseThrow().isIn(bytes, 1, bytes.length - 1);
    }

    private static String letters(Random chance, int count) {
        return chance.ints(count, 0, 4)
                .mapToObj(i -> "aAbB".substring(i, i + 1))
                .collect(Collectors.joining());
    }
}
