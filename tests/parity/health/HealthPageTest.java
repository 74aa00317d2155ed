package parity.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import parity.wire.Http.Page;

class HealthPageTest {

    @Test
    void who_is_down_is_said_in_words() {
        var body = """
                {"status":"DOWN","components":{"db":{"status":"DOWN"},"disk":{"status":"UP"},"redis":{"status":"OUT_OF_SERVICE"}}}""";

        assertEquals("HTTP 503: DOWN (db, redis)", words(body));
        assertEquals("HTTP 503: DOWN", words("{\"status\":\"DOWN\"}"));
    }

    @Test
    void of_any_other_page_the_first_line_is_said() {
        assertEquals("HTTP 503: not ready", words("not ready\nyet"));
        assertEquals("HTTP 503: {\"broken", words("{\"broken"));
        assertEquals("HTTP 503: {\"error\":1}", words("{\"error\":1}"));
    }

    private static String words(String body) {
        return new HealthPage(new Page(503, body)).words();
    }
}
