package parity.loop;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import parity.config.Service;
import parity.resource.Wish;

/** What a service of parity.yml wishes for, when it is a resource. */
final class Wishing {

    private Wishing() {}

    static Wish asWritten(Service.Resource resource, Path project) {
        return of(resource, project, UnaryOperator.identity());
    }

    /** Where its texts refer to others, they are resolved. */
    static Wish of(Service.Resource resource, Path project, UnaryOperator<String> resolved) {
        return new Wish(
                resource.name(),
                resource.kind(),
                resource.version(),
                resource.database(),
                resource.user(),
                resolved.apply(resource.password()),
                resource.extensions(),
                resource.seed().stream().map(resolved).map(project::resolve).toList(),
                resource.engine());
    }
}
