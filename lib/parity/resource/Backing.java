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

    /** How it is started, once it was prepared, to listen at a port of the loopback. */
    Launch launch(int port);
}
