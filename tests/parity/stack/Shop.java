package parity.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import parity.compose.ComposeProject;
import parity.compose.Container;
import parity.compose.Container.Binding;
import parity.compose.Container.State;
import parity.compose.Containers;
import parity.config.Project;
import parity.engine.Engine;
import parity.json.Json;

/** A project with two forms, and containers of it, none of which is anywhere but in these words. */
record Shop(Project project) {

    static Shop in(Path folder) throws IOException {
        Files.writeString(folder.resolve("parity.yml"), """
                name: shop
                compose: {files: [ha.yaml, apps.yaml], fast: [fast.yaml, apps.yaml]}
                """);
        for (var file : List.of("ha.yaml", "apps.yaml", "fast.yaml")) {
            Files.writeString(folder.resolve(file), "");
        }
        return new Shop(Project.around(folder));
    }

    Path file(String name) {
        return project.directory().resolve(name);
    }

    Stack stack(Form form, String... services) {
        var written = Arrays.stream(services).map("\"%s\": {}"::formatted).toList();
        var compose = ComposeProject.parse(
                Json.parse("{\"name\": \"shop\", \"services\": {%s}}".formatted(String.join(", ", written))),
                List.of());
        return new Stack(project, form, compose, Engine.here());
    }

    Container container(String service, Path... files) {
        return container(service, List.of(), Map.of(), files);
    }

    /** One made from such an image, which needs these services. */
    Container container(String service, String image, String... needs) {
        var needed = Map.of(
                "com.docker.compose.depends_on",
                String.join(
                        ",",
                        Arrays.stream(needs)
                                .map("%s:service_started:false"::formatted)
                                .toList()));
        return container(service, image, List.of(), needed);
    }

    Container container(String service, List<Binding> ports, Map<String, String> labels, Path... files) {
        return container(service, "debian", ports, labels, files);
    }

    private Container container(
            String service, String image, List<Binding> ports, Map<String, String> labels, Path... files) {
        var all = new java.util.HashMap<>(labels);
        all.put(Container.PROJECT, "shop");
        all.put("com.docker.compose.config-hash", "a1");
        all.put(
                "com.docker.compose.project.config_files",
                String.join(",", Arrays.stream(files).map(Path::toString).toList()));
        var name = "shop-%s-1".formatted(service.toLowerCase(Locale.ROOT));
        return new Container(
                name,
                name,
                service,
                1,
                false,
                image,
                "image-1",
                State.RUNNING,
                "Up",
                0,
                ports,
                all,
                Container.Attachments.NONE);
    }

    static Containers all(Container... containers) {
        return new Containers(List.of(containers));
    }
}
