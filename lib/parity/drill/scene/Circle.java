package parity.drill.scene;

import java.util.List;

/** What the members of etcd are while a fault lasts: who leads them, and who says nothing. */
record Circle(List<String> leaders, List<String> silent) {

    Circle {
        leaders = List.copyOf(leaders);
        silent = List.copyOf(silent);
    }

    /** {@code etcd1 leads etcd; etcd2 is silent} */
    String words() {
        var lead = leaders.isEmpty() ? "nobody leads etcd" : named(leaders, " leads", " lead") + " etcd";
        return lead + (silent.isEmpty() ? "" : "; " + named(silent, " is silent", " are silent"));
    }

    private static String named(List<String> names, String one, String several) {
        return String.join(" and ", names) + (names.size() == 1 ? one : several);
    }
}
