package parity.drill.judgement;

/** Whether a promise was held, and the figure that says so. */
public record Ruling(String sentence, boolean held, String figure) {

    static Ruling of(Expectation expectation, boolean held, String figure) {
        return new Ruling(expectation.sentence(), held, figure);
    }

    /** {@code writes resume within 30 s: missed, 31.2 s} */
    @Override
    public String toString() {
        return "%s: %s%s".formatted(sentence, held ? "" : "missed, ", figure);
    }
}
