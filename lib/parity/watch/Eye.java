package parity.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;

/** Has a service told what happens in a folder. */
@FunctionalInterface
interface Eye {

    Eye OPEN = (folder, service) -> folder.register(
            service,
            StandardWatchEventKinds.ENTRY_CREATE,
            StandardWatchEventKinds.ENTRY_MODIFY,
            StandardWatchEventKinds.ENTRY_DELETE);

    WatchKey on(Path folder, WatchService service) throws IOException;
}
