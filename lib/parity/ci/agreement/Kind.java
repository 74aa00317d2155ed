package parity.ci.agreement;

/** What a subject is, and what its agreement weighs: a database that differs costs more than a linter. */
public enum Kind {
    SERVICE(5),
    RUNTIME(4),
    TOOL(2),
    OS(2),
    VARIABLE(1);

    private final int weight;

    Kind(int weight) {
        this.weight = weight;
    }

    public int weight() {
        return weight;
    }
}
