package parity.recovery;

import java.util.stream.Stream;
import parity.health.Condition;

/** The parts of a stack, in the order in which each stands on those before it. */
public enum Layer {
    CLOCK("clock"),
    ENGINE("engine"),
    ETCD("etcd"),
    POSTGRES("PostgreSQL"),
    HAPROXY("HAProxy"),
    REDIS("Redis"),
    SENTINEL("Sentinel"),
    SERVERS("other servers"),
    SERVICES("services");

    private final String title;

    Layer(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public static Layer of(Condition condition) {
        return of(condition.group());
    }

    /** By the name of a group of components, as health has it. */
    static Layer of(String group) {
        return Stream.of(values())
                .filter(layer -> layer.title.equals(group))
                .findFirst()
                .orElse(SERVERS);
    }
}
