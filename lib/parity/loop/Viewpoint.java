package parity.loop;

/** From where an address is looked at: for a container, this machine is another one. */
enum Viewpoint {
    HOST("localhost"),
    CONTAINER("host.docker.internal");

    private final String machine;

    Viewpoint(String machine) {
        this.machine = machine;
    }

    /** A text that names this machine as those on it do. */
    String of(String text) {
        return this == HOST
                ? text
                : text.replace(HOST.machine + ":", machine + ":").replaceAll("^" + HOST.machine + "$", machine);
    }
}
