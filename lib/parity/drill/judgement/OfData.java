package parity.drill.judgement;

import parity.drill.figure.Figures;

/** What a team expects of the data. */
sealed interface OfData extends Expectation {

    /** Of what was acknowledged no more than so many are gone. */
    record AtMostLost(int most) implements OfData {
        @Override
        public String sentence() {
            return most == 0 ? "no acknowledged write lost" : "at most %d acknowledged writes lost".formatted(most);
        }

        @Override
        public Ruling on(Figures figures) {
            var balance = figures.balance();
            if (!balance.isKnown()) {
                return Ruling.of(
                        this,
                        false,
                        "not known: " + figures.chronicle().present().trouble());
            }
            int lost = balance.lost().size();
            var ids = lost == 0 ? "" : " (ids %s)".formatted(balance.lost());
            return Ruling.of(
                    this,
                    lost <= most,
                    "%d of %d%s".formatted(lost, balance.acknowledged().size(), ids));
        }

        @Override
        public boolean isProof(Figures figures) {
            return figures.balance().isKnown();
        }
    }

    /** Whoever writes directly to the old leader is refused once another leads. */
    record NothingBehind() implements OfData {
        @Override
        public String sentence() {
            return "old leader takes no write";
        }

        private static String fate(Figures figures) {
            return figures.chronicle().present().isKnown()
                    ? "of which %d are lost".formatted(figures.lostBehind().size())
                    : "and whether they are lost is not known";
        }

        @Override
        public Ruling on(Figures figures) {
            int taken = figures.chronicle().writtenBehind().size();
            return Ruling.of(this, taken == 0, taken == 0 ? "none" : "it took %d, %s".formatted(taken, fate(figures)));
        }
    }
}
