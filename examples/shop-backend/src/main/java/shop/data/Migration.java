package shop.data;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Brings the schema up to date once the database is there.
 *
 * <p>It runs when the web server already answers: the shop is alive while it waits, and ready when it is done. A script
 * that fails, or a database that never comes, ends the shop.
 */
@Configuration(proxyBeanMethods = false)
class Migration {

    private static final Logger log = LoggerFactory.getLogger(Migration.class);

    /** Spring would migrate before the web server starts, and die without a database. */
    @Bean
    FlywayMigrationStrategy notYet() {
        return _ -> {};
    }

    @Bean
    ApplicationRunner onceThereIsADatabase(Flyway flyway, @Value("${shop.migration.patience}") Duration limit) {
        var patience = new Patience(limit, Duration.ofMillis(500));
        var told = new AtomicReference<String>();
        return (ApplicationArguments _) -> patience.insist(() -> migrate(flyway, told));
    }

    private static boolean migrate(Flyway flyway, AtomicReference<String> told) {
        try {
            return flyway.migrate().success;
        } catch (RuntimeException e) {
            var why = reason(e);
            if (!why.equals(told.getAndSet(why))) {
                log.info("not migrated yet: {}", why);
            }
            throw e;
        }
    }

    private static String reason(Throwable failure) {
        return failure.getCause() == null
                ? String.valueOf(failure.getMessage()).lines().findFirst().orElse("")
                : reason(failure.getCause());
    }
}
