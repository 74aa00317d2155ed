package parity.drill;

import java.time.Duration;
import parity.config.ProjectFolder;
import parity.engine.Engine;
import parity.health.Diagnosis;

/** Where a drill is held: how all are there, what does the harm, where notes are kept, and how long is waited. */
interface Site {

    /** How all are; whoever begins wants to hear nothing but good. */
    Diagnosis now();

    /** How all are as soon as they are well, or when the limit is over. */
    Diagnosis recovered(Duration limit);

    Engine engine();

    ProjectFolder memory();

    Patience patience();
}
