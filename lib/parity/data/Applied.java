package parity.data;

import java.util.Optional;
import parity.json.Json;

/** A line of Flyway's own table: something that was applied. */
record Applied(
        int rank,
        Optional<MigrationVersion> version,
        String description,
        String type,
        String script,
        int checksum,
        boolean success) {

    static Applied read(Json row) {
        return new Applied(
                (int) row.get("installed_rank").number(),
                Optional.of(row.get("version").text())
                        .filter(MigrationVersion::isOne)
                        .map(MigrationVersion::of),
                row.get("description").text(),
                row.get("type").text(),
                row.get("script").text(),
                (int) row.get("checksum").number(),
                row.get("success").truth());
    }

    boolean isOf(Migration migration) {
        return version.isPresent()
                        && migration.version().filter(version.get()::is).isPresent()
                || version.isEmpty()
                        && migration.version().isEmpty()
                        && migration.description().equals(description);
    }

    /** Only these come from files that we read; others from classes, or from commands of Flyway's. */
    boolean isSql() {
        return type.equals("SQL");
    }
}
