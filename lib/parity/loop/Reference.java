package parity.loop;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import parity.config.Service;

/** One {@code ${services.NAME.PART}} in a text; without a part where somebody wrote less than that. */
record Reference(String written, String service, String part) {

    static final Pattern WHOLE = Pattern.compile("\\$\\{services\\.([A-Za-z0-9._-]+)\\.([a-z_]+)}");

    private static final Pattern BEGUN = Pattern.compile("\\$\\{services?\\b[^}]*}?");

    /** All of a text, also those that are none quite. */
    static List<Reference> in(String text) {
        return BEGUN.matcher(text).results().map(Reference::of).toList();
    }

    /** Whether a service is told where another is: because it needs that one, or refers to it. */
    static boolean isTold(Service service, String other) {
        return service.needs().contains(other)
                || texts(service).flatMap(text -> in(text).stream()).anyMatch(one -> one.service.equals(other));
    }

    /** All that references stand for something in. */
    private static Stream<String> texts(Service service) {
        var own = switch (service) {
            case Service.HostProcess process -> Stream.of(process.command(), process.build());
            case Service.Native container ->
                Stream.concat(Stream.of(container.image(), container.command()), container.volumes().stream());
            case Service.Composed _, Service.Resource _ -> Stream.<String>of();
        };
        return Stream.concat(own, service.common().env().values().stream());
    }

    static Stream<String> partsOfAll() {
        return Stream.of("host", "port", "url");
    }

    boolean isWhole() {
        return !part.isEmpty();
    }

    private static Reference of(MatchResult found) {
        var whole = WHOLE.matcher(found.group());
        return whole.matches()
                ? new Reference(found.group(), whole.group(1), whole.group(2))
                : new Reference(found.group(), "", "");
    }
}
