package parity.drill.judgement;

import parity.drill.bound.Limit;
import parity.drill.bound.Seconds;
import parity.drill.chronicle.Chronicle;
import parity.drill.chronicle.Rejoin;
import parity.drill.figure.Figures;
import parity.drill.figure.TwoPrimaries;

/** What a team expects of those that lead and follow. */
sealed interface OfCluster extends Expectation {

    /** Another node leads in time. */
    record LeaderChanges(Limit limit) implements OfCluster {
        @Override
        public String sentence() {
            return "leader changes within " + limit;
        }

        @Override
        public Ruling on(Figures figures) {
            var bound = figures.chronicle().bound();
            var took = figures.elect();
            boolean held = took.filter(time -> limit.holds(time, bound)).isPresent();
            return Ruling.of(
                    this, held, took.map(Seconds::of).orElseGet(() -> nobody(figures.chronicle())) + limit.why(bound));
        }

        /** Who is back before he is missed has no follower. */
        private static String nobody(Chronicle chronicle) {
            var injection = chronicle.injection();
            var lasted = injection.healed().minus(injection.begun());
            boolean isShort = injection.isLasting()
                    && chronicle.bound().isKnown()
                    && lasted.compareTo(chronicle.bound().limit()) < 0;
            return "nobody else was seen to lead"
                    + (isShort ? ", and the fault lasted only %s".formatted(Seconds.of(lasted)) : "");
        }
    }

    /** Who led leads on. */
    record NoLeaderChange() implements OfCluster {
        @Override
        public String sentence() {
            return "no leader change";
        }

        @Override
        public Ruling on(Figures figures) {
            var elected = figures.elect();
            return Ruling.of(
                    this,
                    elected.isEmpty(),
                    elected.isEmpty()
                            ? figures.chronicle().oldLeader() + " leads on"
                            : "%s leads after %s"
                                    .formatted(figures.newLeader().orElseThrow(), Seconds.of(elected.get())));
        }
    }

    /** Two nodes never took writes at the same time. */
    record OnePrimary() implements OfCluster {
        @Override
        public String sentence() {
            return "never two primaries";
        }

        @Override
        public Ruling on(Figures figures) {
            var seen = figures.seenTwoPrimaries();
            int looks = figures.chronicle().sightings().size();
            return Ruling.of(
                    this,
                    seen.isEmpty(),
                    seen.isEmpty() ? "%d looks".formatted(looks) : said(seen.getFirst(), seen.size() - 1, figures));
        }

        private static String said(TwoPrimaries two, int more, Figures figures) {
            var since = two.from().minus(figures.chronicle().injection().begun());
            return "%s and %s for %s from %s%s"
                    .formatted(
                            two.one(),
                            two.other(),
                            two.length(),
                            Seconds.after(since),
                            more == 0 ? "" : ", and %d more times".formatted(more));
        }

        @Override
        public boolean isProof(Figures figures) {
            return true;
        }
    }

    /** The old leader is one of them again in time. */
    record Rejoins(Limit limit) implements OfCluster {
        @Override
        public String sentence() {
            return "old leader rejoins within " + limit;
        }

        @Override
        public Ruling on(Figures figures) {
            var took = figures.rejoin();
            var bound = figures.chronicle().bound();
            boolean held = took.filter(time -> limit.holds(time, bound)).isPresent();
            var way = figures.chronicle().rejoin().map(Rejoin::byWay).orElse("");
            return Ruling.of(
                    this,
                    held,
                    took.map(time -> Seconds.of(time) + way).orElse("it was not seen to") + limit.why(bound));
        }
    }

    /** All components are healthy again in time. */
    record Recovers(Limit limit) implements OfCluster {
        @Override
        public String sentence() {
            return "all healthy within " + limit;
        }

        @Override
        public Ruling on(Figures figures) {
            var bound = figures.chronicle().bound();
            var took = figures.recovery();
            boolean held = took.filter(time -> limit.holds(time, bound)).isPresent();
            var never = figures.chronicle().recovery().unwell();
            return Ruling.of(this, held, took.map(Seconds::of).orElse(never) + limit.why(bound));
        }
    }
}
