package parity.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import parity.compose.ComposeProject;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.json.Json;

class PostgresTest {

    private static final String PLAIN = """
            "db": {"image": "mirror:5000/library/postgres:17@sha256:00", "environment": {"POSTGRES_USER": "ann",
                   "POSTGRES_PASSWORD": "secret-of-ann"}}""";
    private static final String NODE = """
            "patroni%d": {"image": "parity/patroni", "environment": {"PATRONI_NAME": "patroni%d", "APP_NAME": "shop",
                "APP_PASSWORD": "secret-of-shop", "PATRONI_SUPERUSER_USERNAME": "boss",
                "PATRONI_SUPERUSER_PASSWORD": "secret-of-boss"}}""";

    @Test
    void a_plain_postgres_is_known_by_its_image_and_its_variables() {
        var found = Postgres.in(project("\"web\": {\"image\": \"shop:1\"}", PLAIN), "");

        assertEquals(
                new Postgres(
                        List.of("db"), "ann", new Login("ann", "secret-of-ann"), new Login("ann", "secret-of-ann")),
                found);
    }

    @Test
    void nodes_of_patroni_are_one_database_with_an_owner_and_a_superuser() {
        var found = Postgres.in(project(NODE.formatted(1, 1), NODE.formatted(2, 2)), "");

        assertEquals(
                new Postgres(
                        List.of("patroni1", "patroni2"),
                        "shop",
                        new Login("shop", "secret-of-shop"),
                        new Login("boss", "secret-of-boss")),
                found);
    }

    @Test
    void of_several_databases_one_must_be_named() {
        var project = project(PLAIN, "\"audit\": {\"image\": \"postgis/postgis\"}");

        var failure = assertThrows(Failure.class, () -> Postgres.in(project, ""));

        assertEquals(
                "several databases here (db, audit): say which is meant as data.database in parity.yml",
                failure.getMessage());
        assertEquals(List.of("audit"), Postgres.in(project, "audit").services());
    }

    @Test
    void a_service_with_an_image_of_its_own_is_one_when_it_is_named() {
        var project = project("\"store\": {\"environment\": {\"POSTGRES_DB\": \"shop\"}}");

        assertEquals("shop", Postgres.in(project, "store").database());
        assertFalse(Postgres.isIn(project, ""));
    }

    @Test
    void an_image_of_ones_own_is_one_by_its_name_or_by_where_its_data_lies() {
        var built =
                "\"db\": {\"build\": {\"context\": \"db\"}, \"volumes\": [{\"target\": \"/var/lib/postgresql/data\"}]}";

        assertEquals(List.of("db"), Postgres.in(project(built), "").services());
        assertEquals(
                List.of("store"),
                Postgres.in(project("\"store\": {\"image\": \"acme/shop-postgres\"}"), "")
                        .services());
    }

    @Test
    void a_database_of_another_kind_is_named_when_there_is_no_postgres() {
        var project = project("\"db\": {\"image\": \"mariadb:11\"}", "\"seen\": {\"image\": \"x/postgres-exporter\"}");

        var failure = assertThrows(Failure.class, () -> Postgres.in(project, ""));

        assertEquals(Exit.USAGE, failure.exit());
        assertEquals(
                "no PostgreSQL in project 'shop': db is mariadb, for which only its own tools will do ('docker compose exec')",
                failure.getMessage());
    }

    @Test
    void a_password_is_not_printed() {
        assertEquals("ann", new Login("ann", "secret-of-ann").toString());
    }

    private static ComposeProject project(String... services) {
        var text = "{\"name\": \"shop\", \"services\": {%s}}".formatted(String.join(",", services));
        return ComposeProject.parse(Json.parse(text), List.of());
    }
}
