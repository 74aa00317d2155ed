package scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.testing.Scenario;

/** All data of a project goes or none, whatever it is called, whoever else uses it, and whenever the run is cut. */
@Scenario
@Tag("recipe")
class FarewellTest {

    private static final String NAMELESS = """
            services:
              web: {<<: *idle, volumes: ["/scratch"]}
            """;

    /** What is named like etcd goes first, and takes its time. */
    private static final String CLUSTER = """
            services:
              etcd: {<<: *idle, image: parity-test-farewell/etcd, volumes: ["etcd:/data"]}
              left: {<<: *idle, volumes: ["left:/data"]}
              right: {<<: *idle, volumes: ["right:/data"]}
            volumes: {etcd: , left: , right: }
            """;

    private static final List<String> CLUSTERED = List.of("etcd", "left", "right");

    @TempDir
    private Path folder;

    private ForeignProject project;

    @BeforeEach
    void begin() {
        project = ForeignProject.in(folder, "farewell", "");
    }

    @AfterEach
    void take_down() {
        project.docker("rm", "-f", "parity-test-shape-stranger");
        project.close();
    }

    @Test
    void a_plain_dev_down_keeps_what_has_no_name() {
        project.compose(NAMELESS).up().exitsWith(0);
        var volume = volumeOf("web");

        project.run("dev-down").exitsWith(0);

        assertTrue(isThere(volume), volume);
        project.docker("volume", "rm", volume);
    }

    @Test
    void what_has_no_name_is_named_asked_for_and_then_goes() {
        project.compose(NAMELESS).up().exitsWith(0);
        var volume = volumeOf("web");

        project.run("dev-down", "--volumes")
                .exitsWith(6)
                .complains("all data goes: a nameless volume of web (/scratch)")
                .complains("not backed up: a nameless volume of web (/scratch)");
        assertTrue(isThere(volume), volume);

        project.run("dev-down", "--volumes", "--yes").exitsWith(0).prints("1 volume removed");
        assertFalse(isThere(volume), volume);
    }

    @Test
    void a_database_that_no_backup_covers_goes_only_where_that_is_said() {
        project.compose("""
                services: {db: {<<: *idle, volumes: ["data:/var/lib/mysql"]}}
                volumes: {data: }
                """).up().exitsWith(0);

        project.run("dev-reset", "--yes").exitsWith(2).complains("no backup can be taken of here: ");
        assertEquals(List.of("db-1 running"), project.containers());

        project.run("dev-down", "--volumes", "--yes", "--no-backup").exitsWith(0);
    }

    @Test
    void a_stranger_that_uses_a_volume_is_named_and_nothing_goes() {
        cluster();
        project.docker(
                "create",
                "--name",
                "parity-test-shape-stranger",
                "-v",
                project.name() + "_right:/b",
                "debian:trixie-slim");

        project.run("dev-reset", "--yes")
                .exitsWith(1)
                .complains("_right is used by container parity-test-shape-stranger, which is not of this project");

        assertEquals(CLUSTERED, marked());
    }

    @Test
    void a_reset_that_is_killed_while_containers_go_leaves_all_data_or_none() {
        cluster();

        try (var run = Running.of(project.recipe("dev-reset", "--yes"))) {
            run.until("remove a container", () -> project.containers().size() < CLUSTERED.size())
                    .end("KILL");
        }
        project.up().exitsWith(0);

        var marked = marked();
        assertTrue(marked.equals(CLUSTERED) || marked.isEmpty(), marked::toString);
    }

    @Test
    void a_reset_that_is_killed_while_data_goes_is_finished_by_the_next_dev_up() {
        cluster();
        project.exec("etcd", "sh", "-c", "seq -f /data/%.0f 60000 | xargs touch");

        try (var run = Running.of(project.recipe("dev-reset", "--yes"))) {
            run.until("write down what goes", () -> Files.exists(erasure())).end("KILL");
        }
        // The engine may end on its own what it was told, or drop it with who told it.
        project.docker("volume", "rm", "-f", project.name() + "_etcd");
        project.up()
                .exitsWith(0)
                .complains("2 more volumes removed: an earlier run was cut short while it removed all data");

        assertEquals(List.of(), marked());
        assertFalse(Files.exists(erasure()));
    }

    @Test
    void what_somebody_made_of_the_rest_since_is_left_alone() {
        cluster();
        project.exec("etcd", "sh", "-c", "seq -f /data/%.0f 60000 | xargs touch");
        try (var run = Running.of(project.recipe("dev-reset", "--yes"))) {
            run.until("write down what goes", () -> Files.exists(erasure())).end("KILL");
        }
        project.docker("volume", "rm", "-f", project.name() + "_etcd");

        project.docker("compose", "up", "-d");
        project.docker("compose", "down", "--timeout", "0");
        var up = project.up().exitsWith(0);

        assertFalse(up.outcome().err().contains("more volumes removed"), up.outcome()::err);
        assertEquals(List.of("left", "right"), marked());
    }

    private void cluster() {
        project.docker("tag", "debian:trixie-slim", "parity-test-farewell/etcd");
        project.compose(CLUSTER).up().exitsWith(0);
        CLUSTERED.forEach(service -> project.exec(service, "touch", "/data/mark"));
    }

    private List<String> marked() {
        return CLUSTERED.stream()
                .filter(service -> project.exec(service, "ls", "/data").contains("mark"))
                .toList();
    }

    private Path erasure() {
        return folder.resolve(".parity/erasure.json");
    }

    private String volumeOf(String service) {
        return project.inspect(service, "{{range .Mounts}}{{.Name}}{{end}}");
    }

    private boolean isThere(String volume) {
        return project.docker("volume", "inspect", volume).succeeded();
    }
}
