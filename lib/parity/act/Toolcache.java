package parity.act;

import java.util.List;
import parity.engine.Engine;

/** The volume that act makes for what actions install, of all runs and all projects. */
record Toolcache(Engine engine) {

    static final String VOLUME = "act-toolcache";

    /** Where it is new and nothing is put into it, it need not stay. */
    List<String> madeBy(Equipment equipment) {
        boolean isKept = equipment.hasActions()
                || !engine.tell("GET", "/volumes/" + VOLUME, null).isRefusal();
        return isKept ? List.of() : List.of(VOLUME);
    }
}
