package parity.drill;

import java.util.function.Supplier;
import parity.stack.Stack;

/** The drills of a stack. */
public record Drills(Stack stack, Progress progress) {

    /** Rounds of work while Patroni is in synchronous mode, whatever it was in before, and is again afterwards. */
    public <T> T synchronously(Supplier<T> work) {
        var blow = PatroniScene.synchronously(stack);
        try (var mode = OpenFault.prepared(new Journal(stack.memory()), stack.engine(), blow, progress)) {
            progress.tell("turn synchronous mode on");
            mode.make();
            return work.get();
        }
    }

    /** A scenario of chaos, seen by the clients of whatever it strikes. */
    public Drill of(Ordeal ordeal) {
        var clients = ordeal.aim().isRedis(stack) ? RedisScene.of(stack) : PatroniScene.of(stack, false);
        return new Drill(
                stack, new ChaosScene(stack, clients, ordeal), ordeal.scenario().fault(), Shop.in(stack), progress);
    }

    /** A part of the stack, and what is done to it. */
    public Drill of(Assault assault) {
        var scene = switch (assault.part()) {
            case PATRONI -> PatroniScene.of(stack, assault.skipsTtl());
            case REDIS -> RedisScene.of(stack);
            case ETCD -> new EtcdScene(stack, PatroniScene.of(stack, false));
            case HAPROXY -> new ProxyScene(stack, PatroniScene.of(stack, false));
        };
        return new Drill(stack, scene, assault.fault(), Shop.in(stack), progress);
    }
}
