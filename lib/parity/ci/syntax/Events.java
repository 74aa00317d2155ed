package parity.ci.syntax;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The events that start a workflow, with the activity types of each, as GitHub documents them. */
final class Events {

    private static final String ISSUE = "opened edited deleted transferred pinned unpinned closed reopened assigned"
            + " unassigned labeled unlabeled locked unlocked milestoned demilestoned typed untyped";
    private static final String PULL_REQUEST = "assigned unassigned labeled unlabeled opened edited closed reopened"
            + " synchronize converted_to_draft ready_for_review locked unlocked milestoned demilestoned"
            + " review_requested review_request_removed auto_merge_enabled auto_merge_disabled enqueued dequeued";
    private static final String CHANGED = "created edited deleted";

    /** Activity types by event; an empty list where an event has none. */
    static final Map<String, List<String>> TYPES = new TreeMap<>();

    static {
        put("branch_protection_rule", CHANGED);
        put("check_run", "created rerequested completed requested_action");
        put("check_suite", "completed");
        put(
                "discussion",
                "created edited deleted transferred pinned unpinned labeled unlabeled locked unlocked"
                        + " category_changed answered unanswered");
        put("discussion_comment", CHANGED);
        put("issue_comment", CHANGED);
        put("issues", ISSUE);
        put("label", CHANGED);
        put("merge_group", "checks_requested");
        put("milestone", "created closed opened edited deleted");
        put("project", "created closed reopened edited deleted");
        put("project_card", "created moved converted edited deleted");
        put("project_column", "created updated moved deleted");
        put("pull_request", PULL_REQUEST);
        put("pull_request_review", "submitted edited dismissed");
        put("pull_request_review_comment", CHANGED);
        put("pull_request_target", PULL_REQUEST);
        put("registry_package", "published updated");
        put("release", "published unpublished created edited deleted prereleased released");
        put("watch", "started");
        put("workflow_run", "completed requested in_progress");
        for (var name : "create delete deployment deployment_status fork gollum image_version page_build public push"
                .concat(" repository_dispatch schedule status workflow_call workflow_dispatch pull_request_comment")
                .split(" ")) {
            put(name, "");
        }
    }

    private Events() {}

    private static void put(String name, String types) {
        TYPES.put(name, types.isEmpty() ? List.of() : Arrays.asList(types.split(" ")));
    }
}
