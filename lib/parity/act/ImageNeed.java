package parity.act;

import java.util.Objects;
import java.util.stream.Stream;
import parity.ci.Step;
import parity.ci.Uses;
import parity.ci.Written;
import parity.yaml.Node;
import parity.yaml.Spot;

/** An image that a job runs in or beside: as it is written, as a leg of the matrix makes it, and where. */
record ImageNeed(String written, String name, Spot spot) {

    /** What only the run knows is left to it. */
    static Stream<ImageNeed> of(PlannedJob planned) {
        var job = planned.job();
        var services = job.services().stream().flatMap(service -> service.value().get("image").stream());
        var steps = job.steps().stream().flatMap(ImageNeed::of);
        var images = Stream.of(job.image().stream(), services).flatMap(nodes -> nodes);
        var written = Stream.concat(images.map(node -> new ImageNeed(node.text(), "", node.spot())), steps)
                .toList();
        return planned.running().stream()
                .flatMap(leg -> written.stream().map(need -> need.in(leg)))
                .filter(need -> !need.name.isBlank() && !need.name.contains("${{"))
                .distinct();
    }

    private static Stream<ImageNeed> of(Step step) {
        return Uses.of(step.uses()) instanceof Uses.Image image && !step.uses().isEmpty()
                ? Stream.of(new ImageNeed(
                        image.name(),
                        "",
                        step.node().get("uses").map(Node::spot).orElseThrow()))
                : Stream.empty();
    }

    private ImageNeed in(Leg leg) {
        var name = MatrixImage.OF_MATRIX.matcher(written).replaceAll(found -> {
            var value = leg.values().get(found.group(1));
            return value == null
                    ? "\\${{"
                    : java.util.regex.Matcher.quoteReplacement(Written.text(Objects.requireNonNull(value)));
        });
        return new ImageNeed(written, name, spot);
    }
}
