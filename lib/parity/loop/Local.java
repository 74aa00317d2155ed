package parity.loop;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Set;
import parity.config.Project;
import parity.config.Service;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.failure.Nearest;

/** A project some of whose resources run here though they are deployed elsewhere; {@code all} means each. */
record Local(Project written, Set<String> names) {

    private static final String ALL = "all";

    static Local of(Project written, Collection<String> names) {
        var services = written.settings().services();
        names.stream()
                .filter(name -> !name.equals(ALL) && !(services.get(name) instanceof Service.Resource))
                .findFirst()
                .ifPresent(name -> {
                    throw new Failure(
                            Exit.USAGE,
                            "--local %s: no such resource%s".formatted(name, Nearest.hint(name, services.keySet())));
                });
        return new Local(written, Set.copyOf(names));
    }

    Project project() {
        var services = new LinkedHashMap<>(written.settings().services());
        services.replaceAll(
                (_, service) -> service instanceof Service.Resource one && isHere(one) ? here(one) : service);
        return written.withServices(services);
    }

    private boolean isHere(Service.Resource resource) {
        return names.contains(resource.name()) || names.contains(ALL);
    }

    /** Who only opened the way to where it is deployed is not needed. */
    private static Service.Resource here(Service.Resource resource) {
        var here = resource.deployedAt("");
        return here.needing(resource.needs().stream()
                .filter(need -> !Reference.isOf(resource.deployed(), need) || isReferredTo(here, need))
                .toList());
    }

    private static boolean isReferredTo(Service.Resource resource, String other) {
        return Reference.places(resource).anyMatch(place -> Reference.isOf(place.text(), other));
    }
}
