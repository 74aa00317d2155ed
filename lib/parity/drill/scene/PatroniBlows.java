package parity.drill.scene;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import parity.compose.Container;
import parity.drill.fault.Fault;
import parity.drill.harm.Blow;
import parity.drill.harm.Harm;
import parity.drill.node.PatroniNodes;
import parity.drill.node.PatroniPage;
import parity.drill.node.Psql;
import parity.engine.Engine;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.health.Kind;

/** What each fault is for a cluster of Patroni's: which container, and what must be known to heal it. */
record PatroniBlows(PatroniNodes nodes, boolean skipsTtl) {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    Blow of(Fault fault, String leader) {
        var container = nodes.container(leader);
        var blow = switch (fault) {
            case SWITCHOVER -> Blow.of(leader, () -> page(leader).switchOver(nodes.member(leader)));
            case POSTGRES_CRASH -> Blow.of(harm(fault, container).noting(Map.of("pid", postmaster(container))));
            default -> new Wounds(nodes.stack()).of(fault, container);
        };
        return skipsTtl ? blow.then(keyDrop()) : blow;
    }

    private PatroniPage page(String leader) {
        return nodes.page(leader).orElseGet(nodes::page);
    }

    private String postmaster(Container container) {
        try (var psql = Psql.in(engine(), container.name(), nodes.superuser())) {
            var line = psql.ask("SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1);", LIMIT)
                    .getLast();
            return String.valueOf(Long.parseLong(line.strip()));
        } catch (IOException | NumberFormatException e) {
            throw new Failure(
                    "cannot tell which process of %s is PostgreSQL: %s".formatted(container.service(), e.getMessage()));
        }
    }

    /** All that must be asked is asked before: who is dead answers no more. */
    private Runnable keyDrop() {
        var etcd = etcd();
        var key = "/service/%s/leader"
                .formatted(nodes.page().patroni().at("patroni", "scope").text());
        return () -> dropKey(etcd, key);
    }

    private void dropKey(Container etcd, String key) {
        var done = engine().run(etcd.name(), List.of("etcdctl", "del", key), LIMIT);
        if (!done.succeeded() || !done.out().strip().equals("1")) {
            throw new Failure(
                    "the leader's key could not be taken from %s: %s".formatted(etcd.service(), done.words()));
        }
    }

    private Container etcd() {
        return nodes.stack().compose().services().stream()
                .filter(service -> Kind.of(service) == Kind.ETCD)
                .flatMap(service -> nodes.stack().containers().first(service.name()).stream())
                .filter(Container::isRunning)
                .findFirst()
                .orElseThrow(
                        () -> new Failure(Exit.MISSING, "no etcd runs here from which --skip-ttl could take the key"));
    }

    private Engine engine() {
        return nodes.stack().engine();
    }

    private static Harm harm(Fault fault, Container container) {
        return Harm.of(fault.word(), container.name(), container.service());
    }
}
