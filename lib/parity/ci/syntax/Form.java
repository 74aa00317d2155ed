package parity.ci.syntax;

import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parity.yaml.Node.Entry;

/** What may stand at one place of a workflow. Where the place is null, no expression may take its stead. */
sealed interface Form {

    /** For a message: {@code a text}. */
    String what();

    /** A text, or anything that is one for GitHub: numbers and truth values. */
    record Words(String what, Place place, boolean mayBeEmpty) implements Form {}

    /** {@code true} or {@code false}. */
    record Truth(@Nullable Place place) implements Form {
        @Override
        public String what() {
            return "true or false";
        }
    }

    /** A number above zero. */
    record Amount(boolean whole, Place place) implements Form {
        @Override
        public String what() {
            return whole ? "a whole number above 0" : "a number above 0";
        }
    }

    /** A condition: an expression with or without its braces. */
    record Condition(Place place) implements Form {
        @Override
        public String what() {
            return "a condition";
        }
    }

    /** A mapping with these keys, and no other. */
    record Section(String name, List<Key> keys, @Nullable Place place) implements Form {
        @Override
        public String what() {
            return "a mapping";
        }

        List<String> names() {
            return keys.stream().map(Key::name).toList();
        }
    }

    /** A key of a section. */
    record Key(String name, Form form, boolean required) {
        static Key of(String name, Form form) {
            return new Key(name, form, false);
        }

        Key asRequired() {
            return new Key(name, form, true);
        }
    }

    /** A mapping whose keys the user chooses; what is checked within knows which entry it is in. */
    record Named(String name, Rule key, Form each, @Nullable Place place, BiFunction<Scope, Entry, Scope> narrow)
            implements Form {
        @Override
        public String what() {
            return "a mapping";
        }
    }

    /** A list of at least one; what is checked within knows the how manieth item it is in. */
    record Items(String name, Form each, @Nullable Place place, BiFunction<Scope, Integer, Scope> narrow)
            implements Form {
        @Override
        public String what() {
            return "a list";
        }
    }

    /** One form for a scalar, one for a list, one for a mapping; null where that may not be. */
    record Either(
            @Nullable Form scalar,
            @Nullable Form list,
            @Nullable Form mapping) implements Form {
        @Override
        public String what() {
            var all = Stream.of(scalar, list, mapping)
                    .filter(Objects::nonNull)
                    .map(Form::what)
                    .distinct()
                    .toList();
            return String.join(" or ", all);
        }
    }

    /** Nothing, or that. */
    record Perhaps(Form form) implements Form {
        @Override
        public String what() {
            return form.what();
        }
    }

    /** A form, or an expression that gives what fits: a list where a text is written otherwise. */
    record Whole(Form form, Place place) implements Form {
        @Override
        public String what() {
            return form.what();
        }
    }

    /** Whatever it is; expressions within are checked. */
    record Anything(Place place) implements Form {
        @Override
        public String what() {
            return "anything";
        }
    }

    /** A form, and what must be so beside it. */
    record Checked(Form form, Rule rule) implements Form {
        @Override
        public String what() {
            return form.what();
        }
    }

    /** A form that may hold itself. */
    record Later(Supplier<Form> form) implements Form {
        @Override
        public String what() {
            return form.get().what();
        }
    }

    default Form also(Rule rule) {
        return new Checked(this, rule);
    }

    static Form words(Place place) {
        return new Words("a text", place, false);
    }

    /** A text that may be empty. */
    static Form anyWords(Place place) {
        return new Words("a text", place, true);
    }

    static Form plain() {
        return words(Place.NOWHERE);
    }

    static Form section(String name, Key... keys) {
        return new Section(name, List.of(keys), null);
    }

    static Form named(String name, Rule key, Form each) {
        return new Named(name, key, each, null, (scope, _) -> scope);
    }

    /** Names and texts, as in {@code env} and {@code with}; an expression may stand for them all. */
    static Form texts(String name, Place place) {
        return new Named(name, (_, _, _) -> {}, anyWords(place), place, (scope, _) -> scope);
    }

    static Form items(String name, Form each) {
        return new Items(name, each, null, (scope, _) -> scope);
    }

    /** One, or a list. */
    static Form oneOrMore(String name, Form each) {
        return new Either(each, items(name, each), null);
    }

    static Key key(String name, Form form) {
        return Key.of(name, form);
    }

    static Key needed(String name, Form form) {
        return Key.of(name, form).asRequired();
    }
}
