package parity.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.failure.Failure;

class MigrationsTest {

    @TempDir
    private Path folder;

    @Test
    void are_applied_by_version_and_then_those_that_repeat() throws IOException {
        for (var name : List.of("V10__c.sql", "V2__b.sql", "V1_1__a_b.sql", "R__views.sql", "notes.md", "seed.sql")) {
            write(name, "SELECT 1;");
        }

        var found = Migrations.in(folder).all();

        assertEquals(
                List.of("V1_1__a_b.sql", "V2__b.sql", "V10__c.sql", "R__views.sql"),
                found.stream().map(Migration::script).toList());
        assertEquals("1.1", found.getFirst().version().orElseThrow().text());
        assertEquals("a b", found.getFirst().description());
    }

    /** The numbers are those that Flyway 12 wrote into its own table for these files. */
    @Test
    void have_the_checksum_that_flyway_computes() throws IOException {
        write("V1__a.sql", "ALTER TABLE customers\r\n  ADD COLUMN mail text;\r\n");
        write("V2__b.sql", "\uFEFFCREATE OR REPLACE VIEW named AS SELECT name FROM customers");

        var checksums =
                Migrations.in(folder).all().stream().map(Migration::checksum).toList();

        assertEquals(List.of(-2002527913, 2051344018), checksums);
    }

    @Test
    void two_of_one_version_are_refused_with_both_names() throws IOException {
        write("V1__a.sql", "");
        write("V1.0__b.sql", "");

        var failure = assertThrows(Failure.class, () -> Migrations.in(folder));

        assertEquals("V1.0__b.sql and V1__a.sql have the same version; rename one", failure.getMessage());
    }

    @Test
    void what_only_flyway_can_do_is_left_to_it() throws IOException {
        write("V1__a.sql.conf", "executeInTransaction=false");

        var failure = assertThrows(Failure.class, () -> Migrations.in(folder));

        assertTrue(failure.getMessage().contains("V1__a.sql.conf is something only Flyway itself"));
    }

    @Test
    void a_wrong_name_is_no_migration_that_is_silently_passed_over() throws IOException {
        write("V1_a.sql", "");

        var failure = assertThrows(Failure.class, () -> Migrations.in(folder));

        assertTrue(failure.getMessage().contains("V1_a.sql is not named like a migration"), failure.getMessage());
    }

    @Test
    void what_is_applied_is_not_pending_and_the_rest_is() {
        var plan = plan(List.of(file("1", "one"), file("2", "two")), List.of(row(1, "1", "one", "SQL")));

        assertEquals("[2]", versions(plan));
        assertEquals(List.of(), plan.obstacles());
    }

    @Test
    void a_file_that_was_changed_after_it_was_applied_is_named() {
        var changed =
                new Migration(Optional.of(MigrationVersion.of("1")), "one", "V1__one.sql", "SELECT 'something else'");

        var plan = plan(List.of(changed), List.of(row(1, "1", "one", "SQL")));

        assertEquals(
                List.of(
                        "V1__one.sql was changed after it was applied: put it back, and write a new one for what is new"),
                plan.obstacles());
    }

    @Test
    void a_file_that_is_gone_is_named_unless_it_is_newer_than_all_that_are_here() {
        var gone = plan(List.of(file("2", "two")), List.of(row(1, "1", "one", "SQL"), row(2, "2", "two", "SQL")));
        var future = plan(List.of(file("1", "one")), List.of(row(1, "1", "one", "SQL"), row(2, "2", "two", "SQL")));

        assertEquals(List.of("V1__one.sql was applied and its file is gone: put it back"), gone.obstacles());
        assertEquals(List.of(), future.obstacles());
    }

    @Test
    void one_that_comes_too_late_is_named() {
        var plan = plan(List.of(file("1", "one"), file("2", "two")), List.of(row(1, "2", "two", "SQL")));

        assertEquals(
                List.of("V1__one.sql comes before 2, which is applied already: give it a higher version"),
                plan.obstacles());
    }

    @Test
    void what_lies_below_a_baseline_is_done() {
        var plan = plan(List.of(file("1", "one"), file("3", "three")), List.of(row(1, "2", "base", "BASELINE")));

        assertEquals("[3]", versions(plan));
        assertEquals(List.of(), plan.obstacles());
    }

    @Test
    void what_failed_half_way_stands_in_the_way_and_its_file_may_change() {
        var mended = new Migration(Optional.of(MigrationVersion.of("1")), "one", "V1__one.sql", "SELECT 'mended'");
        var failed = new Applied(1, mended.version(), "one", "SQL", "V1__one.sql", 42, false);

        var plan = plan(List.of(mended), List.of(failed));

        assertEquals(List.of(), plan.pending());
        assertEquals(
                List.of(
                        "V1__one.sql failed half-way: take out of the schema what it did, or let it pass over that, then 'dev-migrate --repair'"),
                plan.obstacles());
    }

    @Test
    void one_that_repeats_is_applied_again_only_when_it_changed() {
        var same = new Migration(Optional.empty(), "views", "R__views.sql", "SELECT 1");
        var row = new Applied(1, Optional.empty(), "views", "SQL", "R__views.sql", same.checksum(), true);
        var changed = new Migration(Optional.empty(), "views", "R__views.sql", "SELECT 2");

        assertEquals(0, plan(List.of(same), List.of(row)).pending().size());
        assertEquals(1, plan(List.of(changed), List.of(row)).pending().size());
    }

    private static MigrationPlan plan(List<Migration> files, List<Applied> history) {
        return MigrationPlan.of(new Migrations(Path.of("db"), files), history);
    }

    private static String versions(MigrationPlan plan) {
        return plan.pending().stream()
                .map(migration -> migration.version().orElseThrow().text())
                .toList()
                .toString();
    }

    private static Migration file(String version, String words) {
        return new Migration(
                Optional.of(MigrationVersion.of(version)),
                words,
                "V%s__%s.sql".formatted(version, words),
                "SELECT '%s'".formatted(words));
    }

    private static Applied row(int rank, String version, String words, String type) {
        var file = file(version, words);
        return new Applied(rank, file.version(), words, type, file.script(), file.checksum(), true);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
