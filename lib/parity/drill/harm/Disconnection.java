package parity.drill.harm;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import parity.engine.Engine;
import parity.json.Json;

/** A container off its networks; put back with the names and the fixed addresses that it had there, which its notes hold. */
public record Disconnection(Engine engine, Harm harm) implements Injury {

    private static final List<String> ADDRESSES = List.of("IPv4Address", "IPv6Address");

    /** The networks that a container is on, each with what it is there: {@code shop_default -> patroni1 pg1}. */
    public static Map<String, String> networks(Engine engine, String container) {
        return attachments(engine, container).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, network -> place(network.getValue(), container)));
    }

    @Override
    public void make() {
        harm.notes()
                .keySet()
                .forEach(network ->
                        verbs().network("disconnect", network, Map.of("Container", harm.container(), "Force", true)));
    }

    @Override
    public void heal() {
        var present = attachments(engine, harm.container()).keySet();
        missing(present)
                .forEach((network, place) -> verbs().network(
                                "connect",
                                network,
                                Map.of("Container", harm.container(), "EndpointConfig", endpoint(place))));
    }

    private static Map<String, Object> endpoint(List<String> place) {
        var fixed = place.stream()
                .map(word -> word.split("=", 2))
                .filter(word -> word.length == 2)
                .collect(Collectors.toMap(word -> word[0], word -> word[1]));
        var names = place.stream().filter(word -> word.indexOf('=') < 0).toList();
        return fixed.isEmpty() ? Map.of("Aliases", names) : Map.of("Aliases", names, "IPAMConfig", fixed);
    }

    private Map<String, List<String>> missing(Set<String> present) {
        var missing = new LinkedHashMap<String, List<String>>();
        harm.notes().forEach((network, names) -> {
            if (!present.contains(network)) {
                missing.put(network, Arrays.asList(names.split(" ")));
            }
        });
        return missing;
    }

    private Verbs verbs() {
        return new Verbs(engine, harm.container());
    }

    private static Map<String, Json> attachments(Engine engine, String container) {
        return new Verbs(engine, container)
                .inspected()
                .map(found -> found.at("NetworkSettings", "Networks").entries())
                .orElse(Map.of());
    }

    /** Its names, and what address somebody gave it: {@code patroni1 pg1 IPv4Address=172.20.0.5}. */
    private static String place(Json attachment, String container) {
        var fixed = ADDRESSES.stream()
                .map(family ->
                        Map.entry(family, attachment.at("IPAMConfig", family).text()))
                .filter(address -> !address.getValue().isEmpty())
                .map(address -> " " + address.getKey() + "=" + address.getValue())
                .collect(Collectors.joining());
        return aliases(attachment, container) + fixed;
    }

    /** Without the beginning of its id, which the engine gives every container as a name by itself. */
    private static String aliases(Json attachment, String container) {
        var written = attachment.get("Aliases").items().stream()
                .map(Json::text)
                .filter(name -> !name.matches("[0-9a-f]{12}"))
                .distinct()
                .collect(Collectors.joining(" "));
        return written.isEmpty() ? container : written;
    }
}
