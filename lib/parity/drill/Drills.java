package parity.drill;

import java.util.List;
import java.util.function.Supplier;
import parity.drill.chronicle.Chronicle;
import parity.drill.client.Shop;
import parity.drill.fault.Assault;
import parity.drill.fault.Ordeal;
import parity.drill.harm.Journal;
import parity.drill.harm.OpenFault;
import parity.drill.scene.ChaosScene;
import parity.drill.scene.EtcdScene;
import parity.drill.scene.PatroniScene;
import parity.drill.scene.ProxyScene;
import parity.drill.scene.RedisScene;
import parity.failure.Failure;
import parity.stack.Stack;

/** The drills of a stack. */
public record Drills(Stack stack, Progress progress) {

    /** Rounds of work while Patroni is in synchronous mode, whatever it was in before, and is again afterwards. */
    public List<Chronicle> synchronously(Supplier<List<Chronicle>> rounds) {
        var blow = PatroniScene.synchronously(stack);
        try (var mode =
                OpenFault.prepared(new Journal(stack.memory()), stack.engine(), blow, progress::tell, List::of)) {
            progress.tell("turn synchronous mode on");
            mode.make();
            var chronicles = rounds.get();
            requireSynchronous(chronicles);
            return chronicles;
        }
    }

    /** Something that starts with a node may bring the settings back to what it thinks right. */
    private static void requireSynchronous(List<Chronicle> chronicles) {
        for (int round = 1; round <= chronicles.size(); round++) {
            var mode = chronicles.get(round - 1).settings().get(PatroniScene.MODE);
            if (!PatroniScene.SYNCHRONOUS.equals(mode)) {
                throw new Failure("round %d began in %s mode, so nothing is proven: somebody else sets it, too"
                        .formatted(round, mode));
            }
        }
    }

    /** A scenario of chaos, seen by the clients of whatever it strikes. */
    public Drill of(Ordeal ordeal) {
        var clients = ordeal.aim().isRedis(stack) ? RedisScene.of(stack) : PatroniScene.of(stack, false);
        return new Drill(
                new StackSite(stack),
                new ChaosScene(stack, clients, ordeal),
                ordeal.scenario().fault(),
                false,
                Shop.in(stack),
                progress);
    }

    /** A part of the stack, and what is done to it; what it wrote may be kept. */
    public Drill of(Assault assault, boolean keeps) {
        var scene = switch (assault.part()) {
            case PATRONI -> PatroniScene.of(stack, assault.skipsTtl());
            case REDIS -> RedisScene.of(stack);
            case ETCD -> new EtcdScene(stack, PatroniScene.of(stack, false));
            case HAPROXY -> new ProxyScene(stack, PatroniScene.of(stack, false));
        };
        return new Drill(new StackSite(stack), scene, assault.fault(), keeps, Shop.in(stack), progress);
    }
}
