package parity.ci.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.failure.Nearest;
import parity.yaml.Problem;

/** All subjects of a repository with their verdicts, and what these come to. */
public record Agreement(List<Row> rows, List<String> notes, List<Problem> unreadable) {

    /** What both sides do alike though nobody knows what: half of its weight. */
    private static final double BOTH_FLOAT = 0.5;

    public Agreement {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
        unreadable = List.copyOf(unreadable);
    }

    /** Judges each subject that any of the facts names. */
    public static Agreement of(List<Fact> facts, Policy policy) {
        var bySubject = new TreeMap<Subject, List<Fact>>();
        var services = facts.stream()
                .map(Fact::subject)
                .filter(subject -> subject.kind() == Kind.SERVICE)
                .collect(Collectors.toSet());
        facts.forEach(fact -> bySubject
                .computeIfAbsent(asService(fact.subject(), services), _ -> new ArrayList<>())
                .add(fact));
        bySubject.entrySet().removeIf(entry -> isToldElsewhere(entry.getKey(), entry.getValue(), facts));
        policy.requireKnown(bySubject.keySet().stream().map(Subject::name).toList());
        var rows =
                bySubject.entrySet().stream().map(entry -> row(entry, policy)).toList();
        return new Agreement(rows, policy.over(), List.of());
    }

    /** An image that runs and ends on one side, and serves on the other, is one. */
    private static Subject asService(Subject subject, Set<Subject> services) {
        var service = new Subject(Kind.SERVICE, subject.name());
        return subject.kind() == Kind.TOOL && services.contains(service) ? service : subject;
    }

    /** A variable that only says of which version something else is, on both sides, is judged with that. */
    private static boolean isToldElsewhere(Subject subject, List<Fact> of, List<Fact> all) {
        return subject.kind() == Kind.VARIABLE
                && of.stream()
                        .allMatch(variable -> all.stream()
                                .anyMatch(
                                        fact -> fact.subject().kind() != Kind.VARIABLE && fact.isTakenFrom(variable)));
    }

    /** With more to be said to who reads it. */
    public Agreement noting(List<String> more) {
        return with(more, unreadable);
    }

    Agreement with(List<String> moreNotes, List<Problem> broken) {
        return new Agreement(
                rows, Stream.concat(notes.stream(), moreNotes.stream()).toList(), broken);
    }

    private static Row row(Map.Entry<Subject, List<Fact>> entry, Policy policy) {
        var subject = entry.getKey();
        var facts = entry.getValue();
        var ruling = Judge.rule(subject, facts);
        double share = ruling.verdict() == Verdict.FLOATING && floatAlike(facts)
                ? BOTH_FLOAT
                : policy.share(subject, ruling.verdict());
        return new Row(subject, facts, ruling, policy.exemption(subject), share * ruling.part());
    }

    private static boolean floatAlike(List<Fact> facts) {
        return facts.stream().allMatch(Fact::isFloating)
                && facts.stream().map(Fact::claim).distinct().count() == 1;
    }

    /** Ends where no subject has this name. */
    public void requireSubject(String name) {
        var names = rows.stream().map(row -> row.subject().name()).distinct().toList();
        if (!names.contains(name)) {
            throw new Failure(
                    Exit.USAGE,
                    "no subject '%s' in CI or here%s; without --subject the table names all"
                            .formatted(name, Nearest.hint(name, names)));
        }
    }

    /** The weight of what agrees. */
    public double earned() {
        return rows.stream().mapToDouble(row -> row.weight() * row.share()).sum();
    }

    /** The weight of all that counts. */
    public double possible() {
        return rows.stream().mapToDouble(Row::weight).sum();
    }

    public double score() {
        return possible() == 0 ? 0 : 100 * earned() / possible();
    }

    /** False where nothing stands on both sides: then nothing is proved. */
    public boolean isComparable() {
        return rows.stream().anyMatch(row -> row.counts() && row.isCompared());
    }

    /** Why the gate stays shut; empty where it opens. */
    public List<String> obstacles(double gate) {
        var obstacles = new ArrayList<String>();
        unreadable.forEach(problem -> obstacles.add("cannot be understood: " + problem));
        if (!isComparable()) {
            obstacles.add("nothing to compare: no version stands on both sides");
            return obstacles;
        }
        if (score() < gate) {
            obstacles.add("%.1f %% is below %s %%".formatted(score(), plain(gate)));
        }
        rows.stream().filter(row -> row.exemption().isEmpty()).forEach(row -> obstacle(row, obstacles));
        return obstacles;
    }

    private static void obstacle(Row row, List<String> obstacles) {
        boolean isService = row.subject().kind() == Kind.SERVICE;
        if (row.verdict() == Verdict.MISMATCH_MAJOR || row.verdict() == Verdict.LIVE_INCONSISTENT) {
            obstacles.add("%s: %s".formatted(row.subject(), row.verdict().word()));
        }
        if (isService && (row.has(row::isOpen) || row.verdict() == Verdict.UNRESOLVED)) {
            obstacles.add("%s: a service is unresolved".formatted(row.subject()));
        }
        if (isService && row.has(row::floats)) {
            obstacles.add("%s: a service floats".formatted(row.subject()));
        } else if (isService && row.verdict() == Verdict.FLOATING) {
            obstacles.add("%s: one tag stands for several images".formatted(row.subject()));
        }
    }

    public static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }
}
