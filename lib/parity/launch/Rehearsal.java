package parity.launch;

import java.util.List;
import java.util.Map;
import parity.HealthReport;
import parity.Recipe;
import parity.catalog.Catalog;
import parity.catalog.Project;
import parity.catalog.Recipes;
import parity.failure.Exit;
import parity.health.DryRound;
import parity.json.Json;
import parity.jvm.TrialBuild;
import parity.shell.Command;
import parity.terminal.Report;
import parity.terminal.Style;
import parity.terminal.Table;
import parity.terminal.Table.Cell;
import parity.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What most recipes do at their start, done once while the JVM watches, so that its AOT cache holds it. */
@CommandLine.Command(name = "rehearsal", description = "Rehearse what every recipe does.")
public final class Rehearsal extends Recipe {

    /** What a recipe says of itself in its head: that it does more than most. */
    private static final String MORE = System.getProperty("parity.rehearse", "");

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "Names, as most recipes take them.")
    private List<String> names = List.of();

    @Option(names = "--strict", description = "An option of its own.")
    private boolean strict;

    @Option(names = "--timeout", paramLabel = "SECONDS", defaultValue = "60", description = "An option with a value.")
    private int seconds;

    public static void main(String... words) {
        new Rehearsal().serve(words.length == 0 ? new String[] {"db", "--timeout", "5"} : words);
    }

    @Override
    protected Report cook() {
        Json.parse(
                "{\"aliases\":{\"up\":{\"script-ref\":\"recipes/Up.java\",\"n\":[1,2.5,true,null,\"\\u0041\\n\"]}}}");
        Project.withCatalogAround(Project.here());
        Command.of("true").run();
        return new Rehearsed(names, strict, seconds);
    }

    private record Rehearsed(List<String> names, boolean strict, int seconds) implements Report {

        @Override
        public void printTo(Terminal terminal) {
            terminal.print("");
            new Recipes(Catalog.ours().entries()).printTo(terminal);
            new Table()
                    .row(Cell.of("db"), new Cell("ready", Style.GREEN))
                    .row("cache", "ready")
                    .printTo(terminal);
            new HealthReport(DryRound.held(), List.of(), Exit.FAILED).printTo(terminal);
            StageStack.play(terminal);
            StageServices.play(terminal);
            switch (MORE) {
                case "sources" -> Stage.play(terminal, TrialBuild::in);
                case "workflows" -> StageWorkflows.play(terminal);
                default -> {}
            }
            terminal.detail(Json.write(facts()));
        }

        @Override
        public Object facts() {
            return Map.of("rehearsed", List.of(this));
        }
    }
}
