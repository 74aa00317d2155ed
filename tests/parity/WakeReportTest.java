package parity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parity.plan.Step;

class WakeReportTest {

    @Test
    void a_few_are_named_many_are_counted() {
        assertEquals("db, web created", WakeReport.deeds(created("db", "web")));
        assertEquals("4 created", WakeReport.deeds(created("a", "b", "c", "d")));
        assertEquals("", WakeReport.deeds(List.of()));
    }

    private static List<Step> created(String... services) {
        return Stream.of(services)
                .<Step>map(name -> new Step.Create(name, "there is none"))
                .toList();
    }
}
