package parity.plan;

import java.util.List;
import java.util.stream.Collectors;

/** What leads from what is there to what is wanted, in order; its text is what {@code --dry-run} prints. */
public record Plan(List<Step> steps) {

    public Plan {
        steps = List.copyOf(steps);
    }

    public boolean isEmpty() {
        return steps.isEmpty();
    }

    public <S extends Step> List<S> steps(Class<S> kind) {
        return steps.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The services whose containers must be made before they can be started. */
    public List<String> made() {
        return steps.stream()
                .filter(step -> step instanceof Step.Create || step instanceof Step.Recreate)
                .map(Step::service)
                .distinct()
                .toList();
    }

    /** The services of which a container is started that does not run yet. */
    public List<String> started() {
        return steps.stream()
                .filter(step -> switch (step) {
                    case Step.Create _, Step.Recreate _, Step.Start _, Step.Restart _ -> true;
                    case Step.Remove _, Step.Rename _, Step.Unpause _ -> false;
                })
                .map(Step::service)
                .distinct()
                .toList();
    }

    public String text() {
        return steps.stream().map(Step::text).collect(Collectors.joining("\n"));
    }
}
