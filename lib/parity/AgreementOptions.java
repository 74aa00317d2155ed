package parity;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parity.ci.WorkflowFiles;
import parity.ci.agreement.Agreement;
import parity.ci.agreement.Correction;
import parity.ci.agreement.Examination;
import parity.ci.agreement.Policy;
import parity.ci.agreement.RunAgreement;
import parity.config.ParityFile;
import parity.config.ProjectFiles;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.platform.Consent;
import parity.terminal.PlainText;
import parity.terminal.Terminal;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What can be said of how CI and the local environment are compared, and the comparing. */
public final class AgreementOptions {

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            defaultValue = "",
            description = "The repository; the one around here without it.")
    Path directory = Path.of("");

    @Option(names = "--format", defaultValue = "text", description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    AgreementFormat format = AgreementFormat.TEXT;

    @Option(
            names = "--gate",
            paramLabel = "PERCENT",
            defaultValue = "95",
            description = "Fail below it (${DEFAULT-VALUE}).")
    double gate;

    @Option(names = "--live", description = "Ask the servers that run here for their versions, too.")
    boolean live;

    @Option(
            names = "--remote",
            paramLabel = "FILE",
            description = "Compare the last local run with one of GitHub: what 'gh run view ID --json jobs' prints.")
    @Nullable
    Path remote;

    @Option(names = "--fix", description = "Write the version that CI has where the local one stands, after asking.")
    boolean fix;

    @Option(names = "--subject", paramLabel = "NAME", defaultValue = "", description = "Mend this one.")
    String subject = "";

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    boolean yes;

    /** Compares; with {@code --fix}, mends one version first. */
    public AgreementReport report(Terminal terminal) {
        if (!(gate >= 0 && gate <= 100)) {
            throw new Failure(Exit.USAGE, "--gate is a percentage from 0 to 100, not %s".formatted(gate));
        }
        var root = root();
        if (!subject.isEmpty()) {
            compared(root).requireSubject(subject);
        }
        if (fix) {
            mend(root, terminal);
        }
        var run = Optional.ofNullable(remote).map(file -> RunAgreement.of(root, file));
        return new AgreementReport(compared(root), run, gate, format);
    }

    private Agreement compared(Path root) {
        if (!live) {
            return Examination.of(root, policy(root), List.of());
        }
        var servers = LiveVersions.of(root);
        return Examination.of(root, policy(root), servers.facts()).noting(servers.notes());
    }

    /** The nearest folder with workflows or a repository's own; one that was named is taken as it is. */
    private Path root() {
        return directory.toString().isEmpty() ? WorkflowFiles.rootAround(Path.of("")) : directory;
    }

    private static Policy policy(Path root) {
        var file = root.resolve(ProjectFiles.PARITY);
        return Files.isRegularFile(file)
                ? Policy.of(ParityFile.read(file).agreement(), LocalDate.now(ZoneId.systemDefault()))
                : Policy.none();
    }

    private void mend(Path root, Terminal terminal) {
        var correction = Correction.in(compared(root), subject);
        correction.ifPresentOrElse(
                it -> mend(it, root, terminal),
                () -> terminal.say("nothing to mend: no subject has one version in CI, and another at one place here"));
    }

    private void mend(Correction correction, Path root, Terminal terminal) {
        correction.difference(root).forEach(line -> terminal.complain(PlainText.of(line)));
        Consent.of(terminal, yes).ask("write this?");
        correction.perform(root);
    }
}
