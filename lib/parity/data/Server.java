package parity.data;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import parity.compose.Container;
import parity.engine.Engine;
import parity.engine.Execution;
import parity.shell.Command;

/** A PostgreSQL server in its container, spoken to with the tools that lie beside it there. */
public record Server(Engine engine, Container container, Postgres postgres) implements PostgresDatabase {

    /** Where administration happens when the database itself is what is dealt with. */
    private static final String MAINTENANCE = "postgres";

    static final Duration PATIENCE = Duration.ofSeconds(10);

    /** How long anything waits for a table that somebody else has locked. */
    static final Duration LOCKED = Duration.ofSeconds(30);

    /** How long a dump, a restore, or a question about all of a database may take. */
    static final Duration WORK = Duration.ofMinutes(30);

    private static final List<String> PSQL =
            List.of("psql", "-X", "-q", "-A", "-t", "-F", "\t", "-v", "ON_ERROR_STOP=1");

    @Override
    public String name() {
        return postgres.database();
    }

    /** A row a line, tabs between. */
    @Override
    public String ask(String sql) {
        return ask(postgres.owner(), postgres.database(), sql, PATIENCE);
    }

    @Override
    public long run(SqlFile file) {
        return Tags.rows(new Psql(this, file).run().lines());
    }

    /** The same as whoever may do all, where databases are made and dropped. */
    String command(String sql, Duration limit) {
        return ask(postgres.superuser(), maintenance(), sql, limit);
    }

    /** Never the project's own, which nobody can rename who is in it. */
    String maintenance() {
        return postgres.database().equals(MAINTENANCE) ? "template1" : MAINTENANCE;
    }

    Execution run(Login login, String database, String sql, Duration limit) {
        var words = new ArrayList<>(PSQL);
        words.addAll(List.of("-c", sql));
        return engine.run(container.id(), words, variables(login, database), limit);
    }

    /** psql that reads what we write, with rows and complaints as plain as they get. */
    Command psql(Login login, String database, String... more) {
        return tool(
                List.of("-i"),
                login,
                database,
                Stream.concat(PSQL.stream(), Stream.of(more)).toList());
    }

    /** A program of the container, with these flags for {@code docker exec}; secrets travel as variables. */
    Command tool(List<String> flags, Login login, String database, List<String> words) {
        var variables = variables(login, database);
        var line = new ArrayList<>(List.of("docker", "exec"));
        line.addAll(flags);
        // The name without a value: docker takes it from its own environment, and no list of processes shows it.
        variables.keySet().forEach(name -> line.addAll(List.of("-e", name)));
        line.add(container.name());
        line.addAll(words);
        var command = Command.of(line).within(WORK);
        for (var variable : variables.entrySet()) {
            command = command.with(variable.getKey(), variable.getValue());
        }
        return command;
    }

    @Override
    public String toString() {
        return container.service();
    }

    private String ask(Login login, String database, String sql, Duration limit) {
        var execution = run(login, database, sql, limit);
        if (!execution.succeeded()) {
            throw new Complaint(this, login, database).of(execution.exit(), execution.err() + execution.out());
        }
        return execution.out().strip();
    }

    private static Map<String, String> variables(Login login, String database) {
        var variables = new LinkedHashMap<String, String>();
        // Over the loopback: it is refused while a server that is being made listens on its socket only.
        variables.put("PGHOST", "127.0.0.1");
        variables.put("PGUSER", login.user());
        variables.put("PGDATABASE", database);
        variables.put("PGCONNECT_TIMEOUT", "5");
        variables.put("PGAPPNAME", "parity");
        variables.put("PGCLIENTENCODING", "UTF8");
        if (!login.password().isEmpty()) {
            variables.put("PGPASSWORD", login.password());
        }
        return variables;
    }
}
