package parity.drill.harm;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What {@code df -Pk / FOLDER} tells of a folder's disk, in MB, and whether it is the disk of all containers. */
record Room(long size, long free, boolean isShared) {

    private static final int KILO = 1024;

    /** Empty where it tells something else. */
    static Optional<Room> read(String answer) {
        var rows = answer.lines()
                .map(line -> List.of(line.strip().split("\\s+")))
                .filter(row -> row.size() >= 6 && Stream.of(1, 2, 3).allMatch(at -> isNumber(row.get(at))))
                .toList();
        return rows.size() == 2 ? Optional.of(read(rows.getFirst(), rows.getLast())) : Optional.empty();
    }

    /** A volume without a size of its own lies where the container's own files do: as large, and as full. */
    private static Room read(List<String> root, List<String> folder) {
        return new Room(
                Long.parseLong(folder.get(1)) / KILO,
                Long.parseLong(folder.get(3)) / KILO,
                root.get(1).equals(folder.get(1)));
    }

    private static boolean isNumber(String word) {
        return !word.isEmpty() && word.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }
}
