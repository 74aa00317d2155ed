package parity.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parity.data.Cluster.Member;
import parity.data.Cluster.Role;
import parity.failure.Failure;

class ClusterTest {

    private static final Postgres SHOP = new Postgres(
            List.of("patroni1", "patroni2", "patroni3"), "shop", new Login("app", ""), new Login("postgres", ""));

    @Test
    void without_a_leader_each_reason_is_said_once() {
        var cluster = new Cluster(
                SHOP,
                List.of(
                        silent("patroni1", "not running"),
                        silent("patroni2", "not running"),
                        silent("patroni3", Cluster.silence("patroni3", refused("patroni3")))));

        var failure = assertThrows(Failure.class, cluster::leader);

        assertEquals(
                "no leader of database 'shop': patroni1, patroni2 not running, patroni3 silent (Connection refused); "
                        + "'dev-up' starts what is down, 'health' says more",
                failure.getMessage());
    }

    @Test
    void who_does_not_answer_says_why_in_a_few_words() {
        assertEquals(
                "silent (the database system is starting up)",
                Cluster.silence("db", "db does not answer: the database system is starting up; 'health' says more"));
        assertEquals("silent (no answer within 15 s)", Cluster.silence("db", "no answer within 15 s"));
        assertEquals("silent (%s...)".formatted("x".repeat(80)), Cluster.silence("db", "db: " + "x".repeat(300)));
    }

    private static String refused(String service) {
        return service
                + " does not answer: connection to server at \"127.0.0.1\", port 5432 failed: Connection refused;"
                + " 'health' says more";
    }

    private static Member silent(String service, String reason) {
        return new Member(service, Optional.empty(), Role.SILENT, reason, Optional.empty());
    }
}
