package parity.loop;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.terminal.Secrets;
import parity.yaml.Spot;

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

    /** Of something that runs elsewhere, as its address says it. */
    static Address ofUrl(String url, Spot spot) {
        try {
            var parts = new URI(url);
            if (parts.getHost() == null) {
                throw new Failure(
                        Exit.USAGE, "%s: '%s' is no address such as postgresql://host:5432/db".formatted(spot, url));
            }
            var login = parts.getUserInfo() == null ? "" : parts.getUserInfo();
            var facts = new LinkedHashMap<String, String>();
            facts.put("CONNECTION_STRING", url);
            facts.put("HOST", parts.getHost());
            facts.put("PORT", String.valueOf(parts.getPort()));
            facts.put("USER", login.replaceFirst(":.*", ""));
            facts.put("PASSWORD", login.contains(":") ? login.substring(login.indexOf(':') + 1) : "");
            Secrets.learnValue(facts.getOrDefault("PASSWORD", ""));
            return new Address(parts.getHost(), parts.getPort(), url, facts);
        } catch (URISyntaxException e) {
            throw new Failure(Exit.USAGE, "%s: '%s' is no address: %s".formatted(spot, url, e.getReason()));
        }
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
