package parity.stack;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parity.compose.ComposeProject;
import parity.compose.ComposeService;
import parity.compose.Container;
import parity.compose.Containers;
import parity.failure.Failure;

/** What an engine holds for a project and beside it, as it was at one moment. */
final class Neighbourhood {

    private final Stack stack;
    private final Containers everywhere;

    Neighbourhood(Stack stack, Containers everywhere) {
        this.stack = stack;
        this.everywhere = everywhere;
    }

    /** As it is now; refused where another directory has a project of the same name. */
    static Neighbourhood of(Stack stack) {
        var around = new Neighbourhood(stack, Containers.everywhere(stack.engine()));
        around.refuseNamesake();
        return around;
    }

    /** Its containers would be taken for ours. */
    void refuseNamesake() {
        new Namesake(stack.project()).refuseAmong(all());
    }

    /** The containers that stand for our services. */
    Containers ours() {
        return everywhere.ofProject(stack.compose().name());
    }

    /** Everything that carries our project's label, runs of one command included. */
    List<Container> all() {
        return everywhere.all().stream()
                .filter(container -> container.project().equals(stack.compose().name()))
                .toList();
    }

    /** Our containers that only the other form has: they go before this one comes up. */
    List<Container> misplaced() {
        var services =
                stack.compose().services().stream().map(ComposeService::name).collect(Collectors.toSet());
        return ours().all().stream()
                .filter(container -> !services.contains(container.service()))
                .filter(stack::isOfOtherForm)
                .toList();
    }

    /** A container or volume that bears a name we need, and is not ours: said before anything is changed. */
    void refuseTakenNames(List<String> services) {
        var taken = Stream.concat(takenContainers(services), takenVolumes()).toList();
        if (!taken.isEmpty()) {
            throw new Failure(String.join("; ", taken));
        }
    }

    /** A container that is none of ours and uses one of these volumes: the rest would go, and this one stay. */
    void refuseSharing(List<String> volumes) {
        var sharing = everywhere.all().stream()
                .filter(other -> !other.project().equals(stack.compose().name()))
                .flatMap(other -> other.attachments().volumes().stream()
                        .filter(volumes::contains)
                        .map(volume -> "volume %s is used by container %s, which is not of this project"
                                .formatted(volume, other.name())))
                .toList();
        if (!sharing.isEmpty()) {
            throw new Failure(
                    "nothing was removed: %s; remove that container first".formatted(String.join("; ", sharing)));
        }
    }

    private Stream<String> takenContainers(List<String> services) {
        return stack.compose().services().stream()
                .filter(service -> services.contains(service.name()))
                .filter(service -> !service.containerName().isEmpty())
                .flatMap(service -> everywhere.all().stream()
                        .filter(other -> other.name().equals(service.containerName()))
                        .filter(other -> !other.project().equals(stack.compose().name())))
                .map(other -> "the name %s is taken by a container of %s; remove that, or change container_name"
                        .formatted(other.name(), other.project().isEmpty() ? "no project" : other.project()));
    }

    /** Compose would warn, and then use another's data as ours. */
    private Stream<String> takenVolumes() {
        var ours = stack.compose().volumes().stream()
                .filter(volume -> !volume.external())
                .map(ComposeProject.Volume::name)
                .collect(Collectors.toSet());
        return stack.engine().get("/volumes").get("Volumes").items().stream()
                .filter(volume -> ours.contains(volume.get("Name").text()))
                .filter(volume -> !volume.at("Labels", Container.PROJECT)
                        .text()
                        .equals(stack.compose().name()))
                .map(volume -> "volume %s is there already, and not of this project; remove it, or declare it external"
                        .formatted(volume.get("Name").text()));
    }
}
