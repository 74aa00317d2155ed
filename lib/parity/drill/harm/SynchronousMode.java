package parity.drill.harm;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import parity.compose.Container;
import parity.drill.node.PatroniNodes;
import parity.engine.Engine;
import parity.failure.Failure;
import parity.json.Json;

/**
 * Patroni's synchronous mode for as long as a drill lasts; no harm, but undone in the same way. It is told inside one of
 * its own containers, whose environment knows the password.
 */
public record SynchronousMode(Engine engine, Harm harm) implements Injury {

    static final String KIND = "synchronous-mode";

    private static final String WAS = "was";
    private static final String NODES = "nodes";
    private static final Duration LIMIT = Duration.ofMinutes(2);

    /**
     * What is wanted comes as JSON, and beside it the mark by which nodes that start meanwhile leave the mode alone; it is there when a member follows synchronously, or
     * none does any more.
     */
    private static final String SCRIPT = """
            import base64, json, os, sys, time, urllib.request
            wanted, mark = json.loads(sys.argv[1]), json.loads(sys.argv[2])
            account = os.environ.get("PATRONI_RESTAPI_USERNAME", "") + ":" + os.environ.get("PATRONI_RESTAPI_PASSWORD", "")
            def ask(method, path, body=None):
                request = urllib.request.Request("http://127.0.0.1:8008" + path, method=method,
                    data=body and json.dumps(body).encode(),
                    headers={"Authorization": "Basic " + base64.b64encode(account.encode()).decode()})
                return json.load(urllib.request.urlopen(request, timeout=5))
            trouble = ""
            for _ in range(100):
                try:
                    ask("PATCH", "/config", {"synchronous_mode": wanted, "parity_drill": mark})
                    roles = [member["role"] for member in ask("GET", "/cluster")["members"]]
                    if bool(wanted) == any(role in ("sync_standby", "quorum_standby") for role in roles):
                        sys.exit(0)
                    trouble = "the members are " + ", ".join(roles)
                except OSError as silent:
                    trouble = str(silent)
                time.sleep(0.5)
            sys.exit(trouble)
            """;

    /** With what is set now, to be put back. */
    public static Harm harm(PatroniNodes nodes, Json config) {
        var container = nodes.containers().values().iterator().next();
        var all = nodes.containers().values().stream().map(Container::name).collect(Collectors.joining(" "));
        var mode = Json.write(config.get("synchronous_mode").value());
        return Harm.of(KIND, container.name(), container.service()).noting(Map.of(WAS, mode, NODES, all));
    }

    @Override
    public boolean isUndoneByTheHealthy() {
        return true;
    }

    /** In the small form, where nodes are missing, the settings are those of another etcd. */
    @Override
    public boolean canBeUndone() {
        return nodes().stream()
                        .allMatch(node -> new Verbs(engine, node).inspected().isPresent())
                && running().isPresent();
    }

    @Override
    public void make() {
        set("true", "true");
    }

    @Override
    public void heal() {
        set(harm.notes().getOrDefault(WAS, "null"), "null");
    }

    private void set(String wanted, String mark) {
        var node = running().orElse(harm.container());
        var done = engine.run(node, List.of("python3", "-c", SCRIPT, wanted, mark), LIMIT);
        if (!done.succeeded()) {
            throw new Failure("cannot set synchronous_mode of Patroni to %s: %s".formatted(wanted, done.words()));
        }
    }

    private Optional<String> running() {
        return nodes().stream()
                .filter(node -> new Verbs(engine, node).is("running"))
                .findFirst();
    }

    private List<String> nodes() {
        return List.of(harm.notes().getOrDefault(NODES, harm.container()).split(" "));
    }
}
