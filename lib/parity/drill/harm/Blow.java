package parity.drill.harm;

import java.util.List;

/** What a fault comes down to: harm to containers, which is healed, and a deed that follows, which is not undone. */
public record Blow(String target, List<Harm> harms, Runnable deed) {

    public Blow {
        harms = List.copyOf(harms);
    }

    public static Blow of(Harm... harms) {
        return new Blow(harms[0].service(), List.of(harms), () -> {});
    }

    public static Blow of(String target, Runnable deed) {
        return new Blow(target, List.of(), deed);
    }

    public Blow then(Runnable next) {
        return new Blow(target, harms, next);
    }
}
