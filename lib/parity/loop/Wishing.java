package parity.loop;

import java.nio.file.Path;
import parity.config.Service;
import parity.resource.Wish;

/** What a service of parity.yml wishes for, when it is a resource. */
final class Wishing {

    private Wishing() {}

    static Wish of(Service.Resource resource, Path project) {
        return new Wish(
                resource.name(),
                resource.kind(),
                resource.version(),
                resource.database(),
                resource.user(),
                resource.password(),
                resource.extensions(),
                resource.seed().stream().map(project::resolve).toList(),
                resource.engine());
    }
}
