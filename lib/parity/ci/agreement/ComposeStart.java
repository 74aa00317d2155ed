package parity.ci.agreement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parity.ci.agreement.Claim.Unresolved;

/** What a call of {@code docker compose} in a script starts, with the files, profiles and variables that it has there. */
record ComposeStart(Checkout checkout, Surroundings around, String folder, String scope) {

    /** Facts of the files' own, and what is said of files that are not there. */
    record Started(List<Fact> facts, List<Fact> missing) {}

    Started of(ComposeCommand command, Written script) {
        var missing = new ArrayList<Fact>();
        if (!command.starts()) {
            return new Started(List.of(), missing);
        }
        if (folder.equals(Whereabouts.UNKNOWN)) {
            return new Started(List.of(), List.of(lost(command, script)));
        }
        var files = named(command, script, missing);
        if (!files.isEmpty()) {
            checkout.traces().start(files);
        }
        var compose = new ComposeFacts(checkout, Side.CI, files, around.variables());
        return new Started(compose.started(command, profiles(command)), missing);
    }

    private Set<String> profiles(ComposeCommand command) {
        var profiles = new HashSet<>(command.profiles());
        Optional.ofNullable(around.variables().get("COMPOSE_PROFILES")).ifPresent(it -> {
            profiles.addAll(List.of(it.text().split(",")));
            if (!it.isResolved()) {
                checkout.note("%s: COMPOSE_PROFILES: %s".formatted(it.spot(), it.unresolved()));
            }
        });
        return profiles;
    }

    /** A file that is not there is made by the run, or nobody ever ran this: what it starts is not known. */
    private List<String> named(ComposeCommand command, Written script, List<Fact> missing) {
        var variable = around.variables().get("COMPOSE_FILE");
        var wanted = !command.files().isEmpty() || variable == null
                ? command.files()
                : List.of(variable.text().split("[:;]"));
        if (wanted.isEmpty()) {
            return new ComposeSets(checkout).usual(folder);
        }
        var found = new ArrayList<String>();
        for (var file : wanted) {
            var path = Interpolation.of(Written.plain(file, script.spot()), around.variables());
            checkout.name(folder, path.text())
                    .filter(name -> path.isResolved() && checkout.has(name))
                    .ifPresentOrElse(found::add, () -> missing.add(missing(path)));
        }
        return found;
    }

    /** Which services these are, nobody can tell, and that CI has none would be a guess. */
    private Fact lost(ComposeCommand command, Written script) {
        var name = String.join(" ", command.files().isEmpty() ? List.of("docker compose") : command.files());
        var claim = new Unresolved("its services", "only the run knows the folder that docker compose starts in");
        return Fact.of(Side.CI, new Subject(Kind.SERVICE, name), claim, script, scope);
    }

    private Fact missing(Written file) {
        var why = file.isResolved() ? "no such file in this repository" : file.unresolved();
        var name = file.isResolved() ? checkout.shown(file.text()) : file.raw();
        var claim = new Unresolved(name, "docker compose reads it: " + why);
        return Fact.of(Side.CI, new Subject(Kind.SERVICE, name), claim, file, scope);
    }
}
