package parity.resource;

import java.util.List;

/** What a resource runs on: the way from a wish to something that can be started. */
public interface Backing {

    Resource resource();

    /** {@code docker} or {@code embedded}. */
    String engine();

    /** What answers in the end, such as {@code PostgreSQL 17.11}; where it is not quite what was asked for, notes say so. */
    String product();

    /** What differs from what was asked for, a sentence each. */
    List<String> notes();

    /**
     * Gets all that a start takes (programs, images, a folder of data), which the first time takes a while; refuses
     * data that it could not read before anything is touched.
     */
    void prepare();

    /**
     * How it is started, once it was prepared.
     *
     * @param hosts addresses of this machine to listen at: the loopback, and where containers need it their gateway
     */
    Launch launch(int port, List<String> hosts);

    /** The same for this machine alone. */
    default Launch launch(int port) {
        return launch(port, List.of("127.0.0.1"));
    }
}
