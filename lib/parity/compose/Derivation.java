package parity.compose;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import parity.address.HostAddress;
import parity.address.Protocol;
import parity.address.WantedPort;
import parity.json.Json;

/**
 * How a project's ports are moved, with what that was derived from: while that is the same, Compose need not be asked.
 *
 * @param sources the files that were read
 * @param variables those that the compose files write their ports with
 */
record Derivation(long basis, List<String> sources, List<String> variables, MovedPorts moved) {

    /** Nothing that could be derived from anything. */
    static final Derivation NONE = new Derivation(-1, List.of(), List.of(), MovedPorts.NONE);

    static Derivation of(
            String wishes,
            List<Path> sources,
            List<String> variables,
            Map<String, String> environment,
            MovedPorts moved) {
        var files = sources.stream().map(Path::toString).toList();
        return new Derivation(sum(wishes, files, variables, environment), files, variables, moved);
    }

    /** True while nothing has changed: not what is wished, not the files, not what their variables are set to. */
    boolean holds(String wishes, Map<String, String> environment) {
        return basis == sum(wishes, sources, variables, environment);
    }

    static Derivation parse(String text) {
        var document = Json.parse(text);
        var ports = document.get("ports").items().stream().map(Derivation::port).toList();
        return new Derivation(
                document.get("basis").number(),
                texts(document.get("sources")),
                texts(document.get("variables")),
                new MovedPorts(ports, document.get("override").text()));
    }

    String text() {
        var document = new LinkedHashMap<String, Object>();
        document.put("v", 1);
        document.put("basis", basis);
        document.put("sources", sources);
        document.put("variables", variables);
        document.put("ports", moved.ports().stream().map(Derivation::facts).toList());
        document.put("override", moved.override());
        return Json.write(document) + "\n";
    }

    private static Map<String, Object> facts(MovedPort port) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("name", port.wanted().name());
        facts.put("address", port.wanted().address().text());
        facts.put("port", port.wanted().port());
        facts.put("protocol", port.wanted().protocol().toString());
        facts.put("written", port.written());
        facts.put("target", port.target());
        facts.put("to", port.to());
        facts.put("variable", port.variable());
        facts.put("follows", port.follows());
        return facts;
    }

    private static MovedPort port(Json facts) {
        var wanted = new WantedPort(
                facts.get("name").text(),
                HostAddress.of(facts.get("address").text()),
                number(facts.get("port")),
                Protocol.of(facts.get("protocol").text()).orElse(Protocol.TCP));
        return new MovedPort(
                wanted,
                number(facts.get("written")),
                number(facts.get("target")),
                number(facts.get("to")),
                facts.get("variable").text(),
                facts.get("follows").truth());
    }

    private static int number(Json value) {
        return (int) value.number();
    }

    private static List<String> texts(Json list) {
        return list.items().stream().map(Json::text).toList();
    }

    private static long sum(
            String wishes, List<String> sources, List<String> variables, Map<String, String> environment) {
        var sum = new CRC32();
        add(sum, wishes);
        for (var source : sources) {
            add(sum, source);
            sum.update(content(Path.of(source)));
        }
        for (var variable : variables) {
            add(sum, variable);
            add(sum, environment.get(variable));
        }
        return sum.getValue();
    }

    private static void add(CRC32 sum, @Nullable String text) {
        sum.update(text == null ? 0 : 1);
        sum.update(String.valueOf(text).getBytes(StandardCharsets.UTF_8));
    }

    /** A file that is not there has no content; that it comes is a change. */
    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            return new byte[0];
        }
    }
}
