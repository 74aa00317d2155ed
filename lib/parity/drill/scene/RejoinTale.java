package parity.drill.scene;

import java.util.List;

/** By which way a node of Patroni's came back, as its log tells: the costliest that was gone. */
final class RejoinTale {

    private RejoinTale() {}

    static String way(List<String> lines) {
        if (has(lines, "replica has been created") || has(lines, "bootstrapped from leader")) {
            return "re-clone";
        }
        return has(lines, "running pg_rewind") ? "rewind" : "replay";
    }

    private static boolean has(List<String> lines, String words) {
        return lines.stream().anyMatch(line -> line.contains(words));
    }
}
