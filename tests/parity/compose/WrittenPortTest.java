package parity.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parity.json.Json;

class WrittenPortTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:${DB_PORT:-5432}:5432, DB_PORT",
        "${DB_PORT:?set it}:5432/tcp, DB_PORT",
        "$DB_PORT:5432, DB_PORT",
        "[::1]:${DB_PORT-5432}:5432, DB_PORT",
        "${IP:-127.0.0.1}:${OUTER:-${INNER:-5432}}:5432, OUTER",
        "5432:5432, ''",
        "${PREFIX}32:5432, ''",
        "${A}${B}:5432, ''",
        "${DB_PORT:+5433}:5432, ''",
        "${FIRST}-${LAST}:80-81, ''",
        "${WHOLE:-5432:5432}, ''",
        "5432, ''"
    })
    void a_port_is_the_variables_only_where_it_alone_says_it(String written, String variable) {
        assertEquals(variable, WrittenPort.parse(written).variable());
    }

    @Test
    void both_spellings_of_a_port_are_understood() {
        var written = Json.parse("""
                ["[::1]:${P:-53}:53/udp",
                 {"mode": "ingress", "host_ip": "::1", "target": 53, "published": "${P:-53}", "protocol": "udp"}]
                """).items();

        var port = new PublishedPort("::1", 53, 53, "udp", false);
        assertTrue(WrittenPort.of(written.getFirst()).fits(port));
        assertTrue(WrittenPort.of(written.getLast()).fits(port));
        assertFalse(WrittenPort.of(written.getLast()).fits(new PublishedPort("::1", 53, 54, "udp", false)));
    }

    @Test
    void a_container_follows_where_it_listens_on_the_same_variable() {
        assertTrue(WrittenPort.parse("${P:-6379}:${P:-6379}").follows());
        assertFalse(WrittenPort.parse("${P:-6379}:${Q:-6379}").follows());
        assertFalse(WrittenPort.parse("6379:6379").follows());
    }

    @Test
    void every_variable_of_a_port_is_known() {
        assertEquals(
                List.of("IP", "OUTER", "INNER", "T"),
                WrittenPort.parse("${IP:-127.0.0.1}:${OUTER:-$INNER}:$T").variables());
    }
}
