package recipes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import com.sun.net.httpserver.SimpleFileServer.OutputLevel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import parity.catalog.Catalog;
import parity.json.Json;
import parity.launch.Clone;
import parity.testing.Aside;

/** The recipes as someone uses them who has JBang and an address, and no checkout. */
@Tag("recipe")
@Aside
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogFromElsewhereTest {

    private Path folder;
    private @Nullable HttpServer server;
    private InstalledJBang jbang;
    private String catalog;

    @BeforeAll
    void serve_a_copy_of_the_repository(@TempDir Path folder) throws Exception {
        this.folder = folder;
        jbang = InstalledJBang.in(folder);
        var clone = Clone.in(folder);
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        server = SimpleFileServer.createFileServer(address, clone.root().toAbsolutePath(), OutputLevel.NONE);
        server.start();
        catalog = "http://127.0.0.1:%d/jbang-catalog.json"
                .formatted(server.getAddress().getPort());
    }

    @AfterAll
    void stop_serving() {
        if (server != null) {
            server.stop(0);
        }
    }

    @Test
    void lists_its_recipes_in_an_empty_folder() throws Exception {
        var empty = Files.createDirectories(folder.resolve("empty"));

        var run = jbang.run(empty, "list@" + catalog, "--json").exitsWith(0);

        assertEquals(Catalog.ours().names(), names(run.json()));
    }

    @Test
    void lists_the_projects_own_recipes_beside_them() throws Exception {
        var project = Files.createDirectories(folder.resolve("with recipes"));
        Files.writeString(
                project.resolve("jbang-catalog.json"),
                "{\"aliases\": {\"deploy\": {\"script-ref\": \"Deploy.java\", \"description\": \"Deploy.\"}}}");
        var below = Files.createDirectories(project.resolve("src/main"));

        var run = jbang.run(below, "list@" + catalog, "deploy").exitsWith(0);

        run.prints("This project (with recipes)").prints("deploy  Deploy.");
    }

    @Test
    void works_where_there_is_only_a_compose_file() throws Exception {
        var project = Files.createDirectories(folder.resolve("only-compose"));
        Files.writeString(project.resolve("compose.yaml"), """
                services:
                  db:
                    image: debian:trixie-slim
                    ports: ["127.0.0.1:0:5432"]
                """);

        jbang.run(project, "validate-ports@" + catalog, "--json").exitsWith(0).prints("{\"v\":1");
    }

    @Test
    void its_completion_scripts_arrive_with_it() throws Exception {
        var empty = Files.createDirectories(folder.resolve("completing"));

        var run = jbang.run(empty, "shell-completion@" + catalog, "bash").exitsWith(0);

        assertEquals(
                Files.readString(folder.resolve("a clone/lib/parity/catalog/completion.bash")),
                run.outcome().out());
    }

    @Test
    void a_project_of_ones_own_gets_a_recipe_whose_test_passes_as_it_stands() throws Exception {
        var project = Files.createDirectories(folder.resolve("my shop"));
        Files.writeString(project.resolve("compose.yaml"), "services: {}\n");
        jbang.run(project, "catalog", "add", "--name", "parity", catalog).exitsWith(0);

        jbang.run(project, "new-recipe@parity", "smoke-test", "--sentence", "Smoke the shop.")
                .exitsWith(0);

        var recipe = Files.readString(project.resolve("recipes/SmokeTest.java"));
        var library = catalog.replace("jbang-catalog.json", "lib/Library.java");
        assertTrue(recipe.contains("//DEPS " + library + "\n"), "it reaches the library where it came from: " + recipe);
        jbang.run(project, "smoke-test").exitsWith(0).prints("smoke-test ran");
        jbang.run(project, "test@parity").exitsWith(0).prints("1 passed, 0 failed, 0 skipped");
    }

    private static List<String> names(Json list) {
        return list.get("recipes").items().stream()
                .map(recipe -> recipe.get("name").text())
                .toList();
    }
}
