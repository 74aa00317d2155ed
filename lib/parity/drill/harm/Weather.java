package parity.drill.harm;

import parity.engine.Engine;

/** Packets that a container loses, or gets late; whoever starts it anew has a network in which it is fair again. */
public record Weather(Engine engine, Harm harm) implements Injury {

    public static final String AMOUNT = "amount";

    @Override
    public void prepare() {
        new ToolImage(engine).build();
        Toolbox.of(engine, harm).open();
    }

    @Override
    public void make() {
        Toolbox.of(engine, harm).run("weather", harm.kind(), harm.notes().getOrDefault(AMOUNT, "0"));
    }

    @Override
    public void heal() {
        Toolbox.of(engine, harm).takeBack("weather", "off");
    }
}
