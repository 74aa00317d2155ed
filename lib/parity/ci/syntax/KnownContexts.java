package parity.ci.syntax;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parity.ci.expression.Type;
import parity.ci.expression.Type.Members;
import parity.ci.expression.Type.Plain;

/** The contexts that hold the same in every workflow, as GitHub documents them. */
final class KnownContexts {

    static final Members RUNNER = texts("name os arch temp tool_cache debug environment workspace");

    static final Members STRATEGY = new Members(
            Map.of(
                    "fail-fast", Plain.TRUTH,
                    "job-index", Plain.NUMBER,
                    "job-total", Plain.NUMBER,
                    "max-parallel", Plain.NUMBER),
            null);

    private static final Members GITHUB = texts("action action_path action_ref action_repository action_status actor"
                    + " actor_id api_url base_ref env event_name event_path graphql_url head_ref job output path ref"
                    + " ref_name ref_type repository repository_id repository_owner repository_owner_id"
                    + " repository_visibility repositoryurl run_attempt run_id run_number secret_source server_url sha"
                    + " state step_summary token triggering_actor workflow workflow_ref workflow_sha workspace"
                    + " enterprise")
            .with("ref_protected", Plain.TRUTH)
            .with("retention_days", Plain.NUMBER)
            .with("artifact_cache_size_limit", Plain.NUMBER);

    private KnownContexts() {}

    /** The inputs that its event carries are those of workflow_dispatch. */
    static Type github(Type inputs) {
        return GITHUB.with("event", Type.open(Plain.ANY).with("inputs", inputs));
    }

    static Type job() {
        return Type.open(Plain.ANY).with("status", Plain.TEXT).with("container", texts("id network"));
    }

    private static Members texts(String names) {
        var known = new HashMap<String, Type>();
        List.of(names.split(" ")).forEach(name -> known.put(name, Plain.TEXT));
        return new Members(known, null);
    }
}
