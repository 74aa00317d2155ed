package parity.ci.syntax;

import java.util.List;

/** Which events can be narrowed down by branch, tag and path. */
final class Filters {

    private static final List<String> BRANCHES = List.of("branches", "branches-ignore");
    private static final List<String> PATHS = List.of("branches", "branches-ignore", "paths", "paths-ignore");
    private static final List<String> ALL =
            List.of("branches", "branches-ignore", "tags", "tags-ignore", "paths", "paths-ignore");

    private Filters() {}

    static List<String> of(String event) {
        return switch (event) {
            case "push" -> ALL;
            case "pull_request", "pull_request_target" -> PATHS;
            case "workflow_run", "merge_group" -> BRANCHES;
            default -> List.of();
        };
    }
}
