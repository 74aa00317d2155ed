package parity.stack;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import parity.compose.Container;
import parity.compose.Container.Binding;
import parity.compose.Containers;

/** Something of a project that can be opened from this machine: an address, and what is behind it. */
public record Door(String service, String address, String what) {

    private static final String LABEL = "parity.open.";
    private static final List<Integer> PAGES = List.of(80, 443, 3000, 4200, 5000, 5173, 8000, 8080, 8443, 8888, 9000);

    /**
     * Those that a label {@code parity.open.PORT} names, in its words; in a project without such labels, every port that
     * is published.
     */
    public static List<Door> of(Containers containers) {
        var running = containers.all().stream().filter(Container::isRunning).toList();
        boolean labelled = running.stream().anyMatch(Door::isLabelled);
        return running.stream()
                .sorted(Comparator.comparing(Container::service))
                .flatMap(container -> container.ports().stream()
                        .filter(port -> port.hostPort() > 0 && !port.hostIp().contains(":"))
                        .filter(port -> !labelled || container.labels().containsKey(LABEL + port.target()))
                        .sorted(Comparator.comparingInt(Binding::target))
                        .flatMap(port -> door(container, port)))
                .distinct()
                .toList();
    }

    private static Stream<Door> door(Container container, Binding port) {
        var what = container.labels().getOrDefault(LABEL + port.target(), "");
        boolean page = what.startsWith("http") || (what.isEmpty() && PAGES.contains(port.target()));
        var host = port.hostIp().equals("0.0.0.0") ? "127.0.0.1" : port.hostIp();
        var address = (page ? "http://" : "") + host + ":" + port.hostPort();
        return Stream.of(new Door(container.service(), address, what.replaceFirst("^http: ", "")));
    }

    private static boolean isLabelled(Container container) {
        return container.labels().keySet().stream().anyMatch(name -> name.startsWith(LABEL));
    }
}
