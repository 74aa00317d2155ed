package parity.loop;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import parity.concurrent.Background;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.json.Json;

/** Asks the run that keeps a project's services running. */
record Caller(Path door, long pid) {

    /** The answer, within a limit; what it refuses fails here. */
    Json ask(Map<String, Object> question, Duration limit) {
        var asking = new FutureTask<>(() -> exchange(Json.write(question) + "\n"));
        var thread = Background.start(asking);
        try {
            var told = asking.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (told.get("trouble").isPresent()) {
                throw new Failure(told.get("trouble").text());
            }
            return told.get("answer");
        } catch (TimeoutException e) {
            thread.interrupt();
            throw new Failure(
                    Exit.TIMED_OUT,
                    "'dev' (pid %d) did not answer within %d s; is it stopped, or stuck?"
                            .formatted(pid, Math.max(1, limit.toSeconds())));
        } catch (ExecutionException e) {
            throw new Failure("'dev' (pid %d) is not heard: %s".formatted(pid, why(e)));
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while asking 'dev'");
        }
    }

    private static String why(ExecutionException e) {
        var cause = e.getCause();
        return cause == null ? "it hung up" : String.valueOf(cause.getMessage());
    }

    private Json exchange(String question) throws IOException {
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(door));
            var bytes = ByteBuffer.wrap(question.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            var answer = new BufferedReader(
                            new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.UTF_8))
                    .readLine();
            if (answer == null) {
                throw new IOException("it hung up");
            }
            return Json.parse(answer);
        }
    }
}
