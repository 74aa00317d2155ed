package parity.resource.backing;

import java.nio.file.Path;
import parity.engine.Engine;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.resource.Backing;
import parity.resource.Resource;
import parity.resource.Vintage;
import parity.resource.Wish;
import parity.resource.embedded.Embedding;
import parity.terminal.Terminal;

/** What the resources of a project run on here: the engine of containers where it answers, else this machine itself. */
public record Backings(String project, Path directory, Engine engine, Terminal terminal) {

    private static final String EMBEDDED = "embedded";

    /** True of what a server in a container made. */
    public static boolean isOfContainer(Vintage origin) {
        return origin.engine().equals(InContainer.ENGINE);
    }

    /** What a wish comes to. */
    public Backing of(Wish wish) {
        var resource = Resource.of(wish, project, directory);
        return switch (wish.engine()) {
            case InContainer.ENGINE -> inContainer(resource);
            case EMBEDDED -> embedded(resource);
            default -> whereItCan(resource);
        };
    }

    /** Data that are there stay on the engine that made them. */
    private Backing whereItCan(Resource resource) {
        var made = resource.folder().origin().map(Vintage::engine).orElse("");
        if (made.equals(EMBEDDED) || (made.isEmpty() && engine.silence().isPresent())) {
            return embedded(resource);
        }
        try {
            return inContainer(resource);
        } catch (Failure e) {
            if (!made.isEmpty() || e.exit() != Exit.MISSING) {
                throw e;
            }
            terminal.say("%s runs on this machine instead: %s".formatted(resource.service(), e.getMessage()));
            return embedded(resource);
        }
    }

    private Backing inContainer(Resource resource) {
        return InContainer.of(resource, directory, engine, terminal);
    }

    private Backing embedded(Resource resource) {
        return Embedding.of(resource, terminal::say);
    }
}
