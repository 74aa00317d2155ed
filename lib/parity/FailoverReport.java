package parity;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parity.drill.Rounds;
import parity.failure.Exit;
import parity.terminal.Report;
import parity.terminal.Terminal;

/** What came of breaking something on purpose. */
public record FailoverReport(Rounds rounds, Optional<Path> page) implements Report {

    @Override
    public void printTo(Terminal terminal) {
        rounds.verdicts().forEach(verdict -> {
            verdict.rulings()
                    .forEach(ruling -> terminal.print("%s %s (%s)"
                            .formatted(ruling.held() ? "held" : "missed", ruling.sentence(), ruling.figure())));
            verdict.doubts().forEach(doubt -> terminal.print("! " + doubt));
            verdict.notes().forEach(terminal::print);
        });
    }

    @Override
    public Object facts() {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("rounds", rounds.verdicts().size());
        facts.put("held", rounds.heldCount());
        facts.put("acknowledged", rounds.acknowledged());
        facts.put("lost", rounds.lost());
        return facts;
    }

    @Override
    public Exit exit() {
        return rounds.exit();
    }
}
