package parity.data;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32;
import parity.failure.Exit;
import parity.failure.Failure;

/** A migration as a file: {@code V2__orders.sql}, or {@code R__views.sql}, which has no version and runs at each change. */
record Migration(Optional<MigrationVersion> version, String description, String script, String sql) {

    private static final String SUFFIX = ".sql";
    private static final String SEPARATOR = "__";

    /** Empty for a file that is none. */
    static Optional<Migration> read(Path folder, Path file) {
        var name = file.getFileName().toString();
        if (!name.endsWith(SUFFIX) || name.isEmpty() || "VR".indexOf(name.charAt(0)) < 0) {
            return Optional.empty();
        }
        var stem = name.substring(1, name.length() - SUFFIX.length());
        int separator = stem.indexOf(SEPARATOR);
        var number = separator < 0 ? stem : stem.substring(0, separator);
        var description = separator < 0 ? "" : stem.substring(separator + SEPARATOR.length());
        boolean repeatable = name.startsWith("R");
        if (repeatable ? !number.isEmpty() || description.isEmpty() : !MigrationVersion.isOne(number)) {
            throw new Failure(
                    Exit.USAGE,
                    "%s is not named like a migration: V<version>__<words>.sql or R__<words>.sql".formatted(file));
        }
        return Optional.of(new Migration(
                repeatable ? Optional.empty() : Optional.of(MigrationVersion.of(number)),
                description.replace('_', ' '),
                folder.relativize(file).toString().replace('\\', '/'),
                content(file)));
    }

    /** As Flyway does it: every line, without what ends it and without a byte order mark. */
    int checksum() {
        var crc = new CRC32();
        sql.lines().forEach(line -> crc.update(line.getBytes(StandardCharsets.UTF_8)));
        return (int) crc.getValue();
    }

    @Override
    public String toString() {
        return script;
    }

    private static String content(Path file) {
        try {
            var text = Files.readString(file);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Failure(Exit.USAGE, "%s is not UTF-8".formatted(file));
        } catch (IOException e) {
            throw new Failure("cannot read %s: %s".formatted(file, e.getMessage()));
        }
    }
}
