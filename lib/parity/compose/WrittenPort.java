package parity.compose;

import java.util.ArrayList;
import java.util.List;
import parity.json.Json;

/** One entry of a service's {@code ports} as its file writes it, variables and all. */
record WrittenPort(String host, String published, String target, String protocol) {

    static WrittenPort of(Json entry) {
        return entry.value() instanceof String text
                ? parse(text)
                : new WrittenPort(
                        entry.get("host_ip").text(),
                        entry.get("published").text(),
                        entry.get("target").text(),
                        entry.get("protocol").text());
    }

    /** {@code 127.0.0.1:${DB_PORT:-5432}:5432/tcp}: colons within braces and brackets part nothing. */
    static WrittenPort parse(String text) {
        int slash = lastOutside(text, '/');
        var place = slash < 0 ? text : text.substring(0, slash);
        int second = lastOutside(place, ':');
        var front = second < 0 ? "" : place.substring(0, second);
        int first = lastOutside(front, ':');
        return new WrittenPort(
                first < 0 ? "" : front.substring(0, first),
                front.substring(first + 1),
                place.substring(second + 1),
                slash < 0 ? "" : text.substring(slash + 1));
    }

    /** The one variable that says which port is published; empty where there is none, or more than it. */
    String variable() {
        if (published.length() < 2 || published.charAt(0) != '$') {
            return "";
        }
        boolean braced = published.charAt(1) == '{';
        int start = braced ? 2 : 1;
        int end = endOfName(published, start);
        var rest = published.substring(end);
        boolean isAlone = braced ? endsHere(rest) : rest.isEmpty();
        return isAlone ? published.substring(start, end) : "";
    }

    /** Every variable that is named here: what they are set to decides which ports are published. */
    List<String> variables() {
        var names = new ArrayList<String>();
        var all = host + " " + published + " " + target + " " + protocol;
        for (int at = all.indexOf('$'); at >= 0; at = all.indexOf('$', at + 1)) {
            int start = all.startsWith("{", at + 1) ? at + 2 : at + 1;
            int end = endOfName(all, start);
            if (end > start) {
                names.add(all.substring(start, end));
            }
        }
        return names;
    }

    /** True where the container listens on whatever is published. */
    boolean follows() {
        return !variable().isEmpty() && target.equals(published);
    }

    boolean isNumber() {
        return published.indexOf('$') < 0;
    }

    /** True when this may be what Compose understood as that port. */
    boolean fits(PublishedPort port) {
        return fits(host.startsWith("[") ? host.substring(1, host.length() - 1) : host, port.hostIp())
                && fits(published, String.valueOf(port.published()))
                && (follows() ? port.published() == port.target() : fits(target, String.valueOf(port.target())))
                && fits(protocol.isEmpty() ? "tcp" : protocol, port.protocol());
    }

    private static boolean fits(String written, String understood) {
        return written.indexOf('$') >= 0 || written.equals(understood);
    }

    /** Not {@code ${X:+8080}}, which says what to use when X is set, whatever to. */
    private static boolean endsHere(String rest) {
        return rest.endsWith("}") && !rest.startsWith(":+") && !rest.startsWith("+") && closing(rest) == rest.length();
    }

    /** Behind the brace that closes the one before this text. */
    private static int closing(String rest) {
        int depth = 1;
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return -1;
    }

    private static int endOfName(String text, int start) {
        int end = start;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
            end++;
        }
        return end;
    }

    private static int lastOutside(String text, char sought) {
        int depth = 0;
        for (int i = text.length() - 1; i >= 0; i--) {
            char c = text.charAt(i);
            depth += c == '}' || c == ']' ? 1 : c == '{' || c == '[' ? -1 : 0;
            if (c == sought && depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
