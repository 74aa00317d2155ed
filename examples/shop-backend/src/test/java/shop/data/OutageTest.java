package shop.data;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.TransactionSystemException;

class OutageTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08001", "25006", "28P01", "3D000", "40001", "40P01", "53300", "57P01", "57P03"})
    void what_a_failover_causes_passes(String state) {
        var failure = new IllegalStateException(new RuntimeException(new SQLException("seen in a failover", state)));

        assertTrue(Outage.explains(failure));
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "23514", "42P01", "42601", "22001", "57014"})
    void what_a_statement_causes_does_not(String state) {
        assertFalse(Outage.explains(new RuntimeException(new SQLException("our mistake", state))));
    }

    @Test
    void a_pool_without_a_connection_passes() {
        assertTrue(Outage.explains(new RuntimeException(new SQLTransientConnectionException("timed out after 1500ms"))));
    }

    @Test
    void a_rollback_that_found_no_connection_tells_why_there_was_none() {
        var rollback = new TransactionSystemException("rollback failed", new SQLException("Connection is closed"));
        rollback.initApplicationException(new RuntimeException(new SQLException("terminated", "57P01")));

        assertTrue(Outage.explains(rollback));
    }

    @Test
    void what_has_no_state_does_not() {
        assertFalse(Outage.explains(new RuntimeException(new SQLException("no state"))));
        assertFalse(Outage.explains(new IllegalArgumentException("no SQL at all")));
    }
}
