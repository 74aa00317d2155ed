package parity.recovery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parity.compose.Container;
import parity.failure.Failure;
import parity.recovery.Repair.Wake;
import parity.stack.Stack;
import parity.stack.Startup;

/** Performs repairs; it decides nothing. */
record Treatment(Stack stack, Duration limit) {

    private static final Duration ANSWER = Duration.ofSeconds(60);

    /** Does them, those of one layer before those of the next; one that fails holds up no other. */
    List<Mishap> perform(List<Repair> repairs) {
        var wakes = repairs.stream()
                .filter(Wake.class::isInstance)
                .map(Wake.class::cast)
                .toList();
        var mishaps = new ArrayList<>(wake(wakes));
        repairs.stream()
                .filter(repair -> !(repair instanceof Wake))
                .forEach(repair -> attempt(repair).ifPresent(mishaps::add));
        return mishaps;
    }

    private List<Mishap> wake(List<Wake> wakes) {
        var names = wakes.stream().map(wake -> wake.container().service()).toList();
        var services = stack.compose().withNeeds(names).stream()
                .filter(service -> names.contains(service.name()))
                .toList();
        var troubles = services.isEmpty()
                ? List.<Startup.Trouble>of()
                : new Startup(stack, limit, List.of()).start(services, List.of());
        return troubles.stream()
                .flatMap(trouble -> wakes.stream()
                        .filter(wake -> wake.container().service().equals(trouble.service()))
                        .map(wake -> new Mishap(wake.deed(), trouble.reason())))
                .toList();
    }

    private Optional<Mishap> attempt(Repair repair) {
        try {
            perform(repair);
            return Optional.empty();
        } catch (Failure e) {
            return Optional.of(new Mishap(repair.deed(), e.getMessage()));
        }
    }

    private void perform(Repair repair) {
        switch (repair) {
            case Wake _ -> {
                // All of them were woken together, in the order in which they need each other.
            }
            case Repair.Reconnect cutOff -> reconnect(cutOff);
            case Repair.MakeRoom(var members) -> new EtcdRoom(this).make(members);
            case Repair.Forget(var etcd, var key) -> run(etcd, Map.of(), "etcdctl", "del", key);
            case Repair.Clone(var leader, var node) ->
                run(leader, Map.of(), "patronictl", "-c", "/tmp/patroni.yml", "reinit", "pg", name(node), "--force");
            case Repair.Redirect sent -> new Direction(this, stack).give(sent.sentinels(), sent.replica());
            case Repair.Restart restart ->
                post("/containers/%s/restart".formatted(restart.container().id()), null);
        }
    }

    private void reconnect(Repair.Reconnect cutOff) {
        post(
                "/networks/%s/connect".formatted(cutOff.network()),
                Map.of("Container", cutOff.container().id(), "EndpointConfig", Map.of("Aliases", cutOff.aliases())));
    }

    /** What it printed; what it answers with anything but success is a trouble. */
    String run(Container container, Map<String, String> variables, String... words) {
        var done = stack.engine().run(container.id(), List.of(words), variables, ANSWER);
        if (!done.succeeded()) {
            throw new Failure("%s in %s: %s"
                    .formatted(
                            String.join(" ", Stream.of(words).limit(2).toList()), container.service(), done.words()));
        }
        return done.out();
    }

    private void post(String path, @Nullable Object body) {
        stack.engine().within(ANSWER).post(path, body);
    }

    /** The name that a node has among its like. */
    private String name(Container node) {
        return stack.compose()
                .service(node.service())
                .map(service -> service.environment().getOrDefault("PATRONI_NAME", node.service()))
                .orElse(node.service());
    }
}
