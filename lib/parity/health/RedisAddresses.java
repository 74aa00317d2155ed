package parity.health;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parity.compose.Container;

/** Which node of Redis an address means that others name it by. */
record RedisAddresses(Round round) {

    /** {@code redis2.localhost:16380} by its host, or by a port that only one has. */
    Optional<Checked> at(String address) {
        int colon = address.lastIndexOf(':');
        var host = address.substring(0, Math.max(0, colon));
        var port = address.substring(colon + 1);
        return nodes().filter(checked -> isCalled(checked, host))
                .findFirst()
                .or(() ->
                        only(nodes().filter(checked -> listensAt(checked, port)).toList()));
    }

    private Stream<Checked> nodes() {
        return round.of(Kind.REDIS).stream();
    }

    private static boolean isCalled(Checked checked, String host) {
        var container = checked.patient().container();
        int dot = host.indexOf('.');
        return checked.name().equals(dot < 0 ? host : host.substring(0, dot))
                || container.map(Container::name).filter(host::equals).isPresent()
                || container
                        .filter(it -> it.attachments().addresses().contains(host))
                        .isPresent();
    }

    private static boolean listensAt(Checked checked, String port) {
        return checked.patient().container().stream()
                .flatMap(container -> container.ports().stream())
                .anyMatch(binding -> String.valueOf(binding.target()).equals(port));
    }

    private static Optional<Checked> only(List<Checked> found) {
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
