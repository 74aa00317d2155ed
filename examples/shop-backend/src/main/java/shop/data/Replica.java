package shop.data;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what may be a moment old from a replica; while there is none, from the leader. */
@Component
public class Replica implements AutoCloseable {

    private final HikariDataSource source;
    private final JdbcClient replica;
    private final JdbcClient leader;

    Replica(HikariDataSource leading, JdbcClient leader, @Value("${shop.replica.url}") String url) {
        this.source = beside(leading, url);
        this.replica = JdbcClient.create(source);
        this.leader = leader;
    }

    public <T> T ask(Function<JdbcClient, T> question) {
        try {
            return question.apply(replica);
        } catch (DataAccessException e) {
            if (!Outage.explains(e)) {
                throw e;
            }
            return question.apply(leader);
        }
    }

    @Override
    public void close() {
        source.close();
    }

    /** The leader's settings, but for the address. */
    private static HikariDataSource beside(HikariDataSource leading, String url) {
        var settings = new HikariConfig();
        leading.copyStateTo(settings);
        settings.setPoolName("replica");
        settings.setJdbcUrl(url);
        settings.setReadOnly(true);
        PatientSource.into(settings);
        // Opened with the first question: a shop without replicas is a shop.
        var source = new HikariDataSource();
        settings.copyStateTo(source);
        return source;
    }
}
