package parity.resource.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The system and the processor that programs must be made for. */
record Host(Os os, boolean isArm, boolean isMusl) {

    enum Os {
        LINUX,
        MAC,
        WINDOWS
    }

    static Host here() {
        return of(
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Files.exists(Path.of("/lib/ld-musl-x86_64.so.1"))
                        || Files.exists(Path.of("/lib/ld-musl-aarch64.so.1")));
    }

    static Host of(String os, String processor, boolean isMusl) {
        var small = os.toLowerCase(Locale.ROOT);
        return new Host(
                small.startsWith("windows") ? Os.WINDOWS : small.startsWith("mac") ? Os.MAC : Os.LINUX,
                processor.equals("aarch64") || processor.equals("arm64"),
                isMusl);
    }

    /** The end of the name that PostgreSQL's binaries have. */
    String ofPostgres() {
        return switch (os) {
            case LINUX -> "linux-" + (isArm ? "arm64v8" : "amd64") + (isMusl ? "-alpine" : "");
            case MAC -> "darwin-" + (isArm ? "arm64v8" : "amd64");
            case WINDOWS -> "windows-amd64";
        };
    }

    /** What the name of the right Redis contains. */
    String ofRedis() {
        return switch (os) {
            case LINUX -> "linux-" + (isArm ? "arm64" : "amd64");
            case MAC -> "darwin-" + (isArm ? "arm64" : "amd64");
            case WINDOWS -> "windows-amd64";
        };
    }

    /** The end of the name that MariaDB's binaries have; empty where nobody made any. */
    Optional<String> ofMariadb() {
        return switch (os) {
            case LINUX -> isArm || isMusl ? Optional.empty() : Optional.of("linux64");
            case MAC -> isArm ? Optional.of("macos-arm64") : Optional.empty();
            case WINDOWS -> Optional.of("winx64");
        };
    }

    /** What the name of the right SQLite contains, without which DynamoDB Local keeps nothing; empty where none is. */
    Optional<String> ofSqlite() {
        if (isArm) {
            return Optional.empty();
        }
        return Optional.of(
                switch (os) {
                    case LINUX -> "linux-amd64";
                    case MAC -> "osx";
                    case WINDOWS -> "win32-x64";
                });
    }

    String program(String name) {
        return os == Os.WINDOWS ? name + ".exe" : name;
    }
}
