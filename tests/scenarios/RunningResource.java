package scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import parity.resource.Backing;
import parity.resource.Launch;
import parity.resource.Opening;
import parity.resource.Resource;
import parity.resource.Wish;
import parity.resource.embedded.Embedding;
import parity.wire.Http;

/** An embedded resource as a supervisor runs it: a process of its launch; closing it has it end in good order. */
record RunningResource(Resource resource, Launch.OfProcess launch, Process process, Path log, int port)
        implements AutoCloseable {

    static final Duration LIMIT = Duration.ofMinutes(2);

    /** What it then has. */
    static final String PEOPLE = "{\"TableNames\":[\"people\"]}";

    /** The second stands for the gateway that containers come through. */
    private static final List<String> HOSTS = List.of("127.0.0.1", "127.0.0.2");

    static RunningResource of(Wish wish, Path project, int port) {
        var resource = Resource.of(wish, "parity-test-e6", project);
        return of(Embedding.of(resource, _ -> {}), port);
    }

    static RunningResource of(Backing backing, int port) {
        backing.prepare();
        var running = started(backing.resource(), (Launch.OfProcess) backing.launch(port, HOSTS), port);
        try {
            Opening.at(running.resource, port).await(LIMIT, running.process::isAlive);
            assertEquals(Optional.empty(), new Opening(running.resource, running.at(HOSTS.getLast())).trouble());
            return running;
        } catch (RuntimeException e) {
            running.process.destroyForcibly();
            throw new AssertionError(running.said(), e);
        }
    }

    /** A DynamoDB whose seed makes a table of people. */
    static Wish tableOfPeople(Path project) throws IOException {
        var seed = Files.writeString(project.resolve("tables.json"), """
                {"TableName": "people", "BillingMode": "PAY_PER_REQUEST",
                 "KeySchema": [{"AttributeName": "name", "KeyType": "HASH"}],
                 "AttributeDefinitions": [{"AttributeName": "name", "AttributeType": "S"}]}
                """);
        return Wish.of("events", "dynamodb").with(List.of(), List.of(seed));
    }

    /** What a DynamoDB says it has, asked as its own clients ask. */
    static String tables(InetSocketAddress server) throws IOException {
        return new Http(server, LIMIT)
                .with("X-Amz-Target", "DynamoDB_20120810.ListTables")
                .with("Authorization", "AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/dynamodb/aws4_request")
                .post("/", "{}")
                .body();
    }

    static RunningResource started(Resource resource, Launch.OfProcess launch, int port) {
        try {
            var log = Files.createTempFile("resource", ".log");
            var builder = new ProcessBuilder(launch.command())
                    .directory(launch.directory().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(launch.environment());
            return new RunningResource(resource, launch, builder.start(), log, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InetSocketAddress server() {
        return at(HOSTS.getFirst());
    }

    private InetSocketAddress at(String host) {
        return new InetSocketAddress(InetAddress.ofLiteral(host), port);
    }

    String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int exit() {
        try {
            if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("does not end: " + said());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            if (launch.farewell().isEmpty()) {
                process.destroy();
            } else {
                new ProcessBuilder(launch.farewell())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor();
            }
            exit();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            process.destroyForcibly();
        }
    }
}
