package parity.ci.agreement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import parity.yaml.Node;

/** The tasks of a Taskfile.yml; what stands in double braces is known to its runner alone. */
record TaskFile(String file, Node tasks, Checkout checkout) {

    private static final List<String> NAMES =
            List.of("Taskfile.yml", "taskfile.yml", "Taskfile.yaml", "taskfile.yaml", "Taskfile.dist.yml");
    private static final int DEEPEST = 10;

    /** What {@code task NAME} runs, what it needs first. */
    static List<Called> called(List<String> targets, String folder, Checkout checkout) {
        var called = new LinkedHashMap<String, Called>();
        var found = NAMES.stream()
                .map(name -> ComposeFiles.inFolder(folder, name))
                .filter(checkout::has)
                .findFirst();
        found.flatMap(checkout::yamlIfAny).flatMap(root -> root.get("tasks")).ifPresent(tasks -> {
            var file = new TaskFile(found.orElseThrow(), tasks, checkout);
            (targets.isEmpty() ? List.of("default") : targets).forEach(target -> file.add(target, folder, called, 0));
        });
        return List.copyOf(called.values());
    }

    private void add(String name, String folder, Map<String, Called> called, int depth) {
        var task = tasks.get(name);
        if (task.isEmpty() || depth > DEEPEST || called.containsKey(name)) {
            return;
        }
        var place = task.get().get("dir").map(Node::text).flatMap(dir -> checkout.name(folder, dir));
        var commands = commands(task.get());
        items(task.get(), "deps")
                .forEach(need -> add(need.get("task").orElse(need).text(), folder, called, depth + 1));
        commands.stream()
                .flatMap(command -> command.get("task").stream())
                .forEach(other -> add(other.text(), folder, called, depth + 1));
        var shells = commands.stream()
                .map(command -> command.get("cmd").orElse(command))
                .filter(command -> !command.text().isBlank())
                .map(command -> Listing.of(Written.plain(command.text(), command.spot())))
                .toList();
        called.put(name, new Called(file, name, shells, place.orElse(folder)));
    }

    /** {@code cmds}, {@code cmd}, or a list or a line that is the task itself. */
    private static List<Node> commands(Node task) {
        var listed = items(task, "cmds");
        var own = task.entries().isEmpty()
                ? Stream.concat(
                        task.items().stream(),
                        Stream.of(task).filter(it -> !it.text().isBlank()))
                : task.get("cmd").stream();
        return Stream.concat(listed.stream(), own).toList();
    }

    private static List<Node> items(Node task, String key) {
        return Optional.of(task).flatMap(it -> it.get(key)).map(Node::items).orElse(List.of());
    }
}
