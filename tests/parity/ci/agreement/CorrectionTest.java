package parity.ci.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.failure.Exit;
import parity.failure.Failure;

class CorrectionTest {

    @TempDir
    Path root;

    private LittleProject project;

    @BeforeEach
    void ci_has_17() {
        project = new LittleProject(root).ci("runs-on: x\nservices: {db: {image: 'postgres:17'}}\n");
    }

    @Test
    void changes_the_version_where_it_stands_and_nothing_else() throws IOException {
        var before = "# 14 was the old one\r\nservices:\r\n  db: {image: 'postgres:14-alpine'} # caf\u00e9 \r\n";
        Files.write(root.resolve("compose.yaml"), before.getBytes(StandardCharsets.ISO_8859_1));
        var comment = before.replace("\u00e9", "e");
        project.with("compose.yaml", comment);

        correction().perform(root);

        assertEquals(comment.replace("14-alpine", "17-alpine"), text("compose.yaml"));
    }

    @Test
    void writes_where_the_variable_gets_its_value() {
        project.with(".env", "A=1\nPG=16\n").with("compose.yaml", "services: {db: {image: 'postgres:${PG}'}}\n");

        assertEquals(List.of("--- .env:2:4", "- PG=16", "+ PG=17"), correction().difference(root));
    }

    @Test
    void writes_the_default_where_no_variable_is_set() {
        project.with("compose.yaml", "services: {db: {image: 'postgres:${PG:-16}'}}\n");

        assertEquals(
                "+ services: {db: {image: 'postgres:${PG:-17}'}}",
                correction().difference(root).getLast());
    }

    @Test
    void refuses_where_a_digest_decides() {
        project.with("compose.yaml", "services: {db: {image: 'postgres:14@sha256:%s'}}\n".formatted("0".repeat(64)));

        var failure = assertThrows(Failure.class, () -> correction().difference(root));

        assertEquals(Exit.FINDINGS, failure.exit());
    }

    @Test
    void refuses_where_a_version_stands_twice_in_its_line() {
        project.with("compose.yaml", "services: {db: {image: 'postgres:14'}, x: {image: 'shop/x:14'}}\n");

        var failure = assertThrows(Failure.class, () -> correction().difference(root));

        assertEquals(
                "cannot mend postgresql at compose.yaml:1:24: '14' stands there more than once; change it by hand",
                failure.getMessage());
    }

    @Test
    void refuses_where_several_places_would_have_to_change() {
        project.with("compose.yaml", "services: {db: {image: 'postgres:14'}}\n")
                .with("dev/compose.yaml", "services: {db: {image: 'postgres:15'}}\n");

        assertEquals(Optional.empty(), Correction.in(project.agreement(), ""));
    }

    @Test
    void there_is_none_where_all_agrees() {
        project.with("compose.yaml", "services: {db: {image: 'postgres:17'}}\n");

        assertEquals(Optional.empty(), Correction.in(project.agreement(), ""));
    }

    @Test
    void a_subject_that_nothing_has_is_refused_with_the_nearest() {
        var failure = assertThrows(Failure.class, () -> project.agreement().requireSubject("postgress"));

        assertEquals(Exit.USAGE, failure.exit());
        assertEquals(
                "no subject 'postgress' in CI or here; did you mean 'postgresql'?; without --subject the table names all",
                failure.getMessage());
    }

    @Test
    void asks_for_a_name_where_several_subjects_differ() {
        project.ci("runs-on: x\nservices: {db: {image: 'postgres:17'}, c: {image: 'redis:8'}}\n")
                .with("compose.yaml", "services:\n  a: {image: 'postgres:14'}\n  b: {image: 'redis:7'}\n");

        assertEquals(
                "several can be mended: postgresql, redis; name one with --subject",
                assertThrows(Failure.class, this::correction).getMessage());
        assertEquals(
                "8", Correction.in(project.agreement(), "redis").orElseThrow().after());
    }

    private Correction correction() {
        return Correction.in(project.agreement(), "").orElseThrow();
    }

    private String text(String file) throws IOException {
        return Files.readString(root.resolve(file));
    }
}
