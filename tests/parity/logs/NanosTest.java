package parity.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NanosTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-21T07:43:20.123456789Z",
                "2026-11-21T07:43:20.1Z",
                "2026-11-21T07:43:20Z",
                "2024-02-29T23:59:59.999999999Z",
                "2025-03-01T00:00:00Z",
                "2000-12-31T12:00:00.000000001Z",
                "1970-01-01T00:00:00Z"
            })
    void reads_and_writes_what_the_engine_writes(String text) {
        var bytes = ("xx" + text).getBytes(StandardCharsets.US_ASCII);

        long nanos = Nanos.read(bytes, 2, bytes.length);

        assertEquals(Nanos.of(Instant.parse(text)), nanos);
        assertEquals(Instant.parse(text), Instant.parse(Nanos.write(nanos)));
        assertEquals(30, Nanos.write(nanos).length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "2026-11-21 07:43:20.123456789Z", "2026-11-21T07:43:20+01:00"})
    void knows_what_is_no_moment(String text) {
        var bytes = text.getBytes(StandardCharsets.US_ASCII);

        assertEquals(Nanos.NONE, Nanos.read(bytes, 0, bytes.length));
    }
}
