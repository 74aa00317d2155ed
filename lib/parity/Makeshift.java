package parity;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parity.ci.agreement.WrittenStack;
import parity.config.Project;
import parity.engine.Engine;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.loop.Repertoire;
import parity.stack.Shortfall;
import parity.terminal.Report;
import parity.terminal.Terminal;

/** A project whose containers have no engine here: those of its services that can do without one run instead. */
record Makeshift(Project project, Failure silence) {

    /** Where a project has compose files and services, and no engine answers. */
    static Optional<Makeshift> of(Project project) {
        if (project.composeFiles().isEmpty() || project.settings().services().isEmpty()) {
            return Optional.empty();
        }
        return Engine.here().silence().map(silence -> new Makeshift(project, silence));
    }

    /** These of them, or all where none is named; the silence of the engine is the reason where none can run. */
    Report bringUp(List<String> named, boolean dry, Duration patience, Terminal terminal) {
        var repertoire = Repertoire.withoutEngine(project);
        if (repertoire.able().isEmpty()
                || !project.settings().services().keySet().containsAll(named)) {
            throw silence;
        }
        var names = repertoire.meantBy(named);
        terminal.say("%s; what runs without one comes instead".formatted(silence.getMessage()));
        var inner = Developing.detached(project, names, dry, patience, terminal);
        return new Result(silence, inner, named.isEmpty() ? repertoire.leftOut() : Map.of(), shortfall(names));
    }

    private Shortfall shortfall(List<String> names) {
        return Shortfall.between(WrittenStack.of(project.directory(), project.composeFiles()), names);
    }

    /** What came of it, what is left out of what the project could run here, and what only production has. */
    private record Result(Failure silence, Report services, Map<String, String> leftOut, Shortfall missing)
            implements Report {

        @Override
        public void printTo(Terminal terminal) {
            services.printTo(terminal);
            Repertoire.sentences(leftOut).forEach(terminal::print);
            if (!missing.isNone()) {
                terminal.print(missing.sentence());
            }
            terminal.print("for all of it: 'doctor --fix' gets an engine, then 'dev-down' and 'dev-up'");
        }

        @Override
        public Object facts() {
            var facts = services.namedFacts();
            facts.put("withoutEngine", silence.getMessage());
            facts.put("leftOut", leftOut);
            facts.put("notHere", missing.services());
            return facts;
        }

        @Override
        public Exit exit() {
            return services.exit();
        }
    }
}
