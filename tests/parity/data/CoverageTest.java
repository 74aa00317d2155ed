package parity.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parity.compose.Holding;
import parity.failure.Exit;
import parity.failure.Failure;

class CoverageTest {

    private static final Login ANN = new Login("ann", "");
    private static final Optional<Postgres> DATABASE = Optional.of(new Postgres(List.of("db"), "shop", ANN, ANN));
    private static final Holding SHOP = holding("shop_db", "db", "acme/shop-postgres:3", "/var/lib/postgresql/data");

    @Test
    void what_is_backed_up_and_what_is_not_is_said() {
        var cache = holding("shop_cache", "cache", "redis:8", "/data");
        var modules = holding("0123456789abcdef".repeat(4), "web", "shop-web", "/app/node_modules");

        var coverage = Coverage.of(List.of(SHOP, cache, modules), DATABASE).refuseDatabases();

        assertEquals(
                List.of(
                        "backed up first: database 'shop' of db",
                        "not backed up: shop_cache, a nameless volume of web (/app/node_modules)"),
                coverage.sentences());
    }

    @Test
    void without_a_database_nothing_is_said_to_be_backed_up() {
        var coverage = Coverage.of(List.of(SHOP), Optional.empty());

        assertEquals(List.of("not backed up: shop_db"), coverage.sentences());
    }

    @ParameterizedTest
    @CsvSource({
        "mysql:8, /var/lib/mysql",
        "acme/orders-mongodb:2, /data",
        "shop-audit, /var/lib/postgresql/data",
        "shop-db, /var/lib/mysql",
        "mcr.microsoft.com/mssql/server, /var/opt/mssql/data",
        "cassandra:5, /somewhere",
        "elasticsearch:9.2.0, /usr/share/elasticsearch/data"
    })
    void a_database_that_no_backup_covers_is_refused(String image, String target) {
        var coverage = Coverage.of(List.of(SHOP, holding("shop_other", "other", image, target)), DATABASE);

        var failure = assertThrows(Failure.class, coverage::refuseDatabases);

        assertEquals(Exit.USAGE, failure.exit());
        assertTrue(
                failure.getMessage()
                        .startsWith(
                                "nothing was removed, for there is a database that no backup can be taken of here: shop_other of other;"),
                failure.getMessage());
    }

    private static Holding holding(String name, String service, String image, String target) {
        return new Holding(name, List.of(new Holding.Use(service, image, target)));
    }
}
