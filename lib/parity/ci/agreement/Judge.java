package parity.ci.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import parity.ci.agreement.Claim.Exactly;
import parity.ci.agreement.Row.Ruling;

/** Finds the verdict on one subject from all that is said of it. */
final class Judge {

    /** What is left to a subject of which the local side says one thing here and another there. */
    private static final double CONTRADICTED = 0.9;

    private final Subject subject;
    private final List<Fact> ci;
    private final List<Fact> local;
    private final List<Fact> live;
    private final List<String> notes = new ArrayList<>();
    private double part = 1;

    private Judge(Subject subject, List<Fact> facts) {
        this.subject = subject;
        this.ci = of(facts, Side.CI);
        this.local = of(facts, Side.LOCAL);
        this.live = of(facts, Side.LIVE);
    }

    static Ruling rule(Subject subject, List<Fact> facts) {
        var judge = new Judge(subject, facts);
        judge.noteContradictions();
        var verdict = judge.liveAgrees() ? judge.verdict() : Verdict.LIVE_INCONSISTENT;
        return new Ruling(verdict, judge.notes, judge.part);
    }

    private static List<Fact> of(List<Fact> facts, Side side) {
        return facts.stream().filter(fact -> fact.side() == side).toList();
    }

    private Verdict verdict() {
        if (local.isEmpty() || ci.isEmpty()) {
            return ofOneSide();
        }
        var ours = claims(local);
        var theirs = claims(ci);
        if (live.stream().anyMatch(Fact::isUnresolved)) {
            return Verdict.UNRESOLVED;
        }
        if (ours.stream().allMatch(Judge::isUnresolved) || theirs.stream().allMatch(Judge::isUnresolved)) {
            return Verdict.UNRESOLVED;
        }
        var fixedOurs = ours.stream().filter(Judge::isFixed).toList();
        var fixedTheirs = theirs.stream().filter(Judge::isFixed).toList();
        boolean floats = fixedOurs.isEmpty() || fixedTheirs.isEmpty();
        notes.addAll(Remarks.floating(ci, local));
        return floats ? Verdict.FLOATING : ofFixed(fixedOurs, fixedTheirs);
    }

    /** A server of which nobody knows what it is may be the other side's under another name. */
    private Verdict ofOneSide() {
        boolean isOpen = subject.kind() == Kind.SERVICE
                && !(ci.isEmpty() && local.isEmpty())
                && Stream.concat(ci.stream(), local.stream()).allMatch(Fact::isUnresolved);
        return isOpen ? Verdict.UNRESOLVED : ci.isEmpty() ? Verdict.LOCAL_ONLY : Verdict.CI_ONLY;
    }

    private Verdict ofFixed(List<Claim> ours, List<Claim> theirs) {
        var best = ours.stream().map(claim -> best(claim, theirs)).toList();
        if (best.stream().allMatch(Verdict::isAgreement)) {
            return ofAgreeing(ours, theirs);
        }
        boolean allOfCiIsHere = ours.size() > 1
                && isOneSet()
                && theirs.stream().map(claim -> best(claim, ours)).allMatch(Verdict::isAgreement);
        if (allOfCiIsHere) {
            noteUnseen(ours, theirs);
            return Verdict.COVERED;
        }
        // Of tools, the file that agrees is taken, and the others are noted; a server that differs is one that runs.
        return subject.kind() == Kind.SERVICE ? worst(best) : ofTool(worst(ofMostAgreeingFile(theirs)));
    }

    private Verdict ofTool(Verdict best) {
        return best.isAgreement() && isFromOurs() ? Verdict.SAME_SOURCE : best;
    }

    /** Versions side by side here, of which CI has some: it earns only what part of them that is. */
    private void noteUnseen(List<Claim> ours, List<Claim> theirs) {
        var unseen = ours.stream()
                .filter(claim -> !best(claim, theirs).isAgreement())
                .toList();
        part *= (double) (ours.size() - unseen.size()) / ours.size();
        notes.add("partly covered: no job of CI has "
                + Remarks.places(local.stream()
                        .filter(fact -> unseen.contains(fact.claim()))
                        .toList()));
    }

    private Verdict ofAgreeing(List<Claim> ours, List<Claim> theirs) {
        if (isFromOurs()) {
            return theirs.stream().map(claim -> best(claim, ours)).allMatch(Verdict::isAgreement)
                    ? Verdict.SAME_SOURCE
                    : Verdict.COVERED;
        }
        // Of a tool the file that agrees most decides, but about all that CI has.
        return subject.kind() == Kind.SERVICE
                ? ofSet(ours, theirs)
                : byFile().values().stream()
                        .map(claims -> ofSet(List.copyOf(claims), theirs))
                        .max(Comparator.comparingDouble(Verdict::share))
                        .orElse(Verdict.COVERED);
    }

