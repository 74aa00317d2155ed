package parity.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static parity.testing.RecipeRun.recipe;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("recipe")
class DoctorRecipeTest {

    private static final String NOWHERE = "unix:///nonexistent/docker.sock";

    @Test
    void an_engine_that_is_not_where_the_user_says_ends_with_missing_and_names_the_culprit() {
        recipe("validate-platform")
                .with("DOCKER_HOST", NOWHERE)
                .run()
                .exitsWith(4)
                .prints("nothing answers at " + NOWHERE + " (from DOCKER_HOST)")
                .prints("unset DOCKER_HOST");
    }

    @Test
    void programs_read_the_findings_under_their_ids() {
        var findings = recipe("doctor", "--json")
                .with("DOCKER_HOST", NOWHERE)
                .run()
                .exitsWith(4)
                .json();

        assertEquals(1, findings.get("v").number());
        assertEquals(
                "platform.os",
                findings.get("findings").items().getFirst().get("id").text());
    }

    @Test
    void resources_of_no_engine_are_skipped_and_the_engine_is_what_is_missing() {
        recipe("validate-resources")
                .with("DOCKER_HOST", NOWHERE)
                .run()
                .exitsWith(4)
                .prints("no engine answers");
        recipe("validate-resources", "--ignore")
                .with("DOCKER_HOST", NOWHERE)
                .run()
                .exitsWith(4);
    }

    @Test
    void a_base_image_without_an_engine_is_refused_in_one_line() {
        recipe("base-image")
                .with("DOCKER_HOST", NOWHERE)
                .run()
                .exitsWith(4)
                .complains("no container engine at " + NOWHERE);
    }
}
