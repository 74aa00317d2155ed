package parity.loop;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import parity.config.Service;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.failure.Nearest;
import parity.terminal.Secrets;

/** The addresses of all services: what each is told of those that it needs, and what {@code ${services.x.y}} stands for. */
final class Addresses {

    private final Map<String, Address> all = new ConcurrentHashMap<>();

    void put(String service, Address address) {
        all.put(service, address);
    }

    Optional<Address> of(String service) {
        return Optional.ofNullable(all.get(service));
    }

    /** What a service gets beside what everything on this machine gets: its own last, for what it says counts. */
    Map<String, String> environment(Service service) {
        return environment(service, Viewpoint.HOST);
    }

    /** The same as it looks from somewhere. */
    Map<String, String> environment(Service service, Viewpoint viewpoint) {
        var environment = new LinkedHashMap<String, String>();
        of(service.name()).ifPresent(own -> environment.put("PORT", String.valueOf(own.port())));
        environment.putAll(told(service, viewpoint));
        return environment;
    }

    /** The same without a word of itself. */
    Map<String, String> told(Service service, Viewpoint viewpoint) {
        var told = new LinkedHashMap<String, String>();
        service.needs()
                .forEach(need -> of(need).ifPresent(
                                there -> told.putAll(there.seenFrom(viewpoint).variables(need))));
        service.common().env().forEach((name, text) -> told.put(name, resolved(service, text, viewpoint)));
        told.forEach(Secrets::learn);
        return told;
    }

    /** The text with every reference replaced. */
    String resolved(Service service, String text) {
        return resolved(service, text, Viewpoint.HOST);
    }

    /** The same as it looks from somewhere; what is written out is left as it is. */
    String resolved(Service service, String text, Viewpoint viewpoint) {
        return Reference.WHOLE
                .matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(part(service, found.group(1), found.group(2), viewpoint)));
    }

    private String part(Service service, String name, String word, Viewpoint viewpoint) {
        var address = of(name).orElseThrow(() -> wrong(
                        service,
                        name,
                        "; put it into 'needs', then it is started, too" + Nearest.hint(name, all.keySet())))
                .seenFrom(viewpoint);
        return address.part(word)
                .orElseThrow(() -> wrong(
                        service,
                        name + "." + word,
                        "; it has %s and %s"
                                .formatted(
                                        Reference.partsOfAll().collect(Collectors.joining(", ")),
                                        String.join(", ", address.facts().keySet()))));
    }

    private static Failure wrong(Service service, String what, String hint) {
        return new Failure(
                Exit.USAGE,
                "%s: services.%s refers to ${services.%s}, which is not there%s"
                        .formatted(service.common().spot(), service.name(), what, hint));
    }
}
