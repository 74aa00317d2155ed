package parity.address;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import parity.json.Json;

/** The ports that a project uses in this place instead of those it wants, because others had them. */
public record ChosenPorts(Map<WantedPort, Integer> instead) {

    public static final ChosenPorts NONE = new ChosenPorts(Map.of());

    /** One choice as it is written to disk. */
    private record Choice(String name, String address, int port, String protocol, int instead) {}

    public ChosenPorts {
        // Not Map.copyOf, which would shuffle the file at every writing.
        var ordered = new LinkedHashMap<>(instead);
        ordered.entrySet().removeIf(choice -> choice.getKey().port() == choice.getValue());
        instead = Collections.unmodifiableMap(ordered);
    }

    /** The port to use for a wanted one: every recipe asks here. */
    public WantedPort inForce(WantedPort wanted) {
        return wanted.at(instead.getOrDefault(wanted, wanted.port()));
    }

    public boolean isNone() {
        return instead.isEmpty();
    }

    /** The same with more, or others. */
    public ChosenPorts with(Map<WantedPort, Integer> more) {
        var all = new LinkedHashMap<>(instead);
        all.putAll(more);
        return new ChosenPorts(all);
    }

    public ChosenPorts without(Collection<WantedPort> dropped) {
        var rest = new LinkedHashMap<>(instead);
        rest.keySet().removeAll(dropped);
        return new ChosenPorts(rest);
    }

    static ChosenPorts parse(String text) {
        var instead = new LinkedHashMap<WantedPort, Integer>();
        for (var choice : Json.parse(text).get("ports").items()) {
            var wanted = new WantedPort(
                    choice.get("name").text(),
                    HostAddress.of(choice.get("address").text()),
                    (int) choice.get("port").number(),
                    Protocol.of(choice.get("protocol").text()).orElse(Protocol.TCP));
            // Through at(), which refuses what is no port.
            instead.put(wanted, wanted.at((int) choice.get("instead").number()).port());
        }
        return new ChosenPorts(instead);
    }

    String text() {
        var choices = instead.entrySet().stream()
                .map(entry -> choice(entry.getKey(), entry.getValue()))
                .toList();
        var document = new LinkedHashMap<String, Object>();
        document.put("v", 1);
        document.put("ports", choices);
        return Json.write(document) + "\n";
    }

    private static Choice choice(WantedPort wanted, int instead) {
        return new Choice(
                wanted.name(),
                wanted.address().text(),
                wanted.port(),
                wanted.protocol().toString(),
                instead);
    }
}
