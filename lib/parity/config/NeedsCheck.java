package parity.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parity.failure.Nearest;
import parity.yaml.Problems;

/** Notes needs that lead nowhere, and those that lead back to where they began. */
final class NeedsCheck {

    private final Map<String, Service> services = new LinkedHashMap<>();
    private final Set<String> settled = new HashSet<>();
    private final Map<String, String> variables = new HashMap<>();
    private final Problems problems;

    NeedsCheck(Collection<Service> all, Problems problems) {
        all.forEach(service -> services.put(service.name(), service));
        this.problems = problems;
    }

    void check() {
        services.values().forEach(this::noteUnknown);
        services.values().forEach(this::noteNamesake);
        services.values().forEach(service -> follow(service, List.of()));
    }

    private void noteUnknown(Service service) {
        service.needs().stream()
                .filter(need -> !services.containsKey(need))
                .forEach(need -> problems.add(
                        service.common().spot(),
                        "'services.%s' needs '%s', which is no service%s"
                                .formatted(service.name(), need, Nearest.hint(need, services.keySet()))));
    }

    /** Two whose variables would have the same names. */
    private void noteNamesake(Service service) {
        var other = variables.putIfAbsent(VariableNames.of(service.name()), service.name());
        if (other != null) {
            problems.add(
                    service.common().spot(),
                    "'%s' and '%s' are both %s in variables; rename one"
                            .formatted(other, service.name(), VariableNames.of(service.name())));
        }
    }

    /** Each service is walked through once; a way that meets itself is named as it goes round. */
    private void follow(Service service, List<String> way) {
        if (way.contains(service.name())) {
            noteCircle(service, way.subList(way.indexOf(service.name()), way.size()));
        } else if (!settled.contains(service.name())) {
            var further = new ArrayList<>(way);
            further.add(service.name());
            service.needs().stream()
                    .filter(services::containsKey)
                    .map(services::get)
                    .forEach(need -> follow(need, further));
            settled.add(service.name());
        }
    }

    private void noteCircle(Service service, List<String> circle) {
        problems.add(
                service.common().spot(),
                "services that need each other: %s needs %s".formatted(String.join(" needs ", circle), service.name()));
    }
}
