package parity.drill.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What etcd itself does under a fault, in words. */
class CircleTest {

    @Test
    void who_leads_in_the_place_of_who_is_silent_is_named() {
        assertEquals("etcd1 leads etcd; etcd2 is silent", new Circle(List.of("etcd1"), List.of("etcd2")).words());
    }

    @Test
    void without_a_majority_nobody_leads() {
        assertEquals(
                "nobody leads etcd; etcd1 and etcd2 are silent",
                new Circle(List.of(), List.of("etcd1", "etcd2")).words());
    }
}
