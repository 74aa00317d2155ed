package parity.ci.expression;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parity.ci.expression.Type.Items;
import parity.ci.expression.Type.Plain;

/** A function: its name as it is documented, how many values it takes, of which type, and what it gives. */
record Signature(String name, int least, int most, Takes takes, Type result, boolean everywhere) {

    private static final int ANY_NUMBER = Integer.MAX_VALUE;

    /** What may be given to a function. */
    enum Takes {
        ANYTHING,
        /** No object and no list: those have no text of their own. */
        TEXT,
        /** The first a list or a text. */
        LIST_FIRST
    }

    private static final List<Signature> ALL = List.of(
            new Signature("contains", 2, 2, Takes.LIST_FIRST, Plain.TRUTH, true),
            new Signature("startsWith", 2, 2, Takes.TEXT, Plain.TRUTH, true),
            new Signature("endsWith", 2, 2, Takes.TEXT, Plain.TRUTH, true),
            new Signature("format", 1, ANY_NUMBER, Takes.ANYTHING, Plain.TEXT, true),
            new Signature("join", 1, 2, Takes.LIST_FIRST, Plain.TEXT, true),
            new Signature("toJSON", 1, 1, Takes.ANYTHING, Plain.TEXT, true),
            new Signature("fromJSON", 1, 1, Takes.TEXT, Plain.ANY, true),
            new Signature("case", 3, ANY_NUMBER, Takes.ANYTHING, Plain.ANY, true),
            new Signature("hashFiles", 1, ANY_NUMBER, Takes.TEXT, Plain.TEXT, false),
            new Signature("success", 0, ANY_NUMBER, Takes.TEXT, Plain.TRUTH, false),
            new Signature("failure", 0, ANY_NUMBER, Takes.TEXT, Plain.TRUTH, false),
            new Signature("always", 0, 0, Takes.TEXT, Plain.TRUTH, false),
            new Signature("cancelled", 0, 0, Takes.TEXT, Plain.TRUTH, false));

    private static final Map<String, Signature> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Signature::key, each -> each));

    static @Nullable Signature of(String name) {
        return BY_NAME.get(name.toLowerCase(Locale.ROOT));
    }

    static List<String> names() {
        return ALL.stream().map(Signature::name).toList();
    }

    String key() {
        return name.toLowerCase(Locale.ROOT);
    }

    boolean accepts(int position, Type given) {
        if (given == Plain.ANY || takes == Takes.ANYTHING) {
            return true;
        }
        boolean isFirstOfList = takes == Takes.LIST_FIRST && position == 0;
        return isFirstOfList ? given instanceof Items || isText(given) : takes == Takes.LIST_FIRST || given.isPlain();
    }

    private static boolean isText(Type given) {
        return given.isPlain() && given != Plain.NOTHING;
    }

    /** {@code 2 values}, {@code 1 or 2 values}, {@code at least 1 value}. */
    String amount() {
        var least = "%d value%s".formatted(this.least, this.least == 1 ? "" : "s");
        if (most == ANY_NUMBER) {
            return "at least " + least;
        }
        return most == this.least ? (most == 0 ? "no value" : least) : "%d or %d values".formatted(this.least, most);
    }

    boolean accepts(int count) {
        return count >= least && count <= most;
    }
}
