package parity.process;

import java.nio.file.Path;

/**
 * What every process of a service bears in its environment, and hands on to its children: so they are found again, also
 * those that left their parent, and also by another run.
 */
public record Mark(Path project, String service) {

    static final String VARIABLE = "PARITY_SERVICE";

    String text() {
        return project + "|" + service;
    }
}
