package parity.act;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import parity.concurrent.Together;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.shell.Command;

/** Finds out before a run where each action comes from: GitHub, what was fetched before, or a shim of ours. */
final class Actions {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Path fetched;

    Actions(Path fetched) {
        this.fetched = fetched;
    }

    /** The actions that a shim of ours stands in for; fails with all that cannot be had at all. */
    Map<String, Shim> shims(List<ActionNeed> needs) {
        var keys = needs.stream().collect(Collectors.toMap(ActionNeed::key, need -> need, (one, _) -> one));
        var away = Together.map(keys.values(), need -> canBeFetched(need) || wasFetched(need) ? "" : need.key());
        var shims = new LinkedHashMap<String, Shim>();
        var missing = new ArrayList<String>();
        for (var need : needs) {
            if (away.contains(need.key())) {
                Shim.of(need.uses())
                        .ifPresentOrElse(
                                shim -> shims.put(need.key(), shim),
                                () -> missing.add(
                                        "%s: action %s cannot be fetched".formatted(need.spot(), need.key())));
            }
        }
        if (!missing.isEmpty()) {
            throw new Failure(
                    Exit.MISSING,
                    "%s: GitHub cannot be reached, it is not here from before, and nothing stands in for it"
                            .formatted(String.join("; ", missing)));
        }
        return shims;
    }

    private static boolean canBeFetched(ActionNeed need) {
        try {
            return Command.of(
                            "git",
                            "ls-remote",
                            "https://github.com/" + need.uses().repository(),
                            need.uses().ref())
                    .with("GIT_TERMINAL_PROMPT", "0")
                    .within(LIMIT)
                    .run()
                    .succeeded();
        } catch (Failure e) {
            return false;
        }
    }

    /** Where act keeps what it fetched. */
    private boolean wasFetched(ActionNeed need) {
        var repository = need.uses().repository().replace('/', '-') + ".git";
        return Files.exists(fetched.resolve(repository)
                .resolve("refs/action-cache-offline")
                .resolve(need.uses().ref()));
    }
}
