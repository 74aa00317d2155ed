package parity.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import parity.failure.Failure;

/** Where a program says that it is ready, as those do that are written for systemd ({@code sd_notify}). */
public final class NotifySocket implements AutoCloseable {

    /** The variable by which a program finds it. */
    public static final String VARIABLE = "NOTIFY_SOCKET";

    private static final String READY = "READY=1";

    private final Path path;
    private final Datagrams datagrams;
    private boolean isReady;

    private NotifySocket(Path path, Datagrams datagrams) {
        this.path = path;
        this.datagrams = datagrams;
    }

    /** Opens one; what an earlier run left there is taken away. */
    public static NotifySocket at(Path path) {
        if (!System.getProperty("os.name").equals("Linux")) {
            throw new Failure("'ready: notify' is there on Linux only; 'log:', 'port' and 'health' are everywhere");
        }
        try {
            Files.deleteIfExists(path);
            var socket = new NotifySocket(path, Datagrams.at(path));
            path.toFile().deleteOnExit();
            return socket;
        } catch (IOException e) {
            throw new Failure("cannot listen for 'ready: notify': " + e.getMessage());
        }
    }

    public Path path() {
        return path;
    }

    /** Whether it has been said by now; it stays so. */
    public synchronized boolean isReady() {
        for (var said = datagrams.next(); said.isPresent() && !isReady; said = datagrams.next()) {
            isReady = said.get().lines().anyMatch(READY::equals);
        }
        return isReady;
    }

    @Override
    public synchronized void close() {
        datagrams.close();
    }
}
