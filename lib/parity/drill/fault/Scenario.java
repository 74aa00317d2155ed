package parity.drill.fault;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.failure.Nearest;

/** A kind of trouble that chaos can make, how much of it by itself, and for how long. */
public enum Scenario {
    PARTITION(
            "cut the leader from etcd, or a node from all others (--node, --role); --one-way: it speaks, and hears not",
            30),
    LOSS("lose so many of a hundred packets that come in (--percent)", 15, "--percent", 20),
    LATENCY("hold every packet that comes in for so long (--ms)", 15, "--ms", 100),
    KILL("end a container at once, and start it again", 30),
    CPU("let a container have a part of one core (--percent)", 15, "--percent", 20),
    MEMORY("lower a memory limit until so many MB are free beside what is held (--free)", 15, "--free", 8),
    DISK("fill a volume of limited size until so many MB are free (--free), or take --size MB of any", 15, "--free", 0),
    CLOCK("set a clock wrong: refused, a container has none of its own", 15);

    private final String meaning;
    private final Duration stay;
    private final String option;
    private final int usual;

    Scenario(String meaning, int seconds) {
        this(meaning, seconds, "", 0);
    }

    Scenario(String meaning, int seconds, String option, int usual) {
        this.meaning = meaning;
        this.stay = Duration.ofSeconds(seconds);
        this.option = option;
        this.usual = usual;
    }

    /** The one that was typed. */
    public static Scenario named(String word) {
        var known = Stream.concat(Stream.of(values()).map(Scenario::word), Stream.of("quick"))
                .toList();
        return Stream.of(values())
                .filter(scenario -> scenario.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Failure(
                        Exit.USAGE,
                        "no scenario '%s'%s; there are: %s"
                                .formatted(word, Nearest.hint(word, known), String.join(", ", known))));
    }

    /** As it is typed. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String meaning() {
        return meaning;
    }

    /** How long it lasts where nobody says. */
    public Duration stay() {
        return stay;
    }

    /** By which option one says how much; empty where there is no more or less of it. */
    public String option() {
        return option;
    }

    public int usual() {
        return usual;
    }

    public Fault fault() {
        return Fault.valueOf(name());
    }

    /** A time namespace shifts what has passed since the start, never the date. */
    void requirePossible() {
        if (this == CLOCK) {
            throw new Failure(
                    Exit.MISSING,
                    "no container has a clock of its own: one kernel, one date; start your own code with libfaketime");
        }
    }

    List<Integer> range() {
        return option.equals("--percent") ? List.of(1, 100) : List.of(option.equals("--ms") ? 1 : 0, 60_000);
    }
}
