package parity.drill.fault;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import parity.compose.ComposeService;
import parity.compose.Container;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.failure.Nearest;
import parity.health.Kind;
import parity.stack.Stack;

/** Whom a scenario strikes: a node by its name, or by what it is when the trouble begins. */
public record Aim(Optional<String> node, Role role) {

    /** What a node may be, and the kind of service that can be so. */
    public enum Role {
        LEADER(Kind.PATRONI),
        REPLICA(Kind.PATRONI),
        ETCD(Kind.ETCD),
        HAPROXY(Kind.HAPROXY),
        REDIS(Kind.REDIS),
        SENTINEL(Kind.SENTINEL);

        private final Kind kind;

        Role(Kind kind) {
            this.kind = kind;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** As it was typed; whoever says nothing means the leader. */
    public static Aim at(Optional<String> node, Optional<String> role) {
        if (node.isPresent() && role.isPresent()) {
            throw new Failure(Exit.USAGE, "--node names one, --role asks for one: both are too much");
        }
        return new Aim(node, role.map(Aim::role).orElse(Role.LEADER));
    }

    /** By what its expectations are called: {@code leader}, {@code patroni2}. */
    public String word() {
        return node.orElse(role.word());
    }

    public boolean isLeader() {
        return node.isEmpty() && (role == Role.LEADER || role == Role.REDIS);
    }

    public boolean isRedis(Stack stack) {
        var kind = kind(stack);
        return kind == Kind.REDIS || kind == Kind.SENTINEL;
    }

    public Part part(Stack stack) {
        return switch (kind(stack)) {
            case ETCD -> Part.ETCD;
            case HAPROXY -> Part.HAPROXY;
            case REDIS, SENTINEL -> Part.REDIS;
            default -> Part.PATRONI;
        };
    }

    public Container container(Stack stack, String leader) {
        var service = node.orElseGet(() -> isLeader() ? leader : another(stack, leader));
        return stack.containers()
                .first(service)
                .orElseThrow(
                        () -> new Failure(Exit.MISSING, "%s was never started; 'dev-up' does that".formatted(service)));
    }

    private Kind kind(Stack stack) {
        return node.map(name -> stack.services(List.of(name)).getFirst())
                .flatMap(stack.compose()::service)
                .map(Kind::of)
                .orElse(role.kind);
    }

    private String another(Stack stack, String leader) {
        return stack.compose().services().stream()
                .filter(service -> Kind.of(service) == role.kind)
                .map(ComposeService::name)
                .filter(name -> !name.equals(leader))
                .findFirst()
                .orElseThrow(() -> new Failure(Exit.MISSING, "no %s runs here".formatted(role.word())));
    }

    private static Role role(String word) {
        var known = Stream.of(Role.values()).map(Role::word).toList();
        return Stream.of(Role.values())
                .filter(role -> role.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Failure(
                        Exit.USAGE,
                        "no role '%s'%s; there are: %s"
                                .formatted(word, Nearest.hint(word, known), String.join(", ", known))));
    }
}
