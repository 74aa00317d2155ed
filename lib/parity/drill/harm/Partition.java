package parity.drill.harm;

import parity.engine.Engine;

/** A container cut from all others, or from some, by a packet filter in its own network; whoever starts it anew has an uncut one. */
final class Partition implements Injury {

    private final Engine engine;
    private final Harm harm;

    Partition(Engine engine, Harm harm) {
        this.engine = engine;
        this.harm = harm;
    }

    @Override
    public void prepare() {
        new ToolImage(engine).build();
        Toolbox.of(engine, harm).open();
    }

    @Override
    public void make() {
        var ways = harm.notes().getOrDefault("ways", "both");
        var from = harm.notes().getOrDefault("from", "");
        var words = "cut %s %s".formatted(ways, from);
        Toolbox.of(engine, harm).run(words.strip().split(" "));
    }

    @Override
    public void heal() {
        Toolbox.of(engine, harm).takeBack("cut", "off");
    }
}
