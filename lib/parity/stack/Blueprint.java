package parity.stack;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import parity.compose.ComposeService;
import parity.compose.ConfigHashes;
import parity.compose.Containers;
import parity.compose.ImageTags;
import parity.concurrent.Background;
import parity.plan.Wanted;

/** What the containers of a project should be made from: each service's configuration, and the image that its tag means. */
final class Blueprint {

    private final Stack stack;
    private final CompletableFuture<ConfigHashes> hashes;
    private final CompletableFuture<ImageTags> tags;

    /** Asks Compose and the engine at once. */
    Blueprint(Stack stack, Containers seen) {
        this.stack = stack;
        this.hashes = soon(() -> ConfigHashes.of(stack.compose(), seen, stack.memory()));
        this.tags = soon(() -> ImageTags.on(stack.engine()));
    }

    Wanted of(ComposeService service) {
        return new Wanted(
                service.name(),
                service.scale(),
                known(hashes).of(service.name()).orElse(""),
                known(tags).idOf(service.tag(stack.compose().name())),
                stack.compose().isAwaitedJob(service.name()),
                service.hosts());
    }

    boolean hasImage(String tag) {
        return !known(tags).idOf(tag).isEmpty();
    }

    private static <T> CompletableFuture<T> soon(Supplier<T> question) {
        return CompletableFuture.supplyAsync(question, Background::start);
    }

    private static <T> T known(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
