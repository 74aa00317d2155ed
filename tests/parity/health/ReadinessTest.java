package parity.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import parity.health.Condition.State;

class ReadinessTest {

    private final List<String> asked = new ArrayList<>();

    @Test
    void only_who_is_not_well_yet_is_asked_again_and_all_before_it_says_ready() {
        var last = Readiness.within(Duration.ofMinutes(1)).await(wellAfter(3), List.of("db", "web"), _ -> {});

        assertTrue(last.isHealthy());
        assertEquals(List.of("db web", "web", "web", "db web"), asked);
    }

    @Test
    void who_takes_long_to_answer_is_asked_still() {
        var slow = wellAfter(3);
        var last = Readiness.within(Duration.ofMinutes(1))
                .await(
                        (services, limit) -> {
                            rest(Duration.ofMillis(300));
                            return slow.some(services, limit);
                        },
                        List.of("web"),
                        _ -> {});

        assertTrue(last.isHealthy());
    }

    @Test
    void when_time_is_up_the_last_answer_stands() {
        var last = Readiness.within(Duration.ZERO).await(wellAfter(Integer.MAX_VALUE), List.of("web"), _ -> {});

        assertFalse(last.isHealthy());
        assertEquals("still starting", last.unwell().getFirst().reason());
    }

    /** All are well at once, but web, which takes some rounds. */
    private Examiner wellAfter(int rounds) {
        return (services, _) -> {
            asked.add(String.join(" ", new TreeSet<>(services)));
            return diagnosis(services, asked.size() >= rounds);
        };
    }

    private static Diagnosis diagnosis(Collection<String> services, boolean isWebWell) {
        var conditions = services.stream()
                .map(service -> condition(service, isWebWell || !service.equals("web")))
                .toList();
        return new Diagnosis("shop", conditions, List.of(), Duration.ZERO);
    }

    private static Condition condition(String service, boolean isWell) {
        return new Condition(
                service,
                service,
                "services",
                isWell ? State.HEALTHY : State.STARTING,
                "",
                "",
                isWell ? "" : "still starting",
                Duration.ZERO);
    }

    private static void rest(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
