package parity.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What is to be applied, and what stands in the way: the same that Flyway would apply, and refuse. */
record MigrationPlan(List<Migration> pending, List<String> obstacles) {

    MigrationPlan {
        pending = List.copyOf(pending);
        obstacles = List.copyOf(obstacles);
    }

    static MigrationPlan of(Migrations migrations, List<Applied> history) {
        var applied = standing(history);
        var baseline = highest(applied, "BASELINE");
        var current = highest(applied, "");
        var pending = new ArrayList<Migration>();
        var obstacles = new ArrayList<>(failed(applied));
        for (var migration : migrations.all()) {
            var last = applied.stream().filter(row -> row.isOf(migration)).reduce((_, later) -> later);
            if (last.isPresent() && last.get().success()) {
                changed(migration, last.get(), pending, obstacles);
            } else if (last.isEmpty() && !isUpTo(migration, baseline)) {
                pending.add(migration);
                late(migration, current).ifPresent(obstacles::add);
            }
        }
        obstacles.addAll(missing(migrations, applied));
        return new MigrationPlan(pending, obstacles);
    }

    /** A versioned one never changes once it is applied; one that repeats is applied again. */
    private static void changed(Migration migration, Applied row, List<Migration> pending, List<String> obstacles) {
        boolean same = row.checksum() == migration.checksum();
        if (migration.version().isEmpty()) {
            if (!same) {
                pending.add(migration);
            }
        } else if (row.isSql() && !same) {
            obstacles.add("%s was changed after it was applied: put it back, and write a new one for what is new"
                    .formatted(migration));
        } else if (row.isSql() && !row.description().equals(migration.description())) {
            obstacles.add("%s was renamed after it was applied ('%s'): rename it back"
                    .formatted(migration, row.description()));
        }
    }

    private static Optional<String> late(Migration migration, Optional<MigrationVersion> current) {
        return current.filter(_ -> isUpTo(migration, current))
                .map(version -> "%s comes before %s, which is applied already: give it a higher version"
                        .formatted(migration, version));
    }

    private static List<String> failed(List<Applied> applied) {
        return applied.stream()
                .filter(row -> !row.success())
                .map(row ->
                        "%s failed half-way: take out of the schema what it did, or let it pass over that, then 'dev-migrate --repair'"
                                .formatted(row.script()))
                .toList();
    }

    /** What came from a file that is gone; one newer than all files is of another branch, and let be as Flyway does. */
    private static List<String> missing(Migrations migrations, List<Applied> applied) {
        var newest = migrations.all().stream()
                .flatMap(migration -> migration.version().stream())
                .max(Comparator.naturalOrder());
        return applied.stream()
                .filter(row -> row.isSql() && row.success() && row.version().isPresent())
                .filter(row -> migrations.all().stream().noneMatch(row::isOf))
                .filter(row -> newest.filter(last -> row.version().orElseThrow().compareTo(last) < 0)
                        .isPresent())
                .map(row -> "%s was applied and its file is gone: put it back".formatted(row.script()))
                .toList();
    }

    /** A line of type DELETE takes an earlier one back. */
    private static List<Applied> standing(List<Applied> history) {
        var standing = new ArrayList<Applied>();
        for (var row : history) {
            if (row.type().equals("DELETE")) {
                standing.removeIf(earlier -> earlier.version().equals(row.version())
                        && earlier.description().equals(row.description()));
            } else {
                standing.add(row);
            }
        }
        return standing;
    }

    private static Optional<MigrationVersion> highest(List<Applied> applied, String type) {
        return applied.stream()
                .filter(row -> type.isEmpty() || row.type().equals(type))
                .flatMap(row -> row.version().stream())
                .max(Comparator.naturalOrder());
    }

    private static boolean isUpTo(Migration migration, Optional<MigrationVersion> limit) {
        return limit.isPresent()
                && migration
                        .version()
                        .filter(version -> version.compareTo(limit.get()) <= 0)
                        .isPresent();
    }
}
