package parity.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TellingTest {

    @Test
    void of_a_trace_the_cause_tells_most() {
        assertEquals(
                "Caused by: java.net.BindException: Address already in use", Telling.last(List.of("""
                Exception in thread "main" java.lang.IllegalStateException: no start
                \tat shop.Shop.main(Shop.java:21)
                Caused by: java.net.BindException: Address already in use
                \tat java.base/sun.nio.ch.Net.bind0(Native Method)
                \t... 12 more
                """.split("\n"))));
        assertEquals("Error: listen EADDRINUSE: address already in use", Telling.last(List.of("""
                Error: listen EADDRINUSE: address already in use
                    at Server.setupListenHandle (node:net:1317:21)
                    at node:internal/main/run_main_module:28:49

                Node.js v20.20.2
                """.split("\n"))));
        assertEquals("KeyError: 'x'", Telling.last(List.of("  File \"a.py\", line 1", "KeyError: 'x'")));
    }

    @Test
    void nothing_but_frames_is_better_than_nothing() {
        assertEquals("at a.B.c(B.java:1)", Telling.last(List.of("\tat a.B.c(B.java:1)")));
        assertEquals("", Telling.last(List.of()));
    }

    @Test
    void what_an_earlier_start_said_is_none_of_it() {
        assertEquals(
                List.of("second", "cause"),
                Telling.ofLastRun(List.of(
                        "first",
                        "* ended with 1: first; again in 500 ms",
                        "second",
                        "\tat a.B.c(B.java:1)",
                        "cause",
                        "* given up")));
        assertEquals(List.of(), Telling.ofLastRun(List.of("* starting")));
    }
}
