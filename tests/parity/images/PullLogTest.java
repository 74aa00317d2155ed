package parity.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PullLogTest {

    @Test
    void layers_are_counted_as_they_come() {
        var log = new PullLog();

        log.hear("a1: Pulling fs layer");
        log.hear("b2: Pulling fs layer");

        assertEquals(Optional.of("1/2 layers"), log.hear("a1: Pull complete"));
        assertEquals(Optional.empty(), log.hear("b2: Downloading"));
    }

    @Test
    void a_registry_that_is_away_is_told_from_an_image_that_is_not_there() {
        assertTrue(trouble(
                        "Error response from daemon: Get \"https://x/v2/\": dial tcp: lookup x on 10.0.0.1:53: no such host")
                .startsWith("its registry cannot be reached (Get "));
        assertTrue(trouble("Error response from daemon: manifest for x:9 not found: manifest unknown")
                .startsWith("there is no such image (manifest for x:9"));
        assertTrue(trouble("Error response from daemon: pull access denied for x, repository does not exist")
                .startsWith("there is no such image, or it wants 'docker login'"));
    }

    private static String trouble(String line) {
        var log = new PullLog();
        log.hear(line);
        return log.trouble();
    }
}
