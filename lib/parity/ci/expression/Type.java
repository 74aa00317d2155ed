package parity.ci.expression;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of a value before anything runs. */
public sealed interface Type {

    /** For a message: {@code a text}. */
    String words();

    /** What has no parts; or, with ANY, what nothing is known of. */
    enum Plain implements Type {
        ANY("anything"),
        NOTHING("null"),
        TRUTH("a truth value"),
        NUMBER("a number"),
        TEXT("a text");

        private final String words;

        Plain(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    /** A list; picked when it was made by {@code .*}, so that a further name is looked up in each of its items. */
    record Items(Type each, boolean picked) implements Type {
        @Override
        public String words() {
            return "a list";
        }
    }

    /** Names with values: those that are known, and what any other would be; null where there are no others. */
    record Members(Map<String, Type> known, @Nullable Type others) implements Type {

        public Members {
            known = Map.copyOf(known);
        }

        @Override
        public String words() {
            return "an object";
        }

        /** The same with one more name. */
        public Members with(String name, Type type) {
            var more = new HashMap<>(known);
            more.put(name.toLowerCase(Locale.ROOT), type);
            return new Members(more, others);
        }
    }

    /** No names but those that are added. */
    static Members closed() {
        return new Members(Map.of(), null);
    }

    /** Any names, each with a value of this type. */
    static Members open(Type others) {
        return new Members(Map.of(), others);
    }

    /** The type of what may be either of two. */
    static Type either(Type one, Type other) {
        if (one.equals(other)) {
            return one;
        }
        if (one instanceof Members a && other instanceof Members b) {
            return merged(a, b);
        }
        return one instanceof Items a && other instanceof Items b
                ? new Items(either(a.each(), b.each()), a.picked() && b.picked())
                : Plain.ANY;
    }

    private static Type merged(Members one, Members other) {
        var known = new HashMap<>(one.known());
        other.known().forEach((name, type) -> known.merge(name, type, Type::either));
        var others = one.others() == null ? other.others() : one.others();
        return new Members(known, others);
    }

    /** False where the value has parts. */
    default boolean isPlain() {
        return this instanceof Plain;
    }
}
