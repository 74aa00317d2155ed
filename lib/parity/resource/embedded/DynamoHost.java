package parity.resource.embedded;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/** Starts DynamoDB Local in a JVM of its own, at the addresses that are named: by itself it listens to the whole network. */
final class DynamoHost {

    private static final String RUNNER = "com.amazonaws.services.dynamodbv2.local.main.ServerRunner";

    private static final String CONNECTOR = "org.eclipse.jetty.server.Connector";

    private DynamoHost() {}

    /** Addresses, then its own words; its classes are on this JVM's class path alone, so they are called by name. */
    public static void main(String[] words) throws ReflectiveOperationException {
        var server = Class.forName(RUNNER)
                .getMethod("createServerFromCommandLineArgs", String[].class)
                .invoke(null, (Object) Arrays.copyOfRange(words, 1, words.length));
        bind(server, words[0].split(","));
        try {
            server.getClass().getMethod("start").invoke(server);
            server.getClass().getMethod("join").invoke(server);
        } catch (InvocationTargetException e) {
            System.err.println(reason(e));
            Runtime.getRuntime().halt(1);
        }
    }

    private static void bind(Object server, String[] hosts) throws ReflectiveOperationException {
        var field = server.getClass().getDeclaredField("server");
        field.setAccessible(true);
        var jetty = field.get(server);
        var first = ((Object[]) jetty.getClass().getMethod("getConnectors").invoke(jetty))[0];
        var type = first.getClass();
        type.getMethod("setHost", String.class).invoke(first, hosts[0]);
        var port = type.getMethod("getPort").invoke(first);
        for (var host : Arrays.copyOfRange(hosts, 1, hosts.length)) {
            var more = type.getConstructor(jetty.getClass()).newInstance(jetty);
            type.getMethod("setHost", String.class).invoke(more, host);
            type.getMethod("setPort", int.class).invoke(more, port);
            jetty.getClass().getMethod("addConnector", Class.forName(CONNECTOR)).invoke(jetty, more);
        }
    }

    private static String reason(Throwable failure) {
        var cause = failure.getCause();
        return cause == null ? String.valueOf(failure) : reason(cause);
    }
}
