package parity.data;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import parity.failure.Exit;
import parity.failure.Failure;

/** What stands in a file for the client that used to run it, and no server understands. */
record ClientWords(SqlFile file, Statements statements) {

    void refuse() {
        first().ifPresent(found -> {
            throw new Failure(
                    Exit.USAGE,
                    (found.begins("DELIMITER")
                                    ? "%s: '%s' is for the client mysql, which a resource is reached without: what stands from BEGIN to END is one statement without it, or start the application, which migrates"
                                    : "%s: '%s' is for a client such as psql, which a resource is reached without: write it as SQL, and rows as INSERT")
                            .formatted(file.at(found.line()), named(found)));
        });
    }

    private Optional<Statement> first() {
        return Stream.concat(
                        statements.backslash().stream(),
                        statements.all().stream().filter(ClientWords::isOfClient))
                .min(Comparator.comparingInt(Statement::line));
    }

    private static boolean isOfClient(Statement statement) {
        return statement.isCopyFromInput() || statement.begins("DELIMITER") || statement.begins("SOURCE");
    }

    private static String named(Statement found) {
        return found.isCopyFromInput() ? "COPY ... FROM stdin" : found.sql().split("\\s", 2)[0];
    }
}
