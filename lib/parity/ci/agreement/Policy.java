package parity.ci.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import parity.config.ParityFile.Agreement;
import parity.config.ParityFile.Exemption;
import parity.config.ProjectFiles;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.failure.Nearest;

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

    /** A name that nothing has, and that something nearly has, was mistyped: it would decide nothing. */
    void requireKnown(Collection<String> subjects) {
        var known = new TreeSet<>(subjects);
        known.addAll(Products.names());
        Stream.concat(levels.keySet().stream(), exempt.keySet().stream())
                .filter(name -> !known.contains(name))
                .sorted()
                .forEach(name -> Nearest.to(name, known).ifPresent(near -> {
                    throw new Failure(
                            Exit.USAGE,
                            "%s: no product '%s' for 'agreement'; did you mean '%s'?"
                                    .formatted(ProjectFiles.PARITY, name, near));
                }));
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
