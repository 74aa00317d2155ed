package parity.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import parity.concurrent.Background;
import parity.engine.Endpoint;
import parity.engine.Engine;

/** A container engine of cardboard: it answers what it was told to, so that asking one can be rehearsed anywhere. */
final class StageEngine implements AutoCloseable {

    private final ServerSocketChannel server;
    private final Path socket;
    private final Map<String, String> answers;

    private StageEngine(ServerSocketChannel server, Path socket, Map<String, String> answers) {
        this.server = server;
        this.socket = socket;
        this.answers = answers;
    }

    /**
     * @param answers by what the path begins with; nothing else is known here
     */
    static StageEngine at(Path socket, Map<String, String> answers) throws IOException {
        var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(socket));
        var engine = new StageEngine(server, socket, answers);
        Background.start(engine::serve);
        return engine;
    }

    Engine engine() {
        return new Engine(new Endpoint("unix://" + socket, "the rehearsal"), Duration.ofSeconds(2));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void serve() {
        try {
            while (server.isOpen()) {
                var caller = server.accept();
                Background.start(() -> answer(caller));
            }
        } catch (IOException e) {
            // The rehearsal is over.
        }
    }

    private void answer(SocketChannel caller) {
        try (caller) {
            var in = new BufferedReader(new InputStreamReader(Channels.newInputStream(caller), StandardCharsets.UTF_8));
            var path = in.readLine().split(" ", 3)[1];
            var body = answers.entrySet().stream()
                    .filter(known -> path.startsWith(known.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse("{}");
            var head = "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n";
            Channels.newOutputStream(caller).write((head + body).getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            // Whoever asked has gone.
        }
    }
}
