package parity.drill.node;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import parity.compose.ComposeService;
import parity.failure.Failure;
import parity.json.Json;
import parity.wire.Http;
import parity.wire.Http.Page;

/** Patroni's own REST at one of its nodes: what it is set to, and what it can be told. */
public record PatroniPage(Http http, Http privileged) {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    /** A switchover answers when it is done. */
    private static final Duration WORK = Duration.ofSeconds(60);

    private static final Set<String> SYNCHRONOUS = Set.of("sync_standby", "quorum_standby");

    static PatroniPage of(InetSocketAddress address, ComposeService node) {
        var user = node.environment().getOrDefault("PATRONI_RESTAPI_USERNAME", "");
        var password = node.environment().getOrDefault("PATRONI_RESTAPI_PASSWORD", "");
        var told = new Http(address, WORK);
        return new PatroniPage(new Http(address, LIMIT), user.isEmpty() ? told : told.as(user, password));
    }

    public Json config() {
        return Json.parse(said("GET /config", () -> http.get("/config")).body());
    }

    public Json patroni() {
        return Json.parse(said("GET /patroni", () -> http.get("/patroni")).body());
    }

    /** By what stands in etcd, which is what decides who may take over. */
    public boolean hasSynchronousReplica() {
        return Json.parse(said("GET /cluster", () -> http.get("/cluster")).body()).get("members").items().stream()
                .map(member -> member.get("role").text())
                .anyMatch(SYNCHRONOUS::contains);
    }

    public void switchOver(String leader) {
        said("POST /switchover", () -> privileged.post("/switchover", Json.write(Map.of("leader", leader))));
    }

    private interface Question {
        Page ask() throws IOException;
    }

    private static Page said(String what, Question question) {
        try {
            var page = question.ask();
            if (!page.isGood()) {
                throw new Failure("Patroni refused %s: %s".formatted(what, page.words()));
            }
            return page;
        } catch (IOException e) {
            throw new Failure("Patroni did not answer %s: %s".formatted(what, e.getMessage()));
        }
    }
}
