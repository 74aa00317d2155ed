package parity.compose;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parity.config.FixedPort;
import parity.config.ParityFile;
import parity.failure.Nearest;
import parity.yaml.Problems;

/** Compares the ports of parity.yml with the services they are for. */
public final class PortCheck {

    private final ParityFile settings;
    private final ComposeProject compose;

    public PortCheck(ParityFile settings, ComposeProject compose) {
        this.settings = settings;
        this.compose = compose;
    }

    public void noteIn(Problems problems) {
        for (var port : settings.ports()) {
            mistake(port).ifPresent(message -> problems.add(port.spot(), message));
        }
    }

    private Optional<String> mistake(FixedPort port) {
        var service = compose.service(port.service());
        if (service.isPresent()) {
            return mistake(port, service.get());
        }
        return settings.services().containsKey(port.service())
                ? Optional.empty()
                : Optional.of("no service '%s'%s".formatted(port.service(), Nearest.hint(port.service(), names())));
    }

    private static Optional<String> mistake(FixedPort port, ComposeService service) {
        var published =
                service.ports().stream().map(PortCheck::inside).distinct().toList();
        if (published.isEmpty()) {
            return Optional.of(
                    "service '%s' publishes no port; give it 'ports' in its compose file".formatted(service.name()));
        }
        if (port.containerPort() == 0) {
            return published.size() == 1 ? Optional.empty() : Optional.of(ambiguous(service, published));
        }
        return service.publishes(port.containerPort(), port.protocol())
                ? Optional.empty()
                : Optional.of("service '%s' does not publish %d/%s, only %s"
                        .formatted(
                                service.name(), port.containerPort(), port.protocol(), String.join(", ", published)));
    }

    private static String ambiguous(ComposeService service, List<String> published) {
        return "service '%s' publishes several ports (%s); write which, as in %s:%s"
                .formatted(
                        service.name(), String.join(", ", published), service.name(), withoutTcp(published.getFirst()));
    }

    private static String withoutTcp(String port) {
        return port.endsWith("/tcp") ? port.substring(0, port.length() - "/tcp".length()) : port;
    }

    private static String inside(PublishedPort port) {
        return port.target() + "/" + port.protocol();
    }

    private List<String> names() {
        return Stream.concat(
                        compose.services().stream().map(ComposeService::name), settings.services().keySet().stream())
                .toList();
    }
}
