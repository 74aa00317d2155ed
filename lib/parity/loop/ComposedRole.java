package parity.loop;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import parity.compose.Container;
import parity.concurrent.Together;
import parity.config.Service;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.plan.Plan;
import parity.plan.Step;
import parity.process.HostProcess.Ear;
import parity.process.Running;
import parity.stack.ProjectLock;
import parity.stack.Rollout;
import parity.stack.Stack;
import parity.stack.Wishes;
import parity.terminal.Board;
import parity.terminal.Terminal;

/**
 * A service of the project's compose files, brought up with all that it needs; what ran before stays when we go. What is
 * published at the loopback only is passed on to the other hosts that it is wanted at.
 */
record ComposedRole(
        Service.Composed service,
        List<String> hosts,
        Stack stack,
        Briefing briefing,
        OwnContainers ours,
        Terminal terminal,
        Addresses addresses)
        implements Role {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Override
    public void prepare(Consumer<String> tell) {
        var missing = rollout().missingImages();
        if (!missing.isEmpty()) {
            throw new Failure(
                    Exit.MISSING,
                    "an image that '%s' needs is not here yet; 'dev-rebuild' makes it".formatted(service.service()));
        }
    }

    @Override
    public Running start(Ear ear) {
        List<String> begun;
        try (var _ = ProjectLock.take(stack, "dev", terminal)) {
            var rollout = rollout();
            var arrival = rollout.perform();
            if (!arrival.isGood()) {
                throw new Failure("'%s' is not well; 'health' says what it lacks".formatted(service.service()));
            }
            begun = begunBy(rollout.plan());
        }
        var own = own();
        own.ports().stream()
                .filter(port -> port.protocol().equals("tcp"))
                .findFirst()
                .ifPresent(port -> addresses.put(service.name(), Address.of(port.hostPort(), "http")));
        var relays = Relay.at(hosts, port());
        return ContainerRunning.of(stack.engine(), own.id(), ear, () -> own().isRunning(), limit -> {
            relays.forEach(Relay::close);
            stop(begun, limit);
        });
    }

    /** 0 where none is published. */
    private int port() {
        return addresses.of(name()).map(Address::port).orElse(0);
    }

    @Override
    public String trouble(Witness witness) {
        return "";
    }

    @Override
    public Map<String, String> environment() {
        return briefing.variables(service, stack.compose());
    }

    private Rollout rollout() {
        var given = briefing.given(service, stack.compose());
        var told = given.overrides().isEmpty() ? stack : Stack.of(given);
        return Rollout.of(told, new Wishes(List.of(service.service()), true, PATIENCE), Board.brief(terminal));
    }

    private Container own() {
        return stack.containers().all().stream()
                .filter(one -> one.service().equals(service.service()) && !one.oneOff())
                .findFirst()
                .orElseThrow(() -> new Failure("the container of '%s' has gone".formatted(service.service())));
    }

    /** The containers that run because of it; who ran before goes on, also where it was made anew. */
    private List<String> begunBy(Plan plan) {
        var before = plan.steps(Step.Recreate.class).stream()
                .map(Step.Recreate::container)
                .filter(one -> one.isRunning() && !ours.has(one.id()))
                .map(Container::service)
                .toList();
        var ids = stack.containers().all().stream()
                .filter(one ->
                        !one.oneOff() && plan.started().contains(one.service()) && !before.contains(one.service()))
                .map(Container::id)
                .toList();
        ours.add(ids);
        return ids;
    }

    /** Not who stands in their places meanwhile. */
    private void stop(List<String> begun, Duration limit) {
        var running = stack.containers().all().stream()
                .filter(one -> one.isRunning() && begun.contains(one.id()))
                .toList();
        Together.map(
                running,
                one -> stack.engine()
                        .within(limit.plusSeconds(5))
                        .tell("POST", "/containers/%s/stop?t=%d".formatted(one.id(), limit.toSeconds()), null));
    }
}
