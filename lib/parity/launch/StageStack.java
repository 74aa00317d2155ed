package parity.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import parity.DownReport;
import parity.Setup;
import parity.StatusReport;
import parity.UpReport;
import parity.compose.ComposeProject;
import parity.concurrent.Background;
import parity.config.Fingerprint;
import parity.config.Project;
import parity.json.Json;
import parity.stack.Form;
import parity.stack.Rollout;
import parity.stack.Shutdown;
import parity.stack.Stack;
import parity.stack.Wishes;
import parity.terminal.Board;
import parity.terminal.Terminal;

/** A project of one service on a {@link StageEngine}: what recipes of every day do with a real one, done with it. */
record StageStack(Path folder) {

    private static final String CONFIG = """
            {"name": "stage", "services": {"web": {"image": "web", "environment": {"PASSWORD": "on-stage"},
              "depends_on": {"job": {"condition": "service_started", "required": false}},
              "ports": [{"mode": "ingress", "host_ip": "127.0.0.1", "target": 80, "published": "PORT", "protocol": "tcp"}]}},
             "networks": {"default": {"name": "stage_default"}}, "volumes": {"data": {"name": "stage_data"}}}""";

    private static final String CONTAINERS = """
            [{"Id": "1", "Names": ["/stage-web-1"], "Image": "web", "ImageID": "sha256:1", "State": "running",
              "Status": "Up 2 minutes", "Created": 1, "Ports": [{"IP": "127.0.0.1", "PrivatePort": 80, "PublicPort": PORT,
              "Type": "tcp"}], "Labels": {"com.docker.compose.project": "stage", "com.docker.compose.service": "web",
              "parity.open.80": "http: a page", "parity.open.81": "nothing",
              "com.docker.compose.config-hash": "a", "com.docker.compose.container-number": "1"}}]""";

    private static final String IMAGES = "[{\"Id\": \"sha256:1\", \"RepoTags\": [\"web:latest\"]}]";

    static void play(Terminal terminal) {
        Stage.play(terminal, folder -> new StageStack(folder).playOn(terminal));
    }

    private void playOn(Terminal terminal) throws IOException {
        Files.writeString(folder.resolve("parity.yml"), """
                name: stage
                requires: {engine: 20.10, memory: 1GB, cpus: 1}
                compose: {files: [compose.yaml], profiles: [p], fast: [compose.yaml, fast.yaml]}
                secrets: [PASSWORD]
                ports: {web: 8080}
                """);
        Files.writeString(folder.resolve("compose.yaml"), "services: {web: {image: web}}\n");
        var project = Project.around(folder);
        try (var page = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var engine = StageEngine.at(folder.resolve("engine.sock"), answers(page.getLocalPort()))) {
            Background.start(() -> serve(page));
            var compose = ComposeProject.parse(Json.parse(on(page.getLocalPort(), CONFIG)), List.of());
            remember(project, compose);
            play(new Stack(project, Form.FULL, compose, engine.engine()), terminal);
        }
    }

    private static void serve(ServerSocket page) {
        while (!page.isClosed()) {
            try (var caller = page.accept()) {
                caller.getOutputStream().write("HTTP/1.0 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                // Whoever asked has gone, or the rehearsal is over.
            }
        }
    }

    private static Map<String, String> answers(int port) {
        return Map.of(
                "/containers/json", on(port, CONTAINERS), "/images/json", IMAGES, "/volumes", "{\"Volumes\": []}");
    }

    private static String on(int port, String text) {
        return text.replace("PORT", String.valueOf(port));
    }

    private static void play(Stack stack, Terminal terminal) {
        Setup.of(stack.project(), terminal).complete();
        stack.command().with("config", "--format", "json");
        StatusReport.of(stack, List.of()).printTo(terminal);
        try (var board = Board.on(terminal)) {
            var rollout = Rollout.of(stack, new Wishes(List.of(), true, Duration.ZERO), board);
            rollout.missingImages();
            rollout.plan().started();
            var report = UpReport.of(stack, rollout.perform());
            report.printTo(terminal);
            terminal.detail(Json.write(report.facts()));
            new DownReport(stack, new Shutdown(stack).keepingData()).printTo(terminal);
        }
    }

    /** What Compose would have to be asked for, and is not here to answer. */
    private static void remember(Project project, ComposeProject compose) throws IOException {
        var memory = Files.createDirectories(project.directory().resolve(".parity"));
        Files.writeString(memory.resolve("config-hashes"), Fingerprint.of(compose.text()) + "\nweb a\n");
    }
}
