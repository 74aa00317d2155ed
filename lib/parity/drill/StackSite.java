package parity.drill;

import java.time.Duration;
import java.util.List;
import parity.config.ProjectFolder;
import parity.engine.Engine;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.health.Diagnosis;
import parity.health.Readiness;
import parity.stack.Stack;

/** A stack of containers, asked by the same examination as everywhere. */
record StackSite(Stack stack) implements Site {

    private static final Duration ANSWER = Duration.ofSeconds(2);

    @Override
    public Diagnosis now() {
        if (stack.containers().all().isEmpty()) {
            throw new Failure(Exit.MISSING, "nothing runs here that could be broken; 'dev-up' brings it up");
        }
        return stack.examination().settled(services(), ANSWER);
    }

    @Override
    public Diagnosis recovered(Duration limit) {
        return Readiness.within(limit).await(stack.examination(), services(), _ -> {});
    }

    @Override
    public Engine engine() {
        return stack.engine();
    }

    @Override
    public ProjectFolder memory() {
        return stack.memory();
    }

    @Override
    public Patience patience() {
        return Patience.USUAL;
    }

    private List<String> services() {
        return stack.services(List.of());
    }
}
