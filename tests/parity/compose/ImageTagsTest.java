package parity.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parity.json.Json;

class ImageTagsTest {

    private static final String IMAGES = """
            [{"Id": "sha256:1", "RepoTags": ["postgres:17", "postgres:latest"], "RepoDigests": ["postgres@sha256:aa"]},
             {"Id": "sha256:2", "RepoTags": ["acme/shop:1"], "RepoDigests": []},
             {"Id": "sha256:3", "RepoTags": ["host:5000/acme/shop:1"], "RepoDigests": ["host:5000/acme/shop@sha256:cc"]},
             {"Id": "sha256:4", "RepoTags": null, "RepoDigests": null}]""";

    @ParameterizedTest
    @CsvSource({
        "postgres:17, sha256:1",
        "docker.io/library/postgres:17, sha256:1",
        "library/postgres:17, sha256:1",
        "postgres@sha256:aa, sha256:1",
        "docker.io/postgres:17@sha256:aa, sha256:1",
        "docker.io/acme/shop:1, sha256:2",
        "host:5000/acme/shop:1, sha256:3",
        "host:5000/acme/shop:9@sha256:cc, sha256:3",
        "host:5000/acme/shop@sha256:cc, sha256:3",
        "acme/shop:2, ''",
        "postgres@sha256:bb, ''",
        "postgres:18@sha256:bb, ''"
    })
    void an_image_is_known_however_a_compose_file_spells_its_name(String spelled, String id) {
        assertEquals(id, ImageTags.of(Json.parse(IMAGES)).idOf(spelled));
    }
}
