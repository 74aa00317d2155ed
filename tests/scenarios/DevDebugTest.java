package scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.shell.Program;
import parity.testing.RecipeRun;
import parity.wire.Http;

/** Debuggers that attach to what dev runs: real ones get a real answer. */
@Tag("recipe")
class DevDebugTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    @Test
    void the_jvm_of_a_service_shakes_hands() throws IOException {
        Files.writeString(
                folder.resolve("Api.java"),
                "void main() throws Exception { IO.println(\"here I am\"); Thread.sleep(600_000); }");
        services("  api: { command: 'echo first; exec java Api.java', ready: 'log: here' }\n");

        try (var dev = dev("--debug", "api").untilItSays("* ready")) {
            int port = port("the JVM", dev.untilItSays("api | * debug: the JVM listens"));

            assertEquals("JDWP-Handshake", handshake(port));
            RecipeRun.recipe("ide", "--dry-run").in(folder).run().exitsWith(0).prints("\"port\": " + port);
        }
    }

    @Test
    void the_inspector_answers_for_what_npm_starts_and_not_for_npm() throws IOException {
        assumeTrue(Program.exists("npm"), "no npm here");
        Files.writeString(folder.resolve("package.json"), """
                { "name": "web", "version": "1.0.0", "scripts": { "dev": "node server.js" } }
                """);
        Files.writeString(folder.resolve("server.js"), "console.log('here I am'); setTimeout(() => {}, 600000)");
        services("  web: { command: npm run dev, ready: 'log: here' }\n");

        try (var dev = dev("--debug", "web").untilItSays("* ready")) {
            int port = port("Node", dev.untilItSays("web | * debug: Node listens"));

            var page = new Http(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), LIMIT).get("/json");
            assertTrue(page.body().contains("webSocketDebuggerUrl"), page.body());
            assertTrue(page.body().contains("server.js"), page.body());
        }
    }

    @Test
    void what_cannot_be_debugged_is_refused_before_anything_starts() throws IOException {
        services("""
                  db: { resource: redis, engine: embedded }
                  api: { command: ./run.sh, needs: [db] }
                  lone: { command: no-python3.99 }
                """);

        recipe("--debug", "apj").run().exitsWith(2).complains("no such service is started; did you mean 'api'?");
        recipe("--debug", "db").run().exitsWith(2).complains("only what a 'command' runs on this machine");
        recipe("--debug", "lone", "api").run().exitsWith(2).complains("--debug lone: no such service is started");
        recipe("--debug", "api")
                .run()
                .exitsWith(2)
                .complains("it is not known how './run.sh' is debugged; known: java,");
    }

    private void services(String text) throws IOException {
        Files.writeString(folder.resolve("parity.yml"), "name: devdebug\nservices:\n" + text);
    }

    private Running dev(String... words) {
        return Running.of(recipe(words));
    }

    private RecipeRun.Prepared recipe(String... words) {
        return RecipeRun.recipe("dev", words).in(folder);
    }

    private static int port(String runtime, Running dev) {
        var found = Pattern.compile("debug: %s listens at localhost:(\\d+)".formatted(runtime))
                .matcher(dev.said());
        assertTrue(found.find(), dev.said());
        return Integer.parseInt(found.group(1));
    }

    private static String handshake(int port) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout((int) LIMIT.toMillis());
            var greeting = "JDWP-Handshake".getBytes(StandardCharsets.US_ASCII);
            socket.getOutputStream().write(greeting);
            return new String(socket.getInputStream().readNBytes(greeting.length), StandardCharsets.US_ASCII);
        }
    }
}
