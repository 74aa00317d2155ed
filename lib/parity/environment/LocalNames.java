package parity.environment;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parity.compose.ComposeProject;
import parity.compose.ComposeService;
import parity.concurrent.Together;
import parity.json.Json;
import parity.shell.Program;

/** Names under {@code .localhost} that containers announce: a program on this machine that is told one must find it. */
public record LocalNames(List<String> names) {

    /** A resolver that asks somewhere far away for what is here does not know it. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    public LocalNames {
        names = List.copyOf(names);
    }

    /** Those of services that publish a port. */
    public static LocalNames of(ComposeProject project) {
        return new LocalNames(project.services().stream()
                .filter(service -> !service.ports().isEmpty())
                .flatMap(LocalNames::aliases)
                .filter(name -> name.endsWith(".localhost"))
                .distinct()
                .toList());
    }

    /** Those that do not lead to this machine. */
    public LocalNames lost() {
        var found = Together.mapWithin(PATIENCE, names, LocalNames::leadsHere, (_, _) -> false);
        return new LocalNames(
                names.stream().filter(name -> !found.get(names.indexOf(name))).toList());
    }

    /** What to do about it, in one line; empty where all is well. */
    public Optional<String> advice() {
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "programs on this machine that are told these names do not find them; one line in %s helps: 127.0.0.1 %s"
                                .formatted(hostsFile(), String.join(" ", names)));
    }

    private static Stream<String> aliases(ComposeService service) {
        return service.words().get("networks").entries().values().stream()
                .flatMap(network -> network.get("aliases").items().stream())
                .map(Json::text);
    }

    private static boolean leadsHere(String name) {
        try {
            return Stream.of(InetAddress.getAllByName(name)).allMatch(InetAddress::isLoopbackAddress);
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static String hostsFile() {
        return Program.isOnWindows() ? "C:\\Windows\\System32\\drivers\\etc\\hosts" : "/etc/hosts";
    }
}
