package parity.resource;

/** What Redis reads at its start: its password, which no list of processes shows, and that it forgets nothing. */
public record RedisSettings(Resource resource) {

    public static final String FILE = "server.conf";

    public String text() {
        var quoted = resource.password().replace("\\", "\\\\").replace("\"", "\\\"");
        return "requirepass \"%s\"\nappendonly yes\ndaemonize no\n".formatted(quoted);
    }
}
