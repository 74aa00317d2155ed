package parity.ci.agreement;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import parity.compose.ComposeProject;
import parity.json.Json;
import parity.yaml.Node;

/** What compose files describe, as far as it can be read where there is no Compose to ask: names, images, variables. */
public final class WrittenStack {

    private WrittenStack() {}

    /** Of files of a project; what lies outside of it is not read. */
    public static ComposeProject of(Path project, List<Path> files) {
        var checkout = new Checkout(project);
        var names = files.stream()
                .flatMap(file -> checkout.name("", file.toString()).stream())
                .toList();
        var services = new LinkedHashMap<String, Object>();
        new ComposeFiles(checkout, Map.of())
                .services(names)
                .forEach(service -> services.put(service.name(), facts(service.node())));
        var written = Json.write(Map.of("name", "", "services", services));
        return ComposeProject.parse(Json.parse(written), List.of());
    }

    private static Map<String, Object> facts(Node service) {
        return Map.of("image", service.get("image").map(Node::text).orElse(""), "environment", variables(service));
    }

    private static Map<String, String> variables(Node service) {
        return service.get("environment").map(Node::entries).orElse(List.of()).stream()
                .collect(Collectors.toMap(
                        entry -> entry.key().text(), entry -> entry.value().text(), (_, last) -> last));
    }
}
