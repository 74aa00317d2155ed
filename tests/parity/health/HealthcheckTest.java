package parity.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parity.health.Healthcheck.Page;
import parity.json.Json;

class HealthcheckTest {

    @Test
    void a_command_is_run_as_it_stands_and_a_line_by_the_shell() {
        assertEquals(
                Optional.of(new Healthcheck(List.of("pg_isready", "-q"), Duration.ofSeconds(3))),
                check("CMD", "pg_isready", "-q"));
        assertEquals(
                List.of("/bin/sh", "-c", "pg_isready || exit 1"),
                check("CMD-SHELL", "pg_isready || exit 1").orElseThrow().words());
        assertEquals(Optional.empty(), check("NONE"));
        assertEquals(Optional.empty(), Healthcheck.of(Json.parse("{}")));
    }

    @Test
    void a_page_that_is_all_it_asks_for_is_found() {
        assertEquals(
                Optional.of(new Page(8080, "/actuator/health")),
                page("curl -fsS http://localhost:8080/actuator/health || exit 1"));
        assertEquals(Optional.of(new Page(80, "/")), page("wget -q --spider http://127.0.0.1"));
        assertEquals(Optional.of(new Page(3000, "/h?x=1")), page("curl --fail 'http://[::1]:3000/h?x=1'"));
        assertEquals(Optional.of(new Page(80, "/h")), page("/usr/bin/curl -sf -m 3 -o /dev/null http://localhost/h"));
        assertEquals(Optional.of(new Page(80, "/h")), page("wget --no-verbose --tries=1 -qO- http://localhost/h"));
        assertEquals(
                Optional.of(new Page(8080, "/up")),
                check("CMD", "wget", "-nv", "-t1", "--spider", "http://localhost:8080/up")
                        .orElseThrow()
                        .page());
    }

    @Test
    void what_asks_for_more_or_forgives_is_left_to_the_container() {
        for (var line : List.of(
                "curl -f http://localhost/ | grep UP",
                "curl -s http://localhost/",
                "curl -f http://db:5432/",
                "curl -f http://localhost:$PORT/",
                "curl -f http://localhost/a http://localhost/b",
                "curl -f -u admin:secret http://localhost/",
                "curl -f -H 'Host: shop' http://localhost/",
                "curl -fI http://localhost/",
                "curl -fXPOST http://localhost/",
                "curl -f --header=Accept:x http://localhost/",
                "curl -fd x=1 http://localhost/",
                "curl -fL http://localhost/",
                "curl -f http://admin:secret@localhost/",
                "curl -o /tmp/f http://localhost/",
                "wget -q --header 'Host: shop' http://localhost/",
                "wget -q --post-data=x http://localhost/",
                "if curl -f http://localhost/",
                "test -f /tmp/ready")) {
            assertEquals(Optional.empty(), page(line), line);
        }
    }

    private static Optional<Page> page(String line) {
        return check("CMD-SHELL", line).orElseThrow().page();
    }

    private static Optional<Healthcheck> check(String... test) {
        return Healthcheck.of(Json.parse(
                Json.write(Map.of("Healthcheck", Map.of("Test", List.of(test), "Timeout", 3_000_000_000L)))));
    }
}
