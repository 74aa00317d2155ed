package parity.resource;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import parity.config.VariableNames;

/** What others are told of a resource, so that they find it: where it is, and who may come in. */
public record Facts(Resource resource, String host, int port) {

    /** How the facts of a kind are called. */
    public static List<String> names(Kind kind) {
        var ofAll = List.of("CONNECTION_STRING", "HOST", "PORT", "USER", "PASSWORD");
        return kind.hasRoles()
                ? Stream.concat(ofAll.stream(), Stream.of("DATABASE", "JDBC_URL"))
                        .toList()
                : ofAll;
    }

    /** By name, such as {@code CONNECTION_STRING}, which whoever passes them on puts the name of the service before. */
    public Map<String, String> byName() {
        var facts = new LinkedHashMap<String, String>();
        facts.put("CONNECTION_STRING", connectionString());
        facts.put("HOST", host);
        facts.put("PORT", String.valueOf(port));
        facts.put("USER", resource.user());
        facts.put("PASSWORD", resource.password());
        if (resource.kind().hasRoles()) {
            facts.put("DATABASE", resource.database());
            facts.put("JDBC_URL", jdbcUrl());
        }
        return Collections.unmodifiableMap(facts);
    }

    /** The same as variables: {@code ORDERS_DB_HOST} of service {@code ordersDb} or {@code orders-db}. */
    public Map<String, String> variables() {
        var prefix = VariableNames.of(resource.service());
        var variables = new LinkedHashMap<String, String>();
        byName().forEach((name, value) -> variables.put(prefix + "_" + name, value));
        return Collections.unmodifiableMap(variables);
    }

    private String connectionString() {
        return switch (resource.kind()) {
            case POSTGRES -> "postgresql://" + login() + place() + "/" + encoded(resource.database());
            case MYSQL, MARIADB -> "mysql://" + login() + place() + "/" + encoded(resource.database());
            case REDIS -> "redis://:%s@%s/0".formatted(encoded(resource.password()), place());
            case DYNAMODB -> "http://" + place();
        };
    }

    /** Without the password, which drivers take by itself. */
    private String jdbcUrl() {
        var scheme = resource.kind() == Kind.POSTGRES
                ? "postgresql"
                : resource.kind().word();
        return "jdbc:%s://%s/%s".formatted(scheme, place(), encoded(resource.database()));
    }

    private String login() {
        return "%s:%s@".formatted(encoded(resource.user()), encoded(resource.password()));
    }

    private String place() {
        return host + ":" + port;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
