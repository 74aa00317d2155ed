package parity.act;

import java.util.Map;
import java.util.Optional;
import parity.ci.Job;
import parity.yaml.Node.Mapping;
import parity.yaml.Node.Scalar;
import parity.yaml.Spot;

/** Where a run of a job stands in a plan, what people call it, and which job and leg it is. */
public record Place(String path, String label, Job job, Leg leg) {

    /** The same in a workflow that a job at this place calls. */
    Place before(Place inner) {
        return new Place(path + "/" + inner.path, label + " / " + inner.label, inner.job, inner.leg);
    }

    /** Of a leg that only the run knew of. */
    static Place unforeseen(String path, String label, Optional<Job> job, boolean isLeg) {
        var nowhere = Spot.whole("");
        var id = new Scalar(nowhere, label, true);
        var known = job.orElseGet(() -> new Job(id, new Mapping(nowhere, java.util.List.of())));
        return new Place(path, label, known, isLeg ? new Leg(Map.of("", id), "") : Leg.PLAIN);
    }
}
