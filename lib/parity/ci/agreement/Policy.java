package parity.ci.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import parity.config.ParityFile.Agreement;
import parity.config.ParityFile.Exemption;

/** What a team decided for single subjects: how exact they must be, and which are left out, why, and until when. */
public record Policy(Map<String, Level> levels, Map<String, Exemption> exempt, LocalDate today) {

    /** Java's minor numbers are those of its build; what is written for it is its major. */
    private static final Map<String, Level> USUAL = Map.of("java", Level.MAJOR);

    public Policy {
        levels = Map.copyOf(levels);
        exempt = Map.copyOf(exempt);
    }

    public static Policy none() {
        return new Policy(USUAL, Map.of(), LocalDate.EPOCH);
    }

    public static Policy of(Agreement written, LocalDate today) {
        var levels = new HashMap<>(USUAL);
        written.levels().forEach((name, level) -> levels.put(name, Level.valueOf(level.toUpperCase(Locale.ROOT))));
        return new Policy(levels, written.exempt(), today);
    }

    double share(Subject subject, Verdict verdict) {
        var level = levels.get(subject.name());
        return level == null ? verdict.share() : level.share(verdict);
    }

    /** The reason why a subject is left out; empty when it is not, or not any more. */
    Optional<String> exemption(Subject subject) {
        return Optional.ofNullable(exempt.get(subject.name()))
                .filter(it -> !it.isOver(today))
                .map(Exemption::because);
    }

    /** What was left out until a day that has come. */
    List<String> over() {
        var over = new ArrayList<String>();
        exempt.forEach((name, it) -> {
            if (it.isOver(today)) {
                over.add("'%s' was left out until %s; it counts again"
                        .formatted(name, it.until().map(LocalDate::toString).orElse("")));
            }
        });
        return over.stream().sorted().toList();
    }
}
