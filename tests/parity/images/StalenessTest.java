package parity.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parity.compose.Container;
import parity.images.Staleness.Seen;
import parity.images.Staleness.Wanted;

class StalenessTest {

    private static final Instant BUILT = Instant.parse("2026-11-21T08:00:00Z");
    private static final PresentImage IMAGE = image("sha256:0123456789abcdef", "context-1");

    @Test
    void what_is_as_it_was_made_is_not_stale() {
        assertEquals(Optional.empty(), Staleness.of(seen(), wanted("hash-1", IMAGE, "context-1", null)));
    }

    @Test
    void every_cause_is_told_and_a_build_is_what_helps_against_all() {
        var stale = Staleness.of(
                        seen(), wanted("hash-2", image("sha256:fedcba9876543210ff", "context-1"), "context-2", null))
                .orElseThrow();

        assertEquals(
                List.of(
                        "parity/db is fedcba987654 now, and it runs 0123456789ab",
                        "the compose files say something else of it",
                        "what parity/db is built from changed after it was built"),
                stale.causes().stream().map(Cause::sentence).toList());
        assertEquals("dev-rebuild db", stale.remedy());
    }

    @Test
    void variables_are_told_by_name_and_those_of_the_image_are_nobodys_change() {
        var seen = new Seen(container(), Map.of("PASSWORD", "old", "GONE", "1", "PATH", "/bin"), Set.of("PATH"));
        var wanted = new Wanted("hash-2", Map.of("PASSWORD", "new", "MORE", ""), "parity/db", IMAGE, "context-1", null);

        var cause = Staleness.of(seen, wanted).orElseThrow().causes().getFirst();

        assertEquals("its variables changed: GONE, MORE, PASSWORD", cause.sentence());
        assertEquals(Cause.Kind.ENVIRONMENT, cause.kind());
        assertFalse((seen + " " + wanted).contains("old"));
    }

    @Test
    void an_image_that_parity_did_not_build_is_older_than_what_changed_since() {
        var foreign = image("sha256:0123456789abcdef", "");

        assertEquals(Optional.empty(), Staleness.of(seen(), wanted("hash-1", foreign, "any", BUILT.minusSeconds(1))));
        assertEquals(
                List.of(new Cause(
                        Cause.Kind.CONTEXT, "parity/db was not built by Parity, and what it is built from is younger")),
                Staleness.of(seen(), wanted("hash-1", foreign, "any", BUILT.plusSeconds(1)))
                        .orElseThrow()
                        .causes());
    }

    @Test
    void an_image_that_was_removed_is_said_to_be() {
        var stale = Staleness.of(seen(), wanted("hash-1", null, null, null)).orElseThrow();

        assertEquals(
                "its image parity/db is no longer here",
                stale.causes().getFirst().sentence());
        assertEquals("dev-up", stale.remedy());
    }

    @Test
    void a_container_of_no_service_is_to_be_removed() {
        assertEquals(
                "docker rm -f shop-db-1",
                Staleness.orphan(container(), List.of()).remedy());
    }

    private static Seen seen() {
        return new Seen(container(), Map.of("PATH", "/bin"), Set.of("PATH"));
    }

    private static Wanted wanted(
            String hash, @Nullable PresentImage image, @Nullable String context, @Nullable Instant lastChange) {
        return new Wanted(hash, Map.of(), "parity/db", image, context, lastChange);
    }

    private static PresentImage image(String id, String context) {
        return new PresentImage(id, BUILT, context, true, Set.of());
    }

    private static Container container() {
        return new Container(
                "c1",
                "shop-db-1",
                "db",
                1,
                false,
                "parity/db",
                "sha256:0123456789abcdef",
                Container.State.RUNNING,
                "Up",
                0,
                List.of(),
                Map.of("com.docker.compose.config-hash", "hash-1"),
                Container.Attachments.NONE);
    }
}
