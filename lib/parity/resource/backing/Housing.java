package parity.resource.backing;

import java.util.List;
import java.util.Map;
import parity.resource.Resource;
import parity.resource.embedded.Embedding;

/** What the public image of each kind wants to be told, and where it wants to find its data. */
record Housing(Resource resource) {

    static final String SETTINGS = "/parity/server.conf";

    private static final String DATA = "/parity/data";

    String usualVersion() {
        return switch (resource.kind()) {
            case POSTGRES -> "17";
            case MYSQL -> "8.4";
            case MARIADB -> "11.4";
            case REDIS -> "8";
            case DYNAMODB -> Embedding.DYNAMO_LOCAL.toString();
        };
    }

    /** The folder of data, as it is called there. */
    String data() {
        return switch (resource.kind()) {
            case MYSQL, MARIADB -> "/var/lib/mysql";
            case POSTGRES, REDIS, DYNAMODB -> DATA;
        };
    }

    List<String> command() {
        return switch (resource.kind()) {
            case POSTGRES, MYSQL, MARIADB -> List.of();
            case REDIS -> List.of("redis-server", SETTINGS, "--dir", DATA);
            case DYNAMODB -> List.of("-jar", "DynamoDBLocal.jar", "-sharedDb", "-dbPath", DATA);
        };
    }

    /** Where its server makes a socket, in a folder that belongs to somebody else in its image. */
    List<String> scratch() {
        return switch (resource.kind()) {
            case POSTGRES -> List.of("/var/run/postgresql");
            case MYSQL, MARIADB -> List.of("/run/mysqld");
            case REDIS, DYNAMODB -> List.of();
        };
    }

    Map<String, String> environment() {
        return switch (resource.kind()) {
            case POSTGRES ->
                Map.of(
                        "PGDATA",
                        DATA,
                        "POSTGRES_DB",
                        resource.database(),
                        "POSTGRES_USER",
                        resource.user(),
                        "POSTGRES_PASSWORD",
                        resource.password());
            case MYSQL -> ofMysql("MYSQL");
            case MARIADB -> ofMysql("MARIADB");
            case REDIS -> Map.of();
            case DYNAMODB -> Map.of("DDB_LOCAL_TELEMETRY", "0");
        };
    }

    private Map<String, String> ofMysql(String prefix) {
        return Map.of(
                prefix + "_DATABASE",
                resource.database(),
                prefix + "_USER",
                resource.user(),
                prefix + "_PASSWORD",
                resource.password(),
                prefix + "_ROOT_PASSWORD",
                resource.password());
    }
}
