package parity.act;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import parity.engine.Endpoint;
import parity.shell.Child;
import parity.shell.Command;

/** One run of act, kept from the user's settings, token and files: nothing reaches a job that was not asked for. */
record ActRun(Act act, RunFolder folder, PlannedWorkflow plan, String copy, Options options) {

    private static final Duration LIMIT = Duration.ofHours(6);

    /** What is the same for every workflow of a run; an address is empty where no server is wanted. */
    record Options(List<String> secrets, Map<String, Path> shims, int atOnce, String server, String address) {

        Options {
            secrets = List.copyOf(secrets);
            shims = Map.copyOf(shims);
        }
    }

    Child start() {
        return Command.of(words())
                .in(folder.file("home"))
                .with(environment())
                .start()
                .endAfter(LIMIT);
    }

    /** Passes what it says on, to its end. */
    static void follow(Child child, Consumer<String> reader) {
        try (var lines = new BufferedReader(new InputStreamReader(child.out(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                reader.accept(line);
            }
        } catch (IOException e) {
            // It was ended.
        }
    }

    List<String> words() {
        var nothing = folder.file("nothing").toString();
        var words = new ArrayList<>(List.of(
                act.program().toString(),
                plan.event(),
                "-C",
                folder.root().toString(),
                "-W",
                folder.file(copy).toString()));
        words.addAll(List.of("--json", "--rm", "--pull=false", "--action-offline-mode", "--use-new-action-cache"));
        words.addAll(List.of("--action-cache-path", Equipment.fetched().toString(), "--container-daemon-socket", "-"));
        words.addAll(List.of("--network", "bridge", "--concurrent-jobs", String.valueOf(options.atOnce())));
        words.addAll(List.of("--env-file", nothing, "--secret-file", nothing, "--var-file", nothing));
        words.addAll(List.of(
                "--input-file",
                nothing,
                "--eventpath",
                folder.file("event.json").toString()));
        // Without one it asks GitHub's own command line for the user's.
        words.addAll(List.of("-s", "GITHUB_TOKEN="));
        options.secrets().forEach(name -> words.addAll(List.of("-s", name)));
        Labels.known().forEach(label -> words.addAll(List.of("-P", label + "=" + Machine.IMAGE)));
        words.addAll(List.of("--container-options", "--label %s=%s".formatted(Machine.LABEL, folder.token())));
        options.shims().forEach((action, place) -> words.addAll(List.of("--local-repository", action + "=" + place)));
        words.addAll(servers());
        return words;
    }

    private List<String> servers() {
        if (options.server().isEmpty()) {
            return List.of("--no-cache-server");
        }
        int colon = options.server().lastIndexOf(':');
        var host = options.server().substring(0, colon);
        return List.of(
                "--artifact-server-path",
                folder.file("artifacts").toString(),
                "--artifact-server-addr",
                host,
                "--artifact-server-port",
                options.server().substring(colon + 1),
                "--cache-server-path",
                Equipment.fetched().resolveSibling("cache").toString(),
                "--cache-server-addr",
                host);
    }

    private Map<String, String> environment() {
        var home = folder.file("home").toString();
        var environment = new LinkedHashMap<String, String>();
        environment.put("HOME", home);
        environment.put("XDG_CONFIG_HOME", home);
        environment.put("DOCKER_HOST", Endpoint.inForce().address());
        // It knows no contexts, and its home is not the user's.
        environment.put(
                "DOCKER_CONFIG",
                System.getenv()
                        .getOrDefault(
                                "DOCKER_CONFIG",
                                Path.of(System.getProperty("user.home"), ".docker")
                                        .toString()));
        environment.put("ACTIONS_RUNTIME_URL", options.address());
        environment.put("ACTIONS_RUNTIME_TOKEN", "");
        return environment;
    }
}
