package parity.platform;

import java.util.HashMap;
import java.util.List;

/** Which distribution this is, as its os-release file says. */
public record Release(String id, List<String> like, String version, String codename, String name) {

    public Release {
        like = List.copyOf(like);
    }

    static Release parse(String text) {
        var entries = new HashMap<String, String>();
        text.lines().filter(line -> line.indexOf('=') > 0).forEach(line -> {
            int equals = line.indexOf('=');
            entries.put(
                    line.substring(0, equals).strip(),
                    unquoted(line.substring(equals + 1).strip()));
        });
        return new Release(
                entries.getOrDefault("ID", ""),
                List.of(entries.getOrDefault("ID_LIKE", "").split(" ")),
                entries.getOrDefault("VERSION_ID", ""),
                entries.getOrDefault("VERSION_CODENAME", ""),
                entries.getOrDefault("PRETTY_NAME", entries.getOrDefault("NAME", "")));
    }

    static Release named(String name) {
        return new Release("", List.of(), "", "", name);
    }

    boolean isDebian() {
        return id.equals("debian");
    }

    /** Ubuntu, or made of it and keeping its package names. */
    boolean isUbuntu() {
        return id.equals("ubuntu") || like.contains("ubuntu");
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1
                && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.charAt(value.length() - 1) == value.charAt(0);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
