package parity.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import parity.shell.Child;

/** One connection to a database that stays open between questions: what it locks or has seen, it keeps. */
final class Session implements AutoCloseable {

    private static final String END = "-- parity: end of answer";

    /** Nobody waits behind a lock without end, nor for a program that hangs. */
    private static final String LIMITS = "SET lock_timeout = '%d s'; SET statement_timeout = '%d s';\n"
            .formatted(Server.LOCKED.toSeconds(), Server.WORK.toSeconds());

    private final Server server;
    private final Login login;
    private final String database;
    private final Child psql;
    private final BufferedReader answers;
    private String prologue = LIMITS;

    private Session(Server server, Login login, String database) {
        this.server = server;
        this.login = login;
        this.database = database;
        this.psql = server.psql(login, database).start().endAfter(Server.WORK.multipliedBy(4));
        this.answers = new BufferedReader(new InputStreamReader(psql.out(), StandardCharsets.UTF_8));
    }

    /** As whoever may do all, so that nothing is hidden. */
    static Session on(Server server, String database) {
        return new Session(server, server.postgres().superuser(), database);
    }

    /** Statements, or words of psql's own, and the lines that they answer with. */
    List<String> ask(String sql) {
        try {
            psql.in().write((prologue + sql + "\n\\echo '" + END + "'\n").getBytes(StandardCharsets.UTF_8));
            psql.in().flush();
            prologue = "";
            var lines = new ArrayList<String>();
            for (var line = answers.readLine(); !END.equals(line); line = answers.readLine()) {
                if (line == null) {
                    throw new IOException("it hung up");
                }
                lines.add(line);
            }
            return lines;
        } catch (IOException e) {
            int exit = psql.end(Server.PATIENCE);
            throw new Complaint(server, login, database).of(exit, psql.complaints());
        }
    }

    @Override
    public void close() {
        psql.close();
    }
}
