package parity.resource.embedded;

import java.lang.reflect.InvocationTargetException;

/** Starts DynamoDB Local in a JVM of its own, on the loopback only: by itself it listens to the whole network. */
final class DynamoHost {

    private static final String RUNNER = "com.amazonaws.services.dynamodbv2.local.main.ServerRunner";

    private DynamoHost() {}

    /** Its classes are on this JVM's class path alone, so they are called by their names. */
    public static void main(String[] words) throws ReflectiveOperationException {
        var server = Class.forName(RUNNER)
                .getMethod("createServerFromCommandLineArgs", String[].class)
                .invoke(null, (Object) words);
        bind(server);
        try {
            server.getClass().getMethod("start").invoke(server);
            server.getClass().getMethod("join").invoke(server);
        } catch (InvocationTargetException e) {
            System.err.println(reason(e));
            Runtime.getRuntime().halt(1);
        }
    }

    private static void bind(Object server) throws ReflectiveOperationException {
        var field = server.getClass().getDeclaredField("server");
        field.setAccessible(true);
        var jetty = field.get(server);
        for (var connector :
                (Object[]) jetty.getClass().getMethod("getConnectors").invoke(jetty)) {
            connector.getClass().getMethod("setHost", String.class).invoke(connector, "127.0.0.1");
        }
    }

    private static String reason(Throwable failure) {
        var cause = failure.getCause();
        return cause == null ? String.valueOf(failure) : reason(cause);
    }
}
