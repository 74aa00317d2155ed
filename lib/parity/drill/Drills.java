package parity.drill;

import parity.stack.Stack;

/** The drills of a stack. */
public record Drills(Stack stack, Progress progress) {

    public Drill of(Part part, Fault fault, boolean skipsTtl) {
        var scene = switch (part) {
            case PATRONI -> PatroniScene.of(stack, skipsTtl);
            case REDIS -> RedisScene.of(stack);
            case ETCD -> new EtcdScene(stack, PatroniScene.of(stack, false));
            case HAPROXY -> new ProxyScene(stack, PatroniScene.of(stack, false));
        };
        return new Drill(stack, scene, fault, progress);
    }
}
