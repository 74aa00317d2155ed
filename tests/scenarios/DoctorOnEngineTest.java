package scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.URISyntaxException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.config.Version;
import parity.engine.Engine;
import parity.failure.Exit;
import parity.json.Json;
import parity.platform.Checkup;
import parity.platform.Diagnosis;
import parity.platform.Finding;
import parity.platform.Level;
import parity.platform.Machine;
import parity.platform.Needs;
import parity.shell.Command;
import parity.shell.Outcome;
import parity.shell.Program;
import parity.testing.Scenario;

@Scenario
class DoctorOnEngineTest {

    private static final String IMAGE = "debian:trixie-slim";
    private static final String CONTAINER = "parity-test-doctor-taker";

    @TempDir
    Path folder;

    @Test
    void the_engine_that_answers_is_named_with_its_version() {
        var version = Engine.here().get("/version").get("Version").text();

        var diagnosis = Checkup.here().platform();

        assertEquals(Level.PASS, find(diagnosis, "engine.running").level());
        assertTrue(find(diagnosis, "engine.version").detail().endsWith(version));
        assertEquals(Level.PASS, find(diagnosis, "compose.version").level());
        assertEquals(Exit.DONE, diagnosis.exit());
    }

    @Test
    void a_project_that_needs_more_than_the_engine_has_is_refused_with_the_numbers() {
        long has = Engine.here().get("/info").get("MemTotal").number();
        var greedy = new Needs(Version.in("20.10"), Version.in("2.20"), has + 1, 1, 1);

        var diagnosis = Checkup.here().needing(greedy).resources();

        assertEquals(Level.FAIL, find(diagnosis, "resources.memory").level());
        assertEquals(Exit.FINDINGS, diagnosis.exit());
        assertEquals(Exit.DONE, diagnosis.tolerant(true).exit());
    }

    @Test
    void a_running_project_is_named_with_the_memory_it_takes_but_not_to_itself() {
        assumeTrue(isThere(IMAGE), IMAGE + " is not there");
        docker("rm", "-f", CONTAINER);
        try {
            // It keeps a file in memory, which no kernel takes back, and says when it is written.
            docker(
                    "run",
                    "-d",
                    "--name",
                    CONTAINER,
                    "--network",
                    "none",
                    "--label",
                    "com.docker.compose.project=parity-test-doctor",
                    "--tmpfs",
                    "/ram:size=96m",
                    IMAGE,
                    "sh",
                    "-c",
                    "head -c 64M /dev/zero >/ram/file && echo written && exec sleep 600");
            awaitWord(CONTAINER, "written");

            var seen = find(Checkup.here().resources(), "resources.taken").detail();
            var own = find(Checkup.here().forProject("parity-test-doctor").resources(), "resources.taken")
                    .detail();

            assertTrue(seen.contains("parity-test-doctor "), seen);
            assertTrue(!own.contains("parity-test-doctor "), own);
        } finally {
            docker("rm", "-f", CONTAINER);
        }
    }

    @Test
    void a_disk_far_away_is_looked_at_from_inside_a_container() {
        assumeTrue(isThere(IMAGE), IMAGE + " is not there");
        var here = Checkup.here();
        var elsewhere = new Checkup(onAnotherKernel(here.machine()), here.needs(), "", List.of());

        var diagnosis = elsewhere.resources();

        assertEquals(Level.PASS, find(diagnosis, "resources.disk").level());
        assertTrue(find(diagnosis, "resources.disk").detail().contains(" free, needs "));
    }

    @Test
    void a_socket_that_others_may_use_is_told_from_an_engine_that_is_stopped() throws Exception {
        assumeTrue(
                Program.exists("setpriv") && System.getProperty("user.name").equals("root"),
                "only root becomes nobody");
        var socket = folder.resolve("docker.sock");
        try (var engine = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            engine.bind(UnixDomainSocketAddress.of(socket));
            open(folder, "rwxr-xr-x");
            open(socket, "rw-rw----");

            var said = asNobody("unix://" + socket);

            var finding = said.get("findings").items().stream()
                    .filter(found -> found.get("id").text().equals("engine.permission"))
                    .findFirst()
                    .orElseThrow();
            assertEquals("fail", finding.get("level").text());
            assertTrue(finding.get("detail").text().endsWith(" may not use " + socket));
            assertTrue(finding.get("fix").text().contains("usermod -aG docker "));
        }
    }

    /** What a user without any rights runs. */
    static final class Visitor {
        public static void main(String... words) {
            System.out.println(Json.write(Checkup.here().platform().facts()));
        }
    }

    private Json asNobody(String host) throws URISyntaxException, ClassNotFoundException {
        var path = String.join(
                File.pathSeparator,
                readable(Visitor.class),
                readable(Checkup.class),
                readable(Class.forName("org.zeroturnaround.exec.ProcessExecutor")),
                readable(Class.forName("org.slf4j.Logger")));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var outcome = Command.of(
                        "setpriv",
                        "--reuid",
                        "65534",
                        "--regid",
                        "65534",
                        "--clear-groups",
                        java,
                        "-cp",
                        path,
                        Visitor.class.getName())
                .with("DOCKER_HOST", host)
                .in(folder)
                .run();
        assertEquals(0, outcome.exit(), outcome.err());
        return Json.parse(outcome.out().strip());
    }

    /** Where a class is, copied to where anybody may read it: caches and build folders are often their owner's alone. */
    private String readable(Class<?> type) throws URISyntaxException {
        var origin =
                Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        var copy = folder.resolve("classes-" + type.getSimpleName());
        assertTrue(Command.of("cp", "-rL", origin.toString(), copy.toString())
                .run()
                .succeeded());
        assertTrue(Command.of("chmod", "-R", "a+rX", copy.toString()).run().succeeded());
        return copy.toString();
    }

    private static void open(Path file, String rights) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
    }

    private static Machine onAnotherKernel(Machine machine) {
        return new Machine(
                machine.system(),
                machine.release(),
                machine.architecture(),
                "another machine's",
                machine.wsl(),
                machine.user(),
                machine.systemd(),
                machine.packages(),
                machine.engine(),
                machine.apt());
    }

    private static Finding find(Diagnosis diagnosis, String id) {
        return diagnosis.findings().stream()
                .filter(finding -> finding.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isThere(String image) {
        return docker("image", "inspect", image).succeeded();
    }

    private static void awaitWord(String container, String word) {
        var asking = "until docker logs %s | grep -q %s; do sleep 0.1; done".formatted(container, word);
        var waiting = Command.of("timeout", "30", "sh", "-c", asking);
        assertTrue(waiting.run().succeeded(), container + " never said " + word);
    }

    private static Outcome docker(String... words) {
        return Command.of(Stream.concat(Stream.of("docker"), Stream.of(words)).toList())
                .run();
    }
}
