package parity.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.compose.ComposeProject;
import parity.engine.Engine;
import parity.json.Json;

class ImagesTest {

    @TempDir
    private Path folder;

    @Test
    void an_image_that_services_share_is_one_built_as_the_one_says_that_builds_it() {
        var images = images("""
                {"a": {"image": "parity/db"}, "b": {"image": "parity/db:latest", "build": {"context": "/db"}},
                 "cache": {"image": "redis:8"}, "web": {"build": {"context": "/web"}}}""");

        assertEquals(
                List.of("parity/db", "redis:8", "shop-web"),
                images.all().stream().map(ProjectImage::toString).toList());
        var db = images.of("a").orElseThrow();
        assertEquals(List.of("a", "b"), db.services());
        assertEquals("b", db.builder());
        assertFalse(images.of("cache").orElseThrow().isBuilt());
    }

    @Test
    void only_what_some_services_need_is_kept() {
        var images = images("{\"a\": {\"image\": \"x:1\"}, \"b\": {\"image\": \"y:1\"}}")
                .of(List.of("b"));

        assertEquals(
                List.of("y:1"), images.all().stream().map(ProjectImage::tag).toList());
    }

    @Test
    void an_image_comes_after_the_one_it_begins_with_and_a_circle_waits_for_nobody() throws IOException {
        var images = images("{\"a\": %s, \"b\": %s, \"c\": %s, \"d\": %s}"
                .formatted(from("a", "shop-c"), from("b", "debian"), from("c", "shop-b"), from("d", "shop-d")));
        var order = new BuildOrder(images.all());

        assertEquals(
                List.of("b", "c", "a", "d"),
                order.sorted().stream().map(ProjectImage::builder).toList());
        assertEquals(List.of("debian:latest"), images.bases());
        assertTrue(order.before(images.of("d").orElseThrow()).isEmpty());
        assertEquals(
                images.of("c").stream().toList(), order.before(images.of("a").orElseThrow()));
    }

    private String from(String service, String image) throws IOException {
        var context = Files.createDirectories(folder.resolve(service));
        Files.writeString(context.resolve("Dockerfile"), "FROM " + image + "\n");
        return "{\"build\": {\"context\": %s}}".formatted(Json.write(context.toString()));
    }

    private static Images images(String services) {
        var config = Json.parse("{\"name\": \"shop\", \"services\": %s}".formatted(services));
        return Images.of(ComposeProject.parse(config, List.of()), Engine.here());
    }
}
