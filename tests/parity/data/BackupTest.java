package parity.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.failure.Exit;
import parity.failure.Failure;

class BackupTest {

    private static final byte[] ARCHIVE = "PGDMP and what else an archive is made of".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void says_what_it_was_written_with_and_holds_the_archive_as_it_was() throws IOException {
        var written = write("shop.dump", "2026-11-21T07:44:55Z");

        var read = Backup.read(written).checked();

        assertEquals(
                Map.of("public.orders", 3L, "public.tags", 0L), read.manifest().tables());
        assertEquals("2 tables, 3 rows", read.manifest().counts().toString());
        try (var archive = read.archive()) {
            assertEquals(
                    new String(ARCHIVE, StandardCharsets.UTF_8),
                    new String(archive.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void is_refused_wherever_it_is_cut() throws IOException {
        var whole = Files.readAllBytes(write("shop.dump", "2026-11-21T07:44:55Z"));

        for (int length = 0; length < whole.length; length++) {
            var cut = Files.write(folder.resolve("cut.dump"), Arrays.copyOf(whole, length));

            var failure = assertThrows(Failure.class, () -> Backup.read(cut).checked(), "cut at " + length);

            assertEquals(Exit.FINDINGS, failure.exit());
        }
    }

    @Test
    void is_refused_whichever_byte_is_altered() throws IOException {
        var whole = Files.readAllBytes(write("shop.dump", "2026-11-21T07:44:55Z"));

        for (int at = 0; at < whole.length; at++) {
            var altered = whole.clone();
            altered[at] ^= 1;
            var file = Files.write(folder.resolve("altered.dump"), altered);

            var failure = assertThrows(Failure.class, () -> Backup.read(file).checked(), "altered at " + at);

            assertEquals(Exit.FINDINGS, failure.exit());
        }
    }

    @Test
    void is_its_owners_to_read_and_no_half_of_it_has_its_name() throws IOException {
        var target = folder.resolve("shop.dump");
        try (var draft = Draft.of(target)) {
            draft.write(new ByteArrayInputStream(ARCHIVE));

            assertFalse(Files.exists(target));
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(draft.part())));
        }

        try (var left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void a_file_that_is_there_is_not_overwritten() throws IOException {
        var target = Files.writeString(folder.resolve("mine.dump"), "mine");

        var failure = assertThrows(Failure.class, () -> Draft.of(target));

        assertEquals(Exit.USAGE, failure.exit());
        assertEquals("mine", Files.readString(target));
    }

    @Test
    void of_our_own_the_last_few_are_kept_and_of_others_all() throws IOException {
        write("shop-20261121-070000.dump", "2026-11-21T07:00:00Z");
        write("shop-20261121-080000.dump", "2026-11-21T08:00:00Z");
        write("shop-20261121-090000.dump", "2026-11-21T09:00:00Z");
        write("shop-20261121-100000-replaced.dump", "2026-11-21T10:00:00Z");
        write("before-the-big-change.dump", "2026-11-21T06:00:00Z");
        var abandoned = Files.writeString(folder.resolve(".shop-20261121-060000.dump.999999999.part"), "");
        var backups = new Backups(folder);

        backups.tidy(folder.resolve("shop-20261121-090000.dump"), "shop", 2);

        assertEquals(
                List.of("shop-20261121-100000-replaced.dump", "shop-20261121-090000.dump", "shop-20261121-080000.dump"),
                backups.all().stream()
                        .map(backup -> backup.file().getFileName().toString())
                        .toList());
        assertTrue(Files.exists(folder.resolve("before-the-big-change.dump")));
        assertFalse(Files.exists(abandoned));
        assertEquals(folder.resolve("shop-20261121-090000.dump"), backups.named(Backups.LATEST));
    }

    @Test
    void the_one_just_taken_is_kept_though_the_clock_was_set_back() throws IOException {
        write("shop-20261121-080000.dump", "2026-11-21T08:00:00Z");
        var taken = write("shop-20261121-070000.dump", "2026-11-21T07:00:00Z");
        var backups = new Backups(folder);

        backups.tidy(taken, "shop", 1);

        assertEquals(List.of(taken), backups.all().stream().map(Backup::file).toList());
    }

    @Test
    void those_of_drills_push_out_each_other_and_none_that_somebody_took() throws IOException {
        var asked = write("shop-20261121-070000.dump", "2026-11-21T07:00:00Z");
        var backups = new Backups(folder);
        var now = LocalDateTime.parse("2026-11-21T09:00:00");
        for (int hour : new int[] {8, 9}) {
            var name = backups.nextBeforeDrill("shop", now.withHour(hour))
                    .getFileName()
                    .toString();

            backups.tidy(write(name, "2026-11-21T0%d:00:00Z".formatted(hour)), "shop", 1);
        }

        assertEquals(
                List.of(folder.resolve("shop-20261121-090000-before-drill.dump"), asked),
                backups.all().stream().map(Backup::file).toList());
    }

    @Test
    void to_keep_none_is_refused() {
        assertEquals(1, Backups.keeping(1));
        for (int kept : new int[] {0, -3}) {
            assertEquals(
                    Exit.USAGE,
                    assertThrows(Failure.class, () -> Backups.keeping(kept)).exit());
        }
    }

    @Test
    void two_of_one_second_have_two_names() throws IOException {
        var backups = new Backups(folder);
        var now = LocalDateTime.parse("2026-11-21T07:44:55");
        Files.writeString(backups.next("shop", now), "");

        assertEquals(
                "shop-20261121-074455-2.dump",
                backups.next("shop", now).getFileName().toString());
    }

    private Path write(String name, String taken) throws IOException {
        try (var draft = Draft.of(folder.resolve(name))) {
            var written = draft.write(new ByteArrayInputStream(ARCHIVE));
            var tables = Map.of("public.orders", 3L, "public.tags", 0L);
            draft.append(Backup.foot(
                    new Manifest("shop", "17.6", Instant.parse(taken), written.bytes(), written.sha256(), tables)));
            draft.finish();
        }
        return folder.resolve(name);
    }
}
