package parity.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class DisguisesTest {

    private static final String SECRET = "pa\"ss word+4713";

    @Test
    void a_secret_is_masked_wherever_it_stands_in_base64() {
        Secrets.learnValue(SECRET);

        for (var before : List.of("", "a", "ab", "abc", "user:")) {
            var text = Base64.getEncoder().encodeToString((before + SECRET + ":rest").getBytes(StandardCharsets.UTF_8));
            var masked = Secrets.mask(text);
            assertTrue(masked.contains("***"), masked);
            assertTrue(masked.length() < text.length() - SECRET.length(), masked);
        }
    }

    @Test
    void a_secret_is_masked_in_an_address_and_in_json() {
        Secrets.learnValue(SECRET);

        assertEquals("q=***&", Secrets.mask("q=" + URLEncoder.encode(SECRET, StandardCharsets.UTF_8) + "&"));
        assertEquals("{\"k\":\"***\"}", Secrets.mask("{\"k\":\"" + SECRET.replace("\"", "\\\"") + "\"}"));
    }
}
