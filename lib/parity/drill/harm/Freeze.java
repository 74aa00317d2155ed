package parity.drill.harm;

import parity.engine.Engine;

/** A container frozen in the middle of whatever it did. */
record Freeze(Engine engine, Harm harm) implements Injury {

    @Override
    public void make() {
        new Verbs(engine, harm.container()).tell("pause");
    }

    @Override
    public void heal() {
        var verbs = new Verbs(engine, harm.container());
        if (verbs.is("paused")) {
            verbs.tell("unpause");
        }
    }
}
