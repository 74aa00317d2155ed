package parity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parity.ci.agreement.Agreement;
import parity.ci.agreement.Claim;
import parity.ci.agreement.Fact;
import parity.ci.agreement.Row;
import parity.ci.agreement.RunAgreement;
import parity.ci.agreement.Side;
import parity.failure.Exit;
import parity.json.Json;
import parity.terminal.PlainText;
import parity.terminal.Report;
import parity.terminal.Secrets;
import parity.terminal.Terminal;
import parity.yaml.Problem;

/** How far CI and the local environment agree, subject by subject, and whether that is enough. */
public record AgreementReport(Agreement agreement, Optional<RunAgreement> run, double gate, AgreementFormat format)
        implements Report {

    /** One fact as a program reads it. */
    private record FactFacts(
            String version,
            String digest,
            String status,
            String why,
            String raw,
            String file,
            int line,
            int column,
            String scope,
            boolean sameSource,
            List<String> resolution) {}

    /** One subject as a program reads it; a reason where it is left out. */
    private record RowFacts(
            String subject,
            String kind,
            String verdict,
            int weight,
            double share,
            List<String> notes,
            @Nullable String ignored,
            List<FactFacts> ci,
            List<FactFacts> local,
            List<FactFacts> live) {}

    @Override
    public void printTo(Terminal terminal) {
        switch (format) {
            case TEXT -> new AgreementText(this).printTo(terminal);
            case JSON ->
                terminal.print("{\"v\":1," + Json.write(facts(), Secrets::mask).substring(1));
            case SARIF -> terminal.print(Sarif.of("validate-ci-parity", AgreementMarks.of(this)));
            case GITHUB -> print(AgreementMarks.of(this).stream().map(Annotation::of), terminal);
            case JUNIT -> print(AgreementJunit.lines(this).stream(), terminal);
            case MARKDOWN -> print(AgreementMarkdown.lines(this).stream(), terminal);
        }
        if (format != AgreementFormat.TEXT) {
            obstacles().forEach(obstacle -> terminal.complain("the gate is shut: " + PlainText.of(obstacle)));
        }
    }

    private static void print(Stream<String> lines, Terminal terminal) {
        lines.map(PlainText::of).forEach(terminal::print);
    }

    @Override
    public Object facts() {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("score", rounded(agreement.score()));
        facts.put("earned", rounded(agreement.earned()));
        facts.put("possible", agreement.possible());
        facts.put("gate", gate);
        facts.put("passed", exit() == Exit.DONE);
        facts.put("obstacles", plain(obstacles()));
        facts.put(
                "subjects",
                agreement.rows().stream().map(AgreementReport::facts).toList());
        facts.put("notes", plain(agreement.notes()));
        facts.put(
                "unreadable",
                plain(agreement.unreadable().stream().map(Problem::toString).toList()));
        run.ifPresent(it -> facts.put("run", it));
        return facts;
    }

    @Override
    public Exit exit() {
        return !agreement.unreadable().isEmpty() ? Exit.USAGE : obstacles().isEmpty() ? Exit.DONE : Exit.FINDINGS;
    }

    List<String> obstacles() {
        return agreement.obstacles(gate);
    }

    /** {@code 93.3 % (28 of 30)}. */
    String score() {
        return "%.1f %% (%s of %s)"
                .formatted(
                        agreement.score(),
                        Agreement.plain(rounded(agreement.earned())),
                        Agreement.plain(agreement.possible()));
    }

    private static double rounded(double number) {
        return Math.round(number * 100) / 100.0;
    }

    private static RowFacts facts(Row row) {
        return new RowFacts(
                PlainText.of(row.subject().name()),
                lower(row.subject().kind()),
                row.verdict().word(),
                row.weight(),
                row.share(),
                plain(row.ruling().notes()),
                row.exemption().orElse(null),
                facts(row, Side.CI),
                facts(row, Side.LOCAL),
                facts(row, Side.LIVE));
    }

    private static List<FactFacts> facts(Row row, Side side) {
        return row.of(side).stream().map(AgreementReport::facts).toList();
    }

    private static FactFacts facts(Fact fact) {
        var status = switch (fact.claim()) {
            case Claim.Exactly _ -> "resolved";
            case Claim.Pinned _ -> "pinned";
            case Claim.Within _ -> "range";
            case Claim.Floating _ -> "floating";
            case Claim.Unresolved _ -> "unresolved";
        };
        return new FactFacts(
                PlainText.of(fact.claim().text()),
                PlainText.of(fact.claim().digest()),
                status,
                fact.claim() instanceof Claim.Unresolved it ? PlainText.of(it.why()) : "",
                String.join("\n", plain(fact.raw().lines().toList())),
                fact.spot().file(),
                fact.spot().line(),
                fact.spot().column(),
                PlainText.of(fact.scope()),
                fact.isShared(),
                plain(fact.origin().steps()));
    }

    private static List<String> plain(List<String> texts) {
        return texts.stream().map(PlainText::of).toList();
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
