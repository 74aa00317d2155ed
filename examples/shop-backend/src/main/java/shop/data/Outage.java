package shop.data;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.transaction.TransactionSystemException;

/** Tells what passes by itself, as a failover does, from what no second attempt will mend. */
public final class Outage {

    /**
     * Lost connections (08), a leader that became a replica (25006), serialization (40), no room (53), a server that
     * stops or starts (57); the role (28) and the database (3D) appear a moment after the first leader.
     */
    private static final List<String> STATES = List.of("08", "25006", "28", "3D", "40", "53", "57P");

    private Outage() {}

    public static boolean explains(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Outage::cause)
                .limit(20)
                .anyMatch(Outage::passes);
    }

    /** A rollback that failed for want of a connection hides what had taken the connection away. */
    private static Throwable cause(Throwable failure) {
        return failure instanceof TransactionSystemException late && late.getApplicationException() != null
                ? late.getApplicationException()
                : failure.getCause();
    }

    private static boolean passes(Throwable cause) {
        return cause instanceof SQLTransientException
                || cause instanceof SQLException sql
                        && sql.getSQLState() != null
                        && STATES.stream().anyMatch(sql.getSQLState()::startsWith);
    }
}
