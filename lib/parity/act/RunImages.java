package parity.act;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parity.engine.Engine;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.images.StandIn;
import parity.platform.DebianImage;
import parity.shell.Command;
import parity.terminal.Terminal;

/** Sees to it before a run that every image is there: ours are built, others pulled, some stood in for. */
final class RunImages {

    private static final Duration PULL = Duration.ofMinutes(15);

    private final Engine engine;
    private final Terminal terminal;

    RunImages(Engine engine, Terminal terminal) {
        this.engine = engine;
        this.terminal = terminal;
    }

    /** Which images are stood in for, and by which; fails with all that cannot be had. */
    Map<String, String> provide(List<ImageNeed> needs) {
        if (!RunnerImage.PACKED.isCurrent(engine)) {
            RunnerImage.build(engine, false, terminal);
        }
        var standIns = new LinkedHashMap<String, String>();
        var missing = new ArrayList<String>();
        var had = new LinkedHashMap<String, String>();
        for (var need : needs) {
            var trouble = had.computeIfAbsent(need.name(), name -> get(need));
            if (!trouble.isEmpty() && !isStoodIn(need, standIns)) {
                missing.add("%s: image %s cannot be had: %s".formatted(need.spot(), need.name(), trouble));
            }
        }
        if (!missing.isEmpty()) {
            throw new Failure(Exit.MISSING, String.join("; ", missing));
        }
        return standIns;
    }

    /** Why it is not there; nothing where it is. */
    private String get(ImageNeed need) {
        if (!engine.tell("GET", "/images/%s/json".formatted(need.name()), null).isRefusal()) {
            return "";
        }
        terminal.say("pulling " + need.name());
        var pulled = Command.of("docker", "pull", "--quiet", need.name())
                .within(PULL)
                .run();
        return pulled.succeeded() ? "" : pulled.lastWord();
    }

    private boolean isStoodIn(ImageNeed need, Map<String, String> standIns) {
        var standIn = StandIn.of(need.name()).filter(it -> it.fits(need.name()));
        standIn.ifPresent(it -> {
            if (!it.image().isCurrent(engine)) {
                new DebianImage(terminal, "").provideIfMissing();
                RunnerImage.build(it.image(), false, terminal);
            }
            standIns.put(need.written(), it.image().tag());
        });
        return standIn.isPresent();
    }
}
