package recipes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GuideTest {

    private static final String PAGE = """
            Write this:
            <!-- file: compose.yaml -->
            ```yaml
            services: {}
            ```
            <!-- run: touch changed -->
            ```console
            $ ./jbang health
            etcd1  healthy  leader
            ...
            [exit 1]
            $ ./jbang status
            ```
            ```sh
            ./jbang doctor --fix
            ```
            """;

    @Test
    void reads_what_is_written_and_typed_in_its_order() {
        var steps = Guide.of(PAGE).steps();

        assertEquals(
                List.of(
                        new Guide.Written(2, "compose.yaml", "services: {}\n"),
                        new Guide.Typed(6, "touch changed", 0, List.of()),
                        new Guide.Typed(8, "./jbang health", 1, List.of("etcd1  healthy  leader", "...")),
                        new Guide.Typed(12, "./jbang status", 0, List.of())),
                steps);
    }

    @Test
    void numbers_and_widths_may_differ_and_words_may_not() {
        var typed = new Guide.Typed(1, "x", 0, List.of("db1  lag 0 KiB, 1.5 s", "a long line..."));

        assertEquals(Optional.empty(), typed.missingIn("a long line, and more\ndb2     lag 12 KiB, 20 s\n"));
        assertEquals(Optional.of("db1  lag 0 KiB, 1.5 s"), typed.missingIn("a long line\ndb2 lags 12 KiB, 20 s\n"));
        assertEquals(Optional.of("a long line..."), typed.missingIn("db1  lag 0 KiB, 1.5 s\nno long line\n"));
    }
}
