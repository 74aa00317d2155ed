package parity.loop;

import java.util.Collection;
import java.util.Map;
import java.util.stream.IntStream;
import parity.config.Project;
import parity.config.Service;
import parity.config.Version;
import parity.failure.Nearest;
import parity.resource.Kind;
import parity.resource.Resource;
import parity.resource.embedded.Embedding;
import parity.yaml.Problems;

/** Notes what cannot be right in the services of a project, though each key by itself is: all of it, before a start. */
public record ServicesCheck(Project project, Problems problems) {

    private static final String EMBEDDED = "embedded";

    public void check(Collection<Service> services) {
        services.forEach(this::check);
    }

    /** The same for services of the compose files, of which these are known. */
    public void checkComposed(Collection<String> known) {
        for (var service : project.settings().services().values()) {
            if (service instanceof Service.Composed composed && !known.contains(composed.service())) {
                note(
                        composed,
                        "compose",
                        "no service '%s' in the compose files%s"
                                .formatted(composed.service(), Nearest.hint(composed.service(), known)));
            }
        }
    }

    public boolean hasComposed() {
        return project.settings().services().values().stream().anyMatch(one -> one instanceof Service.Composed);
    }

    private void check(Service service) {
        new ReferenceCheck(project.settings().services(), service, this::note).check();
        switch (service) {
            case Service.HostProcess process -> new FilesCheck(project.directory(), service, this::note).check(process);
            case Service.Native container -> checkVolumes(container);
            case Service.Composed composed -> checkComposed(composed);
            case Service.Resource resource -> checkResource(resource);
        }
    }

    private void checkVolumes(Service.Native container) {
        var volumes = container.volumes();
        IntStream.range(0, volumes.size())
                .filter(at -> Volume.of(volumes.get(at)).isEmpty())
                .forEach(at -> note(
                        container,
                        "volumes." + at,
                        "'%s' must be from:to, two paths such as ./data:/data".formatted(volumes.get(at))));
    }

    private void checkComposed(Service.Composed composed) {
        if (project.composeFiles().isEmpty()) {
            note(composed, "compose", "there are no compose files in %s".formatted(project.directory()));
        }
    }

    private void checkResource(Service.Resource resource) {
        new FilesCheck(project.directory(), resource, this::note).check(resource);
        Kind.known(resource.kind())
                .ifPresentOrElse(
                        kind -> checkWish(resource, kind),
                        () -> note(resource, "resource", Kind.unknown(resource.kind())));
    }

    private void checkWish(Service.Resource resource, Kind kind) {
        Map<String, String> wrong = Resource.contradictions(Wishing.asWritten(resource, project.directory()));
        wrong.forEach((key, why) -> note(resource, key, why));
        if (resource.engine().equals(EMBEDDED)) {
            Embedding.refusal(kind, Version.in(resource.version())).ifPresent(why -> note(resource, "version", why));
        }
        if (!resource.deployed().isEmpty() && !Reference.isIn(resource.deployed())) {
            Deployed.trouble(resource.deployed()).ifPresent(why -> note(resource, "deployed", why));
        }
    }

    private void note(Service service, String key, String what) {
        new Mistake(service, key, what).addTo(problems);
    }

    /** Who takes down a mistake. */
    @FunctionalInterface
    interface Notes {
        void add(Service service, String key, String what);
    }
}
