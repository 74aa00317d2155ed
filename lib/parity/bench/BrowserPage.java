package parity.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parity.concurrent.Background;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.json.Json;
import parity.shell.Program;

/** A page in a real Chromium without a window, asked over the protocol of its developer tools; closing it ends it. */
final class BrowserPage implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(10);
    private static final String DOOR = "DevTools listening on ws://";

    private final Process browser;
    private final WebSocket socket;
    private final Answers answers;

    private BrowserPage(Process browser, WebSocket socket, Answers answers) {
        this.browser = browser;
        this.socket = socket;
        this.answers = answers;
    }

    static boolean isPossible() {
        return program().findFirst().isPresent();
    }

    static BrowserPage open(String address, Path profile) throws IOException {
        var browser = new ProcessBuilder(
                        program().findFirst().orElseThrow().toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        address)
                .redirectErrorStream(true)
                .start();
        try {
            var answers = new Answers();
            var socket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .buildAsync(page(door(browser)), answers)
                    .join();
            return new BrowserPage(browser, socket, answers);
        } catch (IOException | RuntimeException e) {
            end(browser);
            throw e;
        }
    }

    /** Waits until this can be read on it. */
    void awaitText(String text) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!text().contains(text)) {
            if (System.nanoTime() > deadline) {
                throw new Failure(Exit.TIMED_OUT, "the page does not come to show '%s'".formatted(text));
            }
            Supervised.rest(PAUSE);
        }
    }

    private String text() {
        socket.sendText(
                        Json.write(Map.of(
                                "id",
                                1,
                                "method",
                                "Runtime.evaluate",
                                "params",
                                Map.of("expression", "document.body ? document.body.innerText : ''"))),
                        true)
                .join();
        return answers.next().at("result", "result").get("value").text();
    }

    private static Stream<Path> program() {
        return Stream.of("chromium", "chromium-browser", "google-chrome").flatMap(name -> Program.find(name).stream());
    }

    /** What it listens at it prints; what else it prints is read away. */
    private static String door(Process browser) throws IOException {
        var printed = new BufferedReader(new InputStreamReader(browser.getInputStream(), StandardCharsets.UTF_8));
        for (var line = printed.readLine(); line != null; line = printed.readLine()) {
            if (line.startsWith(DOOR)) {
                Background.start(() -> drain(printed));
                return line.substring(DOOR.length()).split("/", 2)[0];
            }
        }
        throw new IOException("the browser ended before it listened");
    }

    private static void drain(BufferedReader printed) {
        try {
            printed.transferTo(Writer.nullWriter());
        } catch (IOException e) {
            // It was ended.
        }
    }

    /** Over HTTP/1.1: to a question in HTTP/1.0 a Chromium says nothing. */
    private static URI page(String door) throws IOException {
        var question = HttpRequest.newBuilder(URI.create("http://%s/json/list".formatted(door)))
                .timeout(LIMIT)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var pages =
                    Json.parse(client.send(question, BodyHandlers.ofString()).body());
            return pages.items().stream()
                    .filter(page -> page.get("type").text().equals("page"))
                    .map(page -> URI.create(page.get("webSocketDebuggerUrl").text()))
                    .findFirst()
                    .orElseThrow(() -> new IOException("the browser has no page"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while 'dev' was measured");
        }
    }

    @Override
    public void close() {
        socket.abort();
        end(browser);
    }

    private static void end(Process browser) {
        var family = List.copyOf(browser.descendants().toList());
        browser.destroy();
        family.forEach(ProcessHandle::destroy);
        browser.onExit()
                .completeOnTimeout(browser, LIMIT.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    /** Its answers, of which long ones come in parts; events are nobody's here. */
    private static final class Answers implements WebSocket.Listener {

        private final BlockingQueue<Json> all = new LinkedBlockingQueue<>();
        private final StringBuilder begun = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean isLast) {
            begun.append(part);
            if (isLast) {
                var answer = Json.parse(begun.toString());
                begun.setLength(0);
                if (answer.get("id").isPresent()) {
                    all.add(answer);
                }
            }
            socket.request(1);
            return null;
        }

        Json next() {
            try {
                var answer = all.poll(LIMIT.toSeconds(), TimeUnit.SECONDS);
                if (answer == null) {
                    throw new Failure(Exit.TIMED_OUT, "the browser does not answer");
                }
                return answer;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Failure("interrupted while 'dev' was measured");
            }
        }
    }
}
