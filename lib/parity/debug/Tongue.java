package parity.debug;

/** What a debugger must speak. */
public enum Tongue {
    JDWP("the JVM"),
    INSPECTOR("Node"),
    DEBUGPY("Python");

    private final String runtime;

    Tongue(String runtime) {
        this.runtime = runtime;
    }

    /** Whose it is. */
    public String runtime() {
        return runtime;
    }
}
