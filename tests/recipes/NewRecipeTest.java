package recipes;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.launch.Clone;
import parity.testing.Aside;

@Tag("recipe")
@Aside
class NewRecipeTest {

    @TempDir
    Path folder;

    @Test
    void a_new_recipe_of_this_repository_runs_and_passes_its_test_and_the_catalogs() throws Exception {
        var clone = Clone.in(folder);

        clone.run("new-recipe", "smoke-test", "--group", "Drills", "--sentence", "Smoke it.")
                .exitsWith(0);

        clone.run("smoke-test").exitsWith(0).prints("smoke-test ran");
        clone.run("list", "smoke").exitsWith(0).prints("Drills\n  smoke-test  Smoke it.");
        clone.run("test", "SmokeTestTest").exitsWith(0).prints("1 passed, 0 failed");
        clone.run("test", "CatalogHoldsTest").exitsWith(0);
    }
}
