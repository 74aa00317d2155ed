package parity.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import parity.json.Json;

class SchemaTest {

    private static final Path WANTED = Path.of("build", "parity.schema.json");

    @Test
    void the_published_schema_is_the_one_that_files_are_checked_against() throws IOException {
        var wanted = SchemaText.of(Keys.ALL);
        Files.createDirectories(Path.of("build"));
        Files.writeString(WANTED, wanted);

        var published = Files.readString(Path.of("parity.schema.json"));

        assertEquals(wanted, published, "copy " + WANTED + " over parity.schema.json");
    }

    @Test
    void records_have_a_component_for_each_key_and_no_other() {
        assertEquals(Keys.ALL.names(), components(ParityFile.class));
        assertEquals(namesOf("requires"), components(Requires.class));
        assertEquals(namesOf("compose"), components(ParityFile.Compose.class));
        assertEquals(namesOf("data"), components(ParityFile.Data.class));
    }

    @Test
    void a_version_may_look_like_a_number_in_an_editor() {
        var schema = Json.parse(SchemaText.of(Keys.ALL));

        var engine = schema.at("properties", "requires", "properties", "engine");

        assertEquals("[\"string\",\"number\"]", Json.write(engine.get("type")));
    }

    private static List<String> namesOf(String key) {
        return Keys.ALL.keys().stream()
                .filter(known -> known.name().equals(key))
                .map(known -> ((Shape.Section) known.shape()).names())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> components(Class<?> record) {
        return java.util.Arrays.stream(record.getRecordComponents())
                .map(component -> component.getName())
                .toList();
    }
}
