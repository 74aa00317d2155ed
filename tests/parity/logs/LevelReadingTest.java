package parity.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelReadingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            ERROR ~ 2026-11-21 07:43:01.123 UTC [57] ERROR:  relation "orders" does not exist at character 15
            ERROR ~ 2026-11-21 07:43:01.123 UTC [57] FATAL:  the database system is starting up
            WARN  ~ 2026-11-21 07:43:01.123 UTC [57] WARNING:  there is no transaction in progress
            INFO  ~ 2026-11-21 07:43:01.123 UTC [57] LOG:  checkpoint starting: time
            DEBUG ~ 2026-11-21 07:43:01.123 UTC [57] DEBUG2:  autovacuum: processing database "shop"
            INFO  ~ 1:M 21 Nov 2026 07:43:01.123 * Ready to accept connections tcp
            WARN  ~ 1:M 21 Nov 2026 07:43:01.123 # WARNING Memory overcommit must be enabled!
            DEBUG ~ 17:S 21 Nov 2026 07:43:01.123 - Accepted 172.20.0.3:51210
            INFO  ~ {"level":"info","ts":"2026-11-21T07:43:01.123Z","caller":"raft.go:77","msg":"became leader"}
            WARN  ~ {"level":"warn","ts":"2026-11-21T07:43:01.123Z","msg":"request took too long","error":"timeout"}
            ERROR ~ {"@timestamp":"2026-11-21T07:43:01Z","log.level": "ERROR","message":"order refused"}
            ERROR ~ {"level":50,"time":1795246981123,"msg":"cannot reach the backend"}
            INFO  ~ {"severity":"NOTICE","message":"rotated"}
            INFO  ~ [NOTICE]   (1) : New worker (8) forked
            WARN  ~ [WARNING]  (8) : Server write/patroni2 is DOWN, reason: Layer7 wrong status, code: 503
            ERROR ~ [ALERT]    (8) : backend 'write' has no server available!
            ERROR ~ <129>Nov 21 07:43:01 haproxy[8]: backend write has no server available!
            INFO  ~ <134>Nov 21 07:43:01 haproxy[8]: 172.20.0.1:51210 write/patroni1 1/0/5 200
            INFO  ~ 2026-11-21T07:43:01.123Z  INFO 1 --- [main] shop.Backend : Started Backend in 2.1 seconds
            WARN  ~ 2026-11-21T07:43:01.123Z  WARN 1 --- [nio-8080-exec-1] shop.Orders : no ERROR in this message
            INFO  ~ 2026-11-21 07:43:01,123 INFO: no action. I am (patroni1), the leader with the lock
            ERROR ~ 2026-11-21 07:43:01,123 ERROR: failed to bootstrap (without leader)
            WARN  ~ time="2026-11-21T07:43:01Z" level=warning msg="disk is nearly full" error=none
            ERROR ~ ts=2026-11-21T07:43:01Z caller=main.go:5 level=error msg="x"
            ERROR ~ 2026/11/21 07:43:01 [error] 29#29: *1 connect() failed (111: Connection refused)
            ERROR ~ E1121 07:43:01.123456       1 server.go:77] cannot listen
            INFO  ~ I1121 07:43:01.123456       1 server.go:77] listening
            ERROR ~ npm ERR! missing script: start
            ERROR ~ Error: listen EADDRINUSE: address already in use :::5173
            ERROR ~ Exception in thread "main" java.lang.NullPointerException
            ERROR ~ java.lang.IllegalStateException: no leader
            ERROR ~ Traceback (most recent call last):
            ERROR ~ panic: runtime error: index out of range
            ERROR ~ 07:43:01 |ERROR| shop
            """)
    void finds_the_level_where_the_format_has_it(String level, String line) {
        assertEquals(Level.valueOf(level), LevelReading.of(line));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            GET /errors/ERROR-5 200
            the error count is 0
            listening on :8080
            {"msg":"level is in no key"}
            {
            <html>
            1:X
            MY_ERROR_CODE=5
            """)
    void does_not_take_a_word_of_the_message_for_a_level(String line) {
        assertNull(LevelReading.of(line));
    }

    @Test
    void an_empty_line_has_none() {
        assertNull(LevelReading.of(""));
        assertNull(LevelReading.of("E"));
        assertNull(LevelReading.of("12:M"));
    }
}
