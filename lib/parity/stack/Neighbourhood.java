package parity.stack;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parity.compose.ComposeService;
import parity.compose.ConfigHashes;
import parity.compose.Container;
import parity.compose.Containers;
import parity.compose.ImageTags;
import parity.failure.Exit;
import parity.failure.Failure;

/** What an engine holds beside and for a project, looked at once. */
final class Neighbourhood {

    private final Stack stack;
    private final CompletableFuture<ConfigHashes> hashes;
    private final CompletableFuture<ImageTags> tags;
    private final CompletableFuture<Containers> everywhere;

    /** Asks for everything at once. */
    Neighbourhood(Stack stack) {
        this.stack = stack;
        this.hashes = soon(() -> ConfigHashes.of(stack.compose()));
        this.tags = soon(() -> ImageTags.on(stack.engine()));
        this.everywhere = soon(() -> Containers.everywhere(stack.engine()));
    }

    ConfigHashes hashes() {
        return known(hashes);
    }

    ImageTags tags() {
        return known(tags);
    }

    Containers ours() {
        var ours = known(everywhere).ofProject(stack.compose().name());
        ours.all().forEach(this::refuseAnothers);
        return ours;
    }

    /** Our containers of the other form: they go before this one comes up. */
    List<Container> misplaced() {
        var services = stack.compose().services().stream().map(ComposeService::name).collect(Collectors.toSet());
        return ours().all().stream()
                .filter(container -> !services.contains(container.service()))
                .filter(container -> stack.otherForm().map(other -> other.made(container)).orElse(false))
                .toList();
    }

    /** A container or volume that bears a name we need, and is not ours: said before anything is changed. */
    void refuseTakenNames(List<String> services) {
        var taken = Stream.concat(takenContainers(services), takenVolumes()).toList();
        if (!taken.isEmpty()) {
            throw new Failure(String.join("; ", taken));
        }
    }
}
