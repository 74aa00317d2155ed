package parity.drill;

import java.util.List;

/** What a fault comes down to: harm to containers, which is healed, and a deed that follows, which is not undone. */
record Blow(String target, List<Harm> harms, Runnable deed) {

    Blow {
        harms = List.copyOf(harms);
    }

    static Blow of(Harm... harms) {
        return new Blow(harms[0].service(), List.of(harms), () -> {});
    }

    static Blow of(String target, Runnable deed) {
        return new Blow(target, List.of(), deed);
    }

    Blow then(Runnable next) {
        return new Blow(target, harms, next);
    }
}
