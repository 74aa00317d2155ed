package parity.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.failure.Exit;
import parity.failure.Failure;

class EngineTest {

    @TempDir
    private Path folder;

    @Test
    void reads_an_answer_in_chunks() throws Exception {
        try (var server = answering(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"a\":\r\n3\r\n42}\r\n0\r\n\r\n")) {
            assertEquals(42, at(server).get("/x").get("a").number());
        }
    }

    @Test
    void says_what_the_engine_refused_and_why() throws Exception {
        try (var server = answering(
                "HTTP/1.1 404 Not Found\r\nContent-Length: 34\r\n\r\n{\"message\":\"no such container: x\"}")) {
            var failure = assertThrows(Failure.class, () -> at(server).get("/containers/x/json"));

            assertTrue(
                    failure.getMessage().startsWith("the engine refused GET /containers/x/json"), failure.getMessage());
        }
    }

    @Test
    void what_stands_in_front_of_an_engine_is_not_the_engine() throws Exception {
        for (var refusal : List.of("502 Bad Gateway", "503 Service Unavailable", "504 Gateway Timeout")) {
            try (var server = answering("HTTP/1.1 " + refusal + "\r\nContent-Length: 0\r\n\r\n")) {
                var silence = assertThrows(Silence.class, () -> at(server).tell("GET", "/containers/x/json", null));

                assertTrue(silence.getMessage().contains("HTTP " + refusal.substring(0, 3)), silence.getMessage());
            }
        }
        try (var server = answering("HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n")) {
            assertTrue(at(server).tell("GET", "/containers/x/json", null).isRefusal(), "this it says itself");
        }
    }

    @Test
    void an_engine_that_accepts_and_stays_silent_holds_nobody_up() throws Exception {
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var failure = assertThrows(
                    Failure.class,
                    () -> at(server).within(Duration.ofMillis(300)).get("/_ping"));

            assertEquals(Exit.TIMED_OUT, failure.exit());
        }
    }

    @Test
    void an_engine_that_is_not_there_is_missing() {
        var nowhere =
                new Engine(new Endpoint("unix://" + folder.resolve("none.sock"), "DOCKER_HOST"), Duration.ofSeconds(2));

        var failure = assertThrows(Failure.class, () -> nowhere.get("/_ping"));

        assertEquals(Exit.MISSING, failure.exit());
        assertTrue(failure.getMessage().contains("none.sock"));
    }

    @Test
    void what_does_not_speak_http_is_said_to_be_so() throws Exception {
        try (var server = answering("220 mail.example.test\r\n\r\n")) {
            var failure = assertThrows(Failure.class, () -> at(server).get("/_ping"));

            assertTrue(failure.getMessage().contains("does not speak HTTP"), failure.getMessage());
        }
    }

    @Test
    void a_command_that_closed_its_output_is_waited_for() throws Exception {
        try (var server = answeringInTurn(
                "{\"Id\":\"e1\"}", "", "{\"Running\":true,\"ExitCode\":null}", "{\"Running\":false,\"ExitCode\":7}")) {
            var run = at(server).run("c1", List.of("sh"), Duration.ofSeconds(5));

            assertEquals(7, run.exit());
        }
    }

    @Test
    void a_command_that_does_not_end_is_no_success() throws Exception {
        try (var server = answeringInTurn("{\"Id\":\"e1\"}", "", "{\"Running\":true,\"ExitCode\":null}")) {
            var failure =
                    assertThrows(Failure.class, () -> at(server).run("c1", List.of("sh"), Duration.ofMillis(300)));

            assertEquals(Exit.TIMED_OUT, failure.exit());
        }
    }

    @Test
    void the_last_words_on_a_terminal_are_not_framed() throws Exception {
        try (var server = answeringInTurn("{\"Config\":{\"Tty\":true}}", "no such table: orders\r\n")) {
            assertEquals(List.of("no such table: orders"), new LastWords(at(server), 5).of("c1"));
        }
    }

    private static Engine at(ServerSocket server) {
        return new Engine(
                new Endpoint("tcp://127.0.0.1:" + server.getLocalPort(), "DOCKER_HOST"), Duration.ofSeconds(5));
    }

    /** Answers each question with the next of these bodies, and the last for ever. */
    private static ServerSocket answeringInTurn(String... bodies) throws IOException {
        var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            for (int i = 0; !server.isClosed(); i++) {
                var body = bodies[Math.min(i, bodies.length - 1)];
                var reply = "HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s".formatted(body.length(), body);
                answer(server, reply);
            }
        });
        return server;
    }

    /** Answers one question with these bytes. */
    private static ServerSocket answering(String reply) throws IOException {
        var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> answer(server, reply));
        return server;
    }

    private static void answer(ServerSocket server, String reply) {
        try (var client = server.accept()) {
            client.getInputStream().read(new byte[1024]);
            client.getOutputStream().write(reply.getBytes(StandardCharsets.US_ASCII));
            client.shutdownOutput();
            client.getInputStream().readAllBytes();
        } catch (IOException e) {
            // The test ended first.
        }
    }
}
