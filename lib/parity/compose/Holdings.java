package parity.compose;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import parity.compose.ComposeProject.Volume;
import parity.compose.Holding.Use;

/** What a project keeps in volumes: those that carry its label, and the nameless ones of its containers. */
public record Holdings(ComposeProject project, List<Container> containers) {

    public Holdings {
        containers = List.copyOf(containers);
    }

    /** Of those with its label, and of those that its containers brought along: who uses each. */
    public List<Holding> of(Collection<String> labelled) {
        var names = new TreeSet<>(labelled);
        containers.stream()
                .flatMap(container -> container.attachments().volumes().stream())
                .filter(Holding::isNameless)
                .filter(name -> !external().contains(name))
                .forEach(names::add);
        return names.stream()
                .map(name -> new Holding(name, uses(name).distinct().toList()))
                .toList();
    }

    private Set<String> external() {
        return Set.copyOf(project.volumes().stream()
                .filter(Volume::external)
                .map(Volume::name)
                .toList());
    }

    private Stream<Use> uses(String volume) {
        return Stream.concat(mounted(volume), written(volume));
    }

    private Stream<Use> mounted(String volume) {
        return containers.stream()
                .flatMap(container -> container.attachments().mounts().stream()
                        .filter(mount -> mount.volume().equals(volume))
                        .map(mount -> new Use(container.service(), container.image(), mount.target())));
    }

    /** Containers may be gone, what was written of them is not. */
    private Stream<Use> written(String volume) {
        var keys = project.volumes().stream()
                .filter(known -> known.name().equals(volume))
                .map(Volume::key)
                .toList();
        return project.services().stream()
                .flatMap(service -> service.words().get("volumes").items().stream()
                        .filter(mount -> keys.contains(mount.get("source").text()))
                        .map(mount -> new Use(
                                service.name(),
                                service.tag(project.name()),
                                mount.get("target").text())));
    }
}
