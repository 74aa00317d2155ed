package parity.drill.harm;

import parity.engine.Engine;

/** A container ended, at once or with time to say farewell; healed by starting it. */
record Death(Engine engine, Harm harm) implements Injury {

    @Override
    public void make() {
        new Verbs(engine, harm.container()).tell(harm.kind());
    }

    @Override
    public void heal() {
        new Verbs(engine, harm.container()).tell("start");
    }
}
