package parity.health;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;

/** What went wrong on a connection, in words for who never saw a stack trace. */
final class Trouble {

    private Trouble() {}

    static String words(IOException trouble) {
        if (trouble instanceof SocketTimeoutException) {
            return "no answer in time";
        }
        var message = String.valueOf(trouble.getMessage());
        if (trouble instanceof ConnectException || message.contains("Connection refused")) {
            return "nothing listens there";
        }
        // A published port is accepted by the engine itself, which hangs up where nobody is behind it.
        return message.contains("reset") || message.contains("Broken pipe")
                ? "the connection was closed without an answer"
                : message;
    }
}
