package parity.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import parity.compose.ComposeProject;
import parity.compose.ComposeService;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.failure.Nearest;

/** A PostgreSQL database of a project: the services that serve it, whose it is, and who may do all. */
public record Postgres(List<String> services, String database, Login owner, Login superuser) {

    public Postgres {
        services = List.copyOf(services);
    }

    /** The one of a project, or the one that a named service serves. */
    public static Postgres in(ComposeProject project, String named) {
        var found = clusters(project, named);
        if (found.size() > 1) {
            throw new Failure(
                    Exit.USAGE,
                    "several databases here (%s): say which is meant as data.database in parity.yml"
                            .formatted(String.join(", ", found.keySet())));
        }
        return found.values().stream().findFirst().orElseThrow(() -> none(project));
    }

    /** Each that a project has; none where a project has no PostgreSQL. */
    public static List<Postgres> all(ComposeProject project) {
        return List.copyOf(clusters(project, "").values());
    }

    /** True when {@link #in} finds one or more: nothing is lost by a project that has none. */
    public static boolean isIn(ComposeProject project, String named) {
        return !clusters(project, named).isEmpty();
    }

    private static Map<String, Postgres> clusters(ComposeProject project, String named) {
        var chosen = named.isEmpty() ? project.services() : List.of(service(project, named));
        var found = new LinkedHashMap<String, Postgres>();
        for (var service : chosen) {
            if (Images.isPatroni(service)) {
                found.put("the Patroni cluster", patroni(project, service));
            } else if (Images.isPostgres(service) || !named.isEmpty()) {
                found.put(service.name(), single(service));
            }
        }
        return found;
    }

    private static ComposeService service(ComposeProject project, String named) {
        var names = project.services().stream().map(ComposeService::name).toList();
        return project.service(named)
                .orElseThrow(() -> new Failure(
                        Exit.USAGE,
                        "no service '%s', which data.database of parity.yml names%s"
                                .formatted(named, Nearest.hint(named, names))));
    }

    /** All its nodes: who leads is asked, not written. */
    private static Postgres patroni(ComposeProject project, ComposeService node) {
        var nodes = project.services().stream()
                .filter(Images::isPatroni)
                .filter(other -> scope(other).equals(scope(node)))
                .map(ComposeService::name)
                .toList();
        var superuser = new Login(
                first(node, "postgres", "PATRONI_SUPERUSER_USERNAME", "PGUSER_SUPERUSER"),
                first(node, "", "PATRONI_SUPERUSER_PASSWORD", "PGPASSWORD_SUPERUSER"));
        var app = first(node, "", "APP_NAME");
        var owner = app.isEmpty() ? superuser : new Login(app, first(node, "", "APP_PASSWORD"));
        return new Postgres(nodes, app.isEmpty() ? "postgres" : app, owner, superuser);
    }

    private static String scope(ComposeService node) {
        return first(node, "", "PATRONI_SCOPE", "SCOPE");
    }

    private static Postgres single(ComposeService service) {
        var user = first(service, "postgres", "POSTGRES_USER", "POSTGRESQL_USERNAME");
        var owner = new Login(user, first(service, "", "POSTGRES_PASSWORD", "POSTGRESQL_PASSWORD"));
        var all = first(service, "", "POSTGRESQL_POSTGRES_PASSWORD");
        var database = first(service, user, "POSTGRES_DB", "POSTGRESQL_DATABASE");
        return new Postgres(
                List.of(service.name()), database, owner, all.isEmpty() ? owner : new Login("postgres", all));
    }

    private static String first(ComposeService service, String otherwise, String... names) {
        return Stream.of(names)
                .map(name -> service.environment().getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse(otherwise);
    }

    private static Failure none(ComposeProject project) {
        var others = new ArrayList<String>();
        project.services().stream()
                .filter(Images::isOther)
                .forEach(service -> others.add("%s is %s".formatted(service.name(), Images.kind(service))));
        return new Failure(
                Exit.USAGE,
                others.isEmpty()
                        ? "no PostgreSQL in project '%s'; if a service is one under another name, say so as data.database in parity.yml"
                                .formatted(project.name())
                        : "no PostgreSQL in project '%s': %s, for which only its own tools will do ('docker compose exec')"
                                .formatted(project.name(), String.join(", ", others)));
    }
}
