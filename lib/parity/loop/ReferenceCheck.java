package parity.loop;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import parity.config.Service;
import parity.failure.Nearest;
import parity.loop.Reference.Place;
import parity.loop.ServicesCheck.Notes;
import parity.resource.Facts;
import parity.resource.Kind;

/** Notes each {@code ${services.x.url}} of a service that will never stand for anything. */
record ReferenceCheck(Map<String, Service> all, Service service, Notes notes) {

    void check() {
        Reference.places(service).forEach(this::check);
    }

    private void check(Place place) {
        for (var reference : Reference.in(place.text())) {
            var trouble = trouble(reference);
            if (!trouble.isEmpty()) {
                notes.add(service, place.key(), "%s %s".formatted(reference.written(), trouble));
            }
        }
    }

    private String trouble(Reference reference) {
        if (!reference.isWhole()) {
            return "is no reference; write it as ${services.NAME.url}";
        }
        var target = all.get(reference.service());
        if (target == null) {
            return "refers to no service%s".formatted(Nearest.hint(reference.service(), all.keySet()));
        }
        var parts = parts(target);
        if (!parts.contains(reference.part())) {
            return "is not there; %s has %s".formatted(target.name(), String.join(", ", parts));
        }
        return isKnownOnlyOnceReady(target) && !needed(service, new HashSet<>()).contains(target.name())
                ? "is known once %s is ready; put it into 'needs'".formatted(target.name())
                : "";
    }

    /** Of the others the port is chosen before anything starts. */
    private static boolean isKnownOnlyOnceReady(Service target) {
        return target instanceof Service.Resource || target instanceof Service.Composed;
    }

    private static List<String> parts(Service target) {
        var known = target instanceof Service.Resource resource
                ? Kind.known(resource.kind()).map(Facts::names).orElse(List.of())
                : List.<String>of();
        return Stream.concat(Reference.partsOfAll(), known.stream().map(name -> name.toLowerCase(Locale.ROOT)))
                .distinct()
                .toList();
    }

    /** With all that these need in turn. */
    private Set<String> needed(Service one, Set<String> found) {
        for (var need : one.needs()) {
            var there = all.get(need);
            if (found.add(need) && there != null) {
                needed(there, found);
            }
        }
        return found;
    }
}
