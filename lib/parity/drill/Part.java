package parity.drill;

import java.util.Locale;

/** What a drill breaks: the word of the command line, in capitals. */
public enum Part {
    PATRONI,
    REDIS,
    ETCD,
    HAPROXY;

    /** As it is typed. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
