package parity.loop;

import java.nio.file.Path;
import java.util.List;

/** The files whose change restarts a service. */
interface Watched {

    boolean covers(Path file);

    /** Something in a folder, or deeper, may be one of them. */
    boolean leadsInto(Path folder);

    /** The folders below which all of them lie. */
    List<Path> roots();
}
