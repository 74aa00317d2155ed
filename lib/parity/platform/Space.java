package parity.platform;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import parity.engine.Engine;
import parity.json.Json;
import parity.shell.Command;

/** Room on a disk, in bytes and in files: either can run out first. */
record Space(long freeBytes, long freeInodes, long inodes) {

    private static final int KILO = 1024;
    private static final String GAP = "----";
    private static final List<String> WITH_SHELL =
            List.of("debian", "alpine", "busybox", "ubuntu", "postgres", "redis");

    static Space at(Path folder) {
        var place = folder.toString();
        return read(run("df", "-Pk", place), run("df", "-Pi", place));
    }

    /** A container's root lies where the engine keeps its data; empty when no image with a shell is at hand. */
    static Optional<Space> seenFromContainer(Engine engine) {
        return imageOf(engine).map(image -> {
            var tables = run(inside(engine, image)).split(GAP);
            return read(tables[0], tables[tables.length - 1]);
        });
    }

    /** Two tables of df in its portable form: {@code df -Pk}, then {@code df -Pi}. */
    static Space read(String bytes, String inodes) {
        var disk = lastRow(bytes);
        var files = lastRow(inodes);
        return new Space(number(disk, 3) * KILO, number(files, 3), number(files, 1));
    }

    /** btrfs and its like make inodes as they go, and count none. */
    boolean countsInodes() {
        return inodes > 0;
    }

    private static Optional<String> imageOf(Engine engine) {
        var tags = engine.get("/images/json").items().stream()
                .flatMap(image -> image.get("RepoTags").items().stream())
                .map(Json::text)
                .toList();
        return WITH_SHELL.stream()
                .flatMap(name -> tags.stream().filter(tag -> tag.startsWith(name + ":")))
                .findFirst();
    }

    private static String[] inside(Engine engine, String image) {
        return new String[] {
            "docker",
            "--host",
            engine.endpoint().address(),
            "run",
            "--rm",
            "--pull",
            "never",
            "--network",
            "none",
            "--label",
            "parity.project=doctor",
            "--entrypoint",
            "sh",
            image,
            "-c",
            "df -Pk / && echo " + GAP + " && df -Pi /"
        };
    }

    private static String run(String... words) {
        return Command.of(words).with("LC_ALL", "C").run().out();
    }

    private static List<String> lastRow(String table) {
        return table.lines()
                .filter(line -> !line.isBlank())
                .reduce((_, last) -> last)
                .map(line -> List.of(line.strip().split("\\s+")))
                .orElse(List.of());
    }

    private static long number(List<String> row, int column) {
        var text = column < row.size() ? row.get(column) : "";
        return !text.isEmpty() && text.chars().allMatch(Character::isDigit) ? Long.parseLong(text) : 0;
    }
}
