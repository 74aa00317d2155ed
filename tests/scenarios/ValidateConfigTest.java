package scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static parity.testing.RecipeRun.recipe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.testing.RecipeRun;
import parity.testing.Scenario;

/** The recipe as people run it, with the real Compose; nothing is started. */
@Scenario
@Tag("recipe")
class ValidateConfigTest {

    @TempDir
    Path folder;

    @Test
    void a_plain_compose_file_is_shown_as_it_was_understood() throws IOException {
        write("compose.yaml", "name: parity-test-config\nservices: {web: {image: 'shop:1', ports: ['8080:80']}}\n");

        var run = validate();

        run.exitsWith(0).prints("parity-test-config").prints("compose.yaml").prints("web  shop:1  8080->80/tcp");
    }

    @Test
    void every_mistake_is_printed_with_its_place() throws IOException {
        write("parity.yml", "nmae: shop\nrequires: {memory: lots}\n");

        var run = validate();

        run.exitsWith(2)
                .prints("parity.yml:1:1: unknown key 'nmae'; did you mean 'name'?")
                .prints("parity.yml:2:20: 'requires.memory' must be a size such as 4GB, 512MB or 2GiB, not 'lots'");
    }

    @Test
    void a_port_for_a_service_of_a_profile_that_is_off_is_right() throws IOException {
        write("compose.yaml", "services: {web: {image: x, profiles: [p], ports: ['80:80']}}\n");
        write("parity.yml", "ports: {web: 8080}\n");

        validate().exitsWith(0);

        write("parity.yml", "ports: {wbe: 8080}\n");

        validate().exitsWith(2).prints("parity.yml:1:9: no service 'wbe'; did you mean 'web'?");
    }

    @Test
    void json_has_the_mistakes_as_data_and_no_values_of_variables() throws IOException {
        write("compose.yaml", "services: {db: {image: x, environment: {PASSWORD: hunter2hunter2}}}\n");
        write("parity.yml", "ports: {db: 5432}\n");

        var run = validate("--json").exitsWith(2);

        assertFalse(run.json().get("valid").truth());
        assertEquals(
                9, run.json().get("mistakes").items().getFirst().get("column").number());
        assertFalse(run.outcome().out().contains("hunter2"), run.outcome().out());
    }

    @Test
    void a_directory_without_a_project_says_what_to_do() {
        var run = validate().exitsWith(2).complains("no project in ");

        assertTrue(run.outcome().out().isEmpty());
    }

    private RecipeRun validate(String... words) {
        return recipe("validate-config", words).in(folder).run();
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }
}
