package parity.drill.judgement;

import parity.drill.bound.Limit;
import parity.drill.figure.Figures;
import parity.drill.figure.Trade;

/** What a team expects of the shop that runs on the stack; where none runs, nothing of it is held. */
sealed interface OfShop extends Expectation {

    String NO_SHOP = "no shop runs here";

    /** Customers are served again in time. */
    record OrdersFlow(Limit limit) implements OfShop {
        @Override
        public String sentence() {
            return "the shop's orders flow again within " + limit;
        }

        @Override
        public Ruling on(Figures figures) {
            var gap = figures.trade().flatMap(Trade::gap);
            return figures.trade().isEmpty()
                    ? Ruling.of(this, false, NO_SHOP)
                    : OfClient.resumed(this, limit, gap, figures);
        }
    }

    /** Every order that was begun after all was healthy is answered. */
    record NoErrorAfterRecovery() implements OfShop {
        @Override
        public String sentence() {
            return "no error after recovery";
        }

        @Override
        public Ruling on(Figures figures) {
            var late = figures.trade().map(Trade::failedAfterRecovery);
            if (figures.recovery().isEmpty()) {
                return Ruling.of(this, false, "it did not recover");
            }
            return Ruling.of(
                    this,
                    late.filter(count -> count == 0).isPresent(),
                    late.map(count -> count == 0 ? "none" : count + " of the shop's orders failed")
                            .orElse(NO_SHOP));
        }
    }

    /** What a customer was told is ordered, is ordered. */
    record NoOrderLost() implements OfShop {
        @Override
        public String sentence() {
            return "no acknowledged order lost";
        }

        @Override
        public Ruling on(Figures figures) {
            var balance = figures.trade().map(Trade::balance);
            return Ruling.of(
                    this,
                    balance.filter(orders -> orders.isKnown() && orders.lost().isEmpty())
                            .isPresent(),
                    balance.map(orders -> "%s of %d"
                                    .formatted(
                                            orders.lostCount(),
                                            orders.acknowledged().size()))
                            .orElse(NO_SHOP));
        }

        @Override
        public boolean isProof(Figures figures) {
            return figures.trade().filter(trade -> trade.balance().isKnown()).isPresent();
        }
    }
}
