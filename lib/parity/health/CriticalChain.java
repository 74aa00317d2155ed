package parity.health;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import parity.compose.ComposeProject;
import parity.compose.ComposeService;

/** Who holds up whom: from the service that is to blame to the last one that waits because of it. */
public final class CriticalChain {

    private final Map<String, ComposeService> services = new LinkedHashMap<>();
    private final Map<String, Condition> unwell = new LinkedHashMap<>();

    private CriticalChain(ComposeProject project, Diagnosis diagnosis) {
        project.services().forEach(service -> services.put(service.name(), service));
        diagnosis.unwell().forEach(condition -> unwell.putIfAbsent(condition.service(), condition));
    }

    /** One for each service that is not well although all it needs is; the longest first. */
    public static List<List<Condition>> in(ComposeProject project, Diagnosis diagnosis) {
        var chain = new CriticalChain(project, diagnosis);
        return chain.unwell.keySet().stream()
                .filter(service -> chain.unwellNeeds(service).isEmpty())
                .map(service -> chain.longest(service, new HashSet<>()))
                .sorted(Comparator.comparingInt((List<String> names) -> names.size())
                        .reversed())
                .map(names -> names.stream().map(chain.unwell::get).toList())
                .toList();
    }

    private List<String> longest(String service, Set<String> seen) {
        seen.add(service);
        var next = unwell.keySet().stream()
                .filter(other -> !seen.contains(other) && unwellNeeds(other).contains(service))
                .map(other -> longest(other, new HashSet<>(seen)))
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
        var all = new ArrayList<>(List.of(service));
        all.addAll(next);
        return all;
    }

    private List<String> unwellNeeds(String service) {
        return needs(service).filter(unwell::containsKey).distinct().toList();
    }

    /** What its file says it depends on, and what such a node cannot be without. */
    private Stream<String> needs(String service) {
        var it = services.get(service);
        var condition = unwell.get(service);
        if (it == null || condition == null || !Fate.isWaiting(condition)) {
            return Stream.of();
        }
        var built = switch (Kind.of(it)) {
            case PATRONI -> of(Kind.ETCD);
            case HAPROXY -> of(Kind.PATRONI);
            case SENTINEL -> of(Kind.REDIS);
            default -> Stream.<String>of();
        };
        return Stream.concat(it.dependsOn().keySet().stream(), built).filter(need -> !need.equals(service));
    }

    private Stream<String> of(Kind kind) {
        return services.values().stream()
                .filter(service -> Kind.of(service) == kind)
                .map(ComposeService::name);
    }
}
