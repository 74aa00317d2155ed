package parity.loop;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import parity.config.VariableNames;

/**
 * Where a service is reached from the host, and what its clients must know beside that: facts such as {@code USER} or
 * {@code JDBC_URL}, by the name that follows its own in a variable.
 */
public record Address(String host, int port, String url, Map<String, String> facts) {

    public Address {
        facts = Map.copyOf(facts);
    }

    static Address of(int port, String scheme) {
        return new Address("localhost", port, "%s://localhost:%d".formatted(scheme, port), Map.of());
    }

    Address seenFrom(Viewpoint viewpoint) {
        var seen = new LinkedHashMap<>(facts);
        seen.replaceAll((name, fact) -> name.equals("PASSWORD") ? fact : viewpoint.of(fact));
        return new Address(viewpoint.of(host), port, viewpoint.of(url), seen);
    }

    /** {@code PORT_DB}, {@code HOST_DB}, {@code URL_DB}, and {@code DB_USER} and the like for what else is known. */
    Map<String, String> variables(String service) {
        var name = VariableNames.of(service);
        var variables = new LinkedHashMap<String, String>();
        variables.put("PORT_" + name, String.valueOf(port));
        variables.put("HOST_" + name, host);
        variables.put("URL_" + name, url);
        facts.keySet().stream()
                .sorted()
                .forEach(fact -> variables.put(name + "_" + fact, facts.getOrDefault(fact, "")));
        return variables;
    }

    /** For {@code ${services.db.port}}. */
    Optional<String> part(String word) {
        return switch (word) {
            case "host" -> Optional.of(host);
            case "port" -> Optional.of(String.valueOf(port));
            case "url" -> Optional.of(url);
            default -> Optional.ofNullable(facts.get(word.toUpperCase(Locale.ROOT)));
        };
    }
}
