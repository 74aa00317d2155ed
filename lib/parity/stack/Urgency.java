package parity.stack;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import parity.compose.ComposeService;

/**
 * Whose start presses most: those on the longest chain of who needs whom, and of these the first.
 *
 * <p>An engine starts containers nearly one after the other. One that nothing long hangs on loses nothing when it comes
 * later; one at the head of the longest chain holds up the whole.
 */
final class Urgency {

    private final Map<String, List<String>> needs;
    private final Map<String, List<String>> needed;
    private final Map<String, Integer> before = new HashMap<>();
    private final Map<String, Integer> after = new HashMap<>();

    private Urgency(Collection<ComposeService> services) {
        var names = services.stream().map(ComposeService::name).toList();
        this.needs = services.stream()
                .collect(Collectors.toMap(
                        ComposeService::name,
                        service -> service.dependsOn().keySet().stream()
                                .filter(names::contains)
                                .toList()));
        this.needed = names.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        name -> names.stream()
                                .filter(other ->
                                        needs.getOrDefault(other, List.of()).contains(name))
                                .toList()));
        names.forEach(name -> length(name, needs, before));
        names.forEach(name -> length(name, needed, after));
    }

    /** Among these, whichever else there are. */
    static Urgency among(Collection<ComposeService> services) {
        return new Urgency(services);
    }

    /** The greater, the sooner. */
    int of(String service) {
        int behind = after.getOrDefault(service, 0);
        return (before.getOrDefault(service, 0) + behind) * (needs.size() + 1) + behind;
    }

    private static int length(String service, Map<String, List<String>> next, Map<String, Integer> known) {
        var found = known.get(service);
        if (found != null) {
            return found;
        }
        int longest = next.getOrDefault(service, List.of()).stream()
                .mapToInt(name -> 1 + length(name, next, known))
                .max()
                .orElse(0);
        known.put(service, longest);
        return longest;
    }
}
