package parity.loop;

import java.util.regex.Pattern;
import parity.engine.Engine;

/** From where an address is looked at: for a container, this machine is another one. */
enum Viewpoint {
    HOST("localhost"),
    CONTAINER(Engine.HOST_INSIDE);

    /** This machine where an address names it: as the whole of it, or between who logs in and the port or path. */
    private static final Pattern HERE = Pattern.compile("(?<=^|//|@)(?:localhost|127\\.0\\.0\\.1|\\[::1])(?=$|[:/?])");

    private final String machine;

    Viewpoint(String machine) {
        this.machine = machine;
    }

    /** An address that names this machine as those on it do. */
    String of(String address) {
        return this == HOST ? address : HERE.matcher(address).replaceAll(machine);
    }
}
