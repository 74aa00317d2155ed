package parity.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import parity.json.Json;

/** A project has the containers that Compose made for it, and no others. */
class ContainersTest {

    @Test
    void what_somebody_made_by_hand_of_an_image_that_compose_built_is_not_among_them() {
        var made = listed(
                "shop-db-1", ",\"com.docker.compose.config-hash\":\"a1\",\"com.docker.compose.oneoff\":\"False\"");
        var byHand = listed("brave_turing", "");
        var once = listed(
                "shop-db-run-1", ",\"com.docker.compose.config-hash\":\"a1\",\"com.docker.compose.oneoff\":\"True\"");

        var project = new Containers(List.of(made, byHand, once)).ofProject("shop");

        assertEquals(
                List.of("shop-db-1"),
                project.all().stream().map(Container::name).toList());
    }

    private static Container listed(String name, String labels) {
        return Container.read(Json.parse("""
                {"Names":["/%s"],"State":"running","Labels":{"com.docker.compose.project":"shop",
                 "com.docker.compose.service":"db"%s}}""".formatted(name, labels)));
    }
}
