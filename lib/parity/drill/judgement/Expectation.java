package parity.drill.judgement;

import parity.drill.figure.Figures;

/** Something a team expects of a drill, in one sentence. */
sealed interface Expectation permits OfClient, OfCluster, OfData, OfEtcd, OfShop {

    /** As a person writes it. */
    String sentence();

    Ruling on(Figures figures);

    /** Whether that it was missed stays true whatever else of the round is in doubt. */
    default boolean isProof(Figures figures) {
        return false;
    }
}
