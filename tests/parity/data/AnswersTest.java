package parity.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the tools print, read. */
class AnswersTest {

    @Test
    void rows_are_counted_from_what_psql_says_of_each_statement() {
        var said = "CREATE TABLE\nINSERT 0 3\nUPDATE 2\nCOPY 10\nSELECT 4\nDELETE 1\n1\n";

        assertEquals(16, Tags.rows(said.lines()));
    }

    @Test
    void keys_are_counted_over_all_databases_of_a_redis() {
        var said = "# Keyspace\r\ndb0:keys=5,expires=0,avg_ttl=0\r\ndb3:keys=12,expires=2,avg_ttl=0,subexpiry=0\r\n";

        assertEquals(17, RedisNode.keys(said));
        assertEquals(0, RedisNode.keys("# Keyspace\r\n"));
    }

    @Test
    void tables_that_differ_are_named_with_both_counts() {
        var was = TableCounts.of(List.of("public.orders\t3", "public.tags\t1", "public.Odd Name\t0"));
        var is = TableCounts.of(List.of("public.orders\t2", "public.Odd Name\t0"));

        assertEquals(
                "public.orders has 2 rows instead of 3, public.tags has no rows instead of 1", is.differenceFrom(was));
        assertEquals("", was.differenceFrom(was));
    }

    @Test
    void of_a_complaint_the_mistake_is_kept() {
        var said = "pg_restore: error: could not execute query: ERROR:  role \"ann\" does not exist\nCommand was: ...";

        assertEquals("role \"ann\" does not exist", Complaint.first(said));
    }

    @Test
    void who_waits_for_a_lock_is_told_of_what() {
        var said = """
                pg_dump: error: query failed: ERROR:  canceling statement due to lock timeout
                pg_dump: detail: Query was: LOCK TABLE public.orders IN ACCESS SHARE MODE
                """;

        assertEquals("LOCK TABLE public.orders IN ACCESS SHARE MODE", Complaint.waiting(said));
        assertEquals(
                "canceling statement due to lock timeout",
                Complaint.waiting(said.lines().findFirst().orElse("")));
    }
}