    /** Versions here that CI has all of: the same ones, or some of its. */
    private static Verdict ofSet(List<Claim> ours, List<Claim> theirs) {
        var best = ours.stream().map(claim -> best(claim, theirs)).toList();
        var deciding = ours.stream().anyMatch(Exactly.class::isInstance)
                ? ours.stream().filter(Exactly.class::isInstance).toList()
                : ours;
        boolean isSameSet = theirs.stream().map(claim -> best(claim, deciding)).allMatch(Verdict::isAgreement);
        return isSameSet ? worst(exactFirst(ours, best)) : Verdict.COVERED;
    }

    private boolean isFromOurs() {
        return ci.stream().filter(fact -> isFixed(fact.claim())).allMatch(this::isOfOurs);
    }

    /** CI takes it from a file that is used here, too; one that is CI's own says the same at best. */
    private boolean isOfOurs(Fact fact) {
        return fact.isShared()
                && local.stream()
                        .anyMatch(own -> own.home().file().equals(fact.home().file()));
    }

    /** Where a side names versions and ranges, too, the versions decide. */
    private static List<Verdict> exactFirst(List<Claim> ours, List<Verdict> best) {
        var exact = new ArrayList<Verdict>();
        for (int i = 0; i < ours.size(); i++) {
            if (ours.get(i) instanceof Exactly) {
                exact.add(best.get(i));
            }
        }
        return exact.isEmpty() ? best : exact;
    }

    private List<Verdict> ofMostAgreeingFile(List<Claim> theirs) {
        return byFile().values().stream()
                .map(claims -> claims.stream().map(claim -> best(claim, theirs)).toList())
                .max(Comparator.comparingDouble(verdicts -> worst(verdicts).share()))
                .orElse(List.of(Verdict.UNRESOLVED));
    }

    private static Verdict best(Claim claim, List<Claim> others) {
        return others.stream()
                .map(other -> Likeness.of(other, claim))
                .max(Comparator.comparing(Verdict::isAgreement).thenComparingDouble(Verdict::share))
                .orElse(Verdict.UNRESOLVED);
    }

    private static Verdict worst(List<Verdict> verdicts) {
        return verdicts.stream()
                .min(Comparator.comparing(Verdict::isAgreement).thenComparingDouble(Verdict::share))
                .orElse(Verdict.UNRESOLVED);
    }

    /** True where all that is here stands in one file: several versions side by side, on purpose. */
    private boolean isOneSet() {
        return byFile().size() == 1;
    }

    private Map<String, Set<Claim>> byFile() {
        var files = new LinkedHashMap<String, Set<Claim>>();
        local.stream()
                .filter(fact -> isFixed(fact.claim()))
                .forEach(fact -> files.computeIfAbsent(fact.home().file(), _ -> new LinkedHashSet<>())
                        .add(fact.claim()));
        return files;
    }

    private void noteContradictions() {
        var contradictions = Remarks.contradictions(local);
        notes.addAll(contradictions);
        part *= contradictions.isEmpty() ? 1 : CONTRADICTED;
    }

    /** Servers that run must be of one version, and of the one that the files say. */
    private boolean liveAgrees() {
        var versions =
                claims(live).stream().filter(claim -> !isUnresolved(claim)).toList();
        boolean areOne = versions.stream()
                .allMatch(one -> versions.stream()
                        .allMatch(other -> Likeness.of(one, other).isAgreement()));
        boolean areAsWritten = claims(local).stream()
                .filter(claim -> claim instanceof Exactly)
                .allMatch(claim -> versions.isEmpty() || best(claim, versions).isAgreement());
        if (!areOne || !areAsWritten) {
            notes.add("live-inconsistent: " + Remarks.places(live));
        }
        return areOne && areAsWritten;
    }

    private static List<Claim> claims(List<Fact> facts) {
        return facts.stream().map(Fact::claim).distinct().toList();
    }

    /** What floats and is pinned stays the same, if not for long. */
    private static boolean isFixed(Claim claim) {
        boolean floats = claim instanceof Claim.Floating && claim.digest().isEmpty();
        return !floats && !isUnresolved(claim);
    }

    private static boolean isUnresolved(Claim claim) {
        return claim instanceof Claim.Unresolved;
    }
}
