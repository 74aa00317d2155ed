package parity.data;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.wire.MysqlRefusal;
import parity.wire.PostgresRefusal;

/** Where a database that runs on this machine is reached, and who comes in. */
public record Place(String service, int port, Login login, String database) {

    private static final String NO_DATABASE = "3D000";

    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /** What went wrong there, turned into what a person can do about it. */
    Failure failure(IOException trouble) {
        return switch (trouble) {
            case PostgresRefusal refusal when refusal.isAboutAccess() -> locked(refusal);
            case MysqlRefusal refusal when refusal.isAboutAccess() -> locked(refusal);
            case PostgresRefusal refusal
            when refusal.code().equals(NO_DATABASE) ->
                new Failure(
                        Exit.MISSING,
                        "%s has no database '%s'; 'dev-restart %s' makes it".formatted(service, database, service));
            case PostgresRefusal refusal -> new Failure("%s: %s".formatted(service, refusal.getMessage()));
            case MysqlRefusal refusal -> new Failure("%s: %s".formatted(service, refusal.getMessage()));
            case SocketTimeoutException _ ->
                new Failure(
                        Exit.TIMED_OUT,
                        "%s did not come to an end in time; it was told to stop, and 'health' says more"
                                .formatted(service));
            default ->
                new Failure(
                        Exit.MISSING,
                        "%s does not answer: %s; 'health' says more".formatted(service, trouble.getMessage()));
        };
    }

    private Failure locked(IOException refusal) {
        return new Failure(
                Exit.USAGE,
                "%s does not let %s in: %s; 'dev-restart %s' says what its data were made with"
                        .formatted(service, login, refusal.getMessage(), service));
    }
}
