package parity.data;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parity.compose.Container;
import parity.compose.Containers;
import parity.concurrent.Together;
import parity.engine.Engine;
import parity.failure.Exit;
import parity.failure.Failure;

/** The servers of one database, each asked whether it leads. */
public record Cluster(Postgres postgres, List<Member> members) {

    private static final Duration LIMIT = Duration.ofSeconds(15);

    /** Of what a server says why it does not answer. */
    private static final int LONGEST = 80;

    public Cluster {
        members = List.copyOf(members);
    }

    /** What a server answered. */
    public enum Role {
        LEADER,
        REPLICA,
        SILENT
    }

    /** A server, its role, and why it has none; a refusal is one that its neighbours would only repeat. */
    public record Member(
            String service, Optional<Server> server, Role role, String reason, Optional<Failure> refusal) {}

    public static Cluster of(Postgres postgres, Containers containers, Engine engine) {
        return new Cluster(
                postgres,
                Together.mapWithin(
                        LIMIT,
                        postgres.services(),
                        service -> member(service, containers.first(service), postgres, engine),
                        Cluster::troubled));
    }

    /** The one that takes writes. */
    public Server leader() {
        members.stream()
                .flatMap(member -> member.refusal().stream())
                .findFirst()
                .ifPresent(refusal -> {
                    throw refusal;
                });
        var leaders = with(Role.LEADER).toList();
        if (leaders.size() > 1) {
            throw new Failure("%s each say that they lead; 'health' says more"
                    .formatted(leaders.stream().map(Member::service).collect(Collectors.joining(" and "))));
        }
        return leaders.stream()
                .findFirst()
                .flatMap(Member::server)
                .orElseThrow(() -> new Failure(
                        Exit.MISSING,
                        "no leader of database '%s': %s; 'dev-up' starts what is down, 'health' says more"
                                .formatted(postgres.database(), everyReason())));
    }

    /** One that follows. */
    public Server replica() {
        return with(Role.REPLICA)
                .findFirst()
                .flatMap(Member::server)
                .orElseThrow(() -> new Failure(
                        Exit.MISSING,
                        "no replica of database '%s' answers: %s".formatted(postgres.database(), everyReason())));
    }

    private Stream<Member> with(Role role) {
        return members.stream().filter(member -> member.role() == role);
    }

    /** {@code patroni1, patroni2 not running; patroni3 following}: each reason once. */
    private String everyReason() {
        var reasons = members.stream()
                .collect(Collectors.groupingBy(
                        Member::reason,
                        LinkedHashMap::new,
                        Collectors.mapping(Member::service, Collectors.joining(", "))));
        return reasons.entrySet().stream()
                .map(reason -> reason.getValue() + " " + reason.getKey())
                .collect(Collectors.joining(", "));
    }

    private static Member member(String service, Optional<Container> container, Postgres postgres, Engine engine) {
        return container
                .filter(Container::isRunning)
                .map(running -> asked(service, new Server(engine, running, postgres)))
                .orElseGet(() -> silent(service, standing(container)));
    }

    private static String standing(Optional<Container> container) {
        return container
                .map(known -> known.state() == Container.State.PAUSED ? "paused" : "not running")
                .orElse("not created");
    }

    /** A server that follows is in recovery, whoever made it follow; one that lost its lead goes into it at once. */
    private static Member asked(String service, Server server) {
        boolean follows =
                server.command("SELECT pg_is_in_recovery()", Server.PATIENCE).equals("t");
        return follows
                ? new Member(service, Optional.of(server), Role.REPLICA, "following", Optional.empty())
                : new Member(service, Optional.of(server), Role.LEADER, "leading", Optional.empty());
    }

    private static Member silent(String service, String reason) {
        return new Member(service, Optional.empty(), Role.SILENT, reason, Optional.empty());
    }

    /** What runs and refuses to let us in is one thing; what does not answer is another, of which some may be. */
    private static Member troubled(String service, Exception trouble) {
        var refusal = Optional.of(trouble)
                .filter(Failure.class::isInstance)
                .map(Failure.class::cast)
                .filter(failure -> failure.exit() == Exit.USAGE);
        return new Member(
                service,
                Optional.empty(),
                Role.SILENT,
                silence(service, String.valueOf(trouble.getMessage())),
                refusal);
    }

    /** Without its name, which stands before it, without what to do, which stands behind all, and without the address. */
    static String silence(String service, String said) {
        var why = said.split("; ", 2)[0];
        var mark = why.contains("failed: ") ? "failed: " : "does not answer: ";
        int at = why.lastIndexOf(mark);
        var brief = at >= 0 ? why.substring(at + mark.length()) : why.replace(service + ": ", "");
        return "silent (%s)".formatted(brief.length() > LONGEST ? brief.substring(0, LONGEST) + "..." : brief);
    }
}
