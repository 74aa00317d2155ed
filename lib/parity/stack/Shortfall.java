package parity.stack;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import parity.compose.ComposeProject;
import parity.compose.ComposeService;
import parity.health.Kind;

/** What production has, and the small form of a project has not: services, and what nobody does without them. */
public record Shortfall(List<String> services, List<String> abilities) {

    private static final Shortfall NONE = new Shortfall(List.of(), List.of());

    private static final Map<Kind, String> LOST = new EnumMap<>(Map.of(
            Kind.ETCD, "quorum of etcd",
            Kind.PATRONI, "replicas and failover of PostgreSQL",
            Kind.REDIS, "replicas of Redis",
            Kind.SENTINEL, "quorum of Sentinels"));

    public Shortfall {
        services = List.copyOf(services);
        abilities = List.copyOf(abilities);
    }

    /** Nothing, where a stack is in its full form. */
    public static Shortfall of(Stack stack) {
        return stack.form() == Form.FULL
                ? NONE
                : between(Stack.in(stack.project(), Form.FULL).compose(), stack.compose());
    }

    static Shortfall between(ComposeProject full, ComposeProject small) {
        return between(full, small.services().stream().map(ComposeService::name).toList());
    }

    /** Of a project of which only these services run, in a container or without. */
    public static Shortfall between(ComposeProject full, Collection<String> here) {
        var missing = full.services().stream()
                .filter(service -> !here.contains(service.name()))
                .toList();
        var kinds = missing.stream().map(Kind::of).distinct().sorted();
        return new Shortfall(
                missing.stream().map(ComposeService::name).toList(),
                kinds.flatMap(kind -> Stream.ofNullable(LOST.get(kind))).toList());
    }

    public boolean isNone() {
        return services.isEmpty();
    }

    /** {@code production has etcd2, etcd3, and this has not: no quorum of etcd}. */
    public String sentence() {
        return "production has %s, and this has not%s"
                .formatted(
                        String.join(", ", services),
                        abilities.isEmpty() ? "" : ": no " + String.join(", no ", abilities));
    }
}
