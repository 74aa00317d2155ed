package parity.loop;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import parity.resource.Kind;
import parity.terminal.Secrets;

/** A resource that runs elsewhere, as its address says it: {@code postgresql://user:password@host:5432/database}. */
record Deployed(Kind kind, String text, URI place) {

    /** Of an address without trouble. */
    static Deployed of(Kind kind, String text) {
        return new Deployed(kind, text, URI.create(text));
    }

    /** Why it is no address of a resource; empty where it is one. */
    static Optional<String> trouble(String address) {
        try {
            return new URI(address).getHost() == null ? Optional.of(none("no host in it")) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.of(none(e.getReason()));
        }
    }

    private static String none(String why) {
        return "no address such as postgresql://host:5432/db: " + why;
    }

    /** What the address leaves open is what is usual. */
    Address address() {
        int port = place.getPort() < 0 ? kind.port() : place.getPort();
        return new Address(place.getHost(), port, text, facts(port));
    }

    private Map<String, String> facts(int port) {
        var login = Optional.ofNullable(place.getUserInfo()).orElse("");
        var database = Optional.ofNullable(place.getPath()).orElse("").replaceFirst("^/", "");
        var password = login.contains(":") ? login.substring(login.indexOf(':') + 1) : "";
        Secrets.learnValue(password);
        var facts = new LinkedHashMap<String, String>();
        facts.put("CONNECTION_STRING", text);
        facts.put("HOST", place.getHost());
        facts.put("PORT", String.valueOf(port));
        facts.put("USER", login.replaceFirst(":.*", ""));
        facts.put("PASSWORD", password);
        if (kind.hasRoles()) {
            var scheme = kind == Kind.POSTGRES ? "postgresql" : kind.word();
            facts.put("DATABASE", database);
            facts.put("JDBC_URL", "jdbc:%s://%s:%d%s".formatted(scheme, place.getHost(), port, rest()));
        }
        return facts;
    }

    /** {@code /shop?sslmode=require}: as it is written, for what it asks of a driver belongs to it. */
    private String rest() {
        var path = Optional.ofNullable(place.getRawPath())
                .filter(it -> !it.isEmpty())
                .orElse("/");
        return place.getRawQuery() == null ? path : path + "?" + place.getRawQuery();
    }
}
