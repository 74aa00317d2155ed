package parity.yaml;

import java.util.List;
import java.util.Optional;

/** What stands at one place of a YAML file, as it was written: no text is taken for a number or a truth value. */
public sealed interface Node {

    Spot spot();

    /** What it is, for a message: {@code 'abc'}, {@code nothing}, {@code a list}. */
    String described();

    /** The value of a key; empty also where there are no keys. */
    default Optional<Node> get(String key) {
        return Optional.empty();
    }

    /** The text of a scalar; otherwise empty. */
    default String text() {
        return "";
    }

    default List<Node> items() {
        return List.of();
    }

    default List<Entry> entries() {
        return List.of();
    }

    /** A text; plain when it bears no quotes. */
    record Scalar(Spot spot, String text, boolean plain) implements Node {

        /** A longer text is cut where it is quoted in a message. */
        private static final int QUOTED = 40;

        public boolean isNothing() {
            return plain && (text.isEmpty() || text.equals("~") || text.equalsIgnoreCase("null"));
        }

        @Override
        public String described() {
            if (isNothing()) {
                return "nothing";
            }
            return "'" + (text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "...").replace('\n', ' ') + "'";
        }
    }

    /** A list. */
    record Sequence(Spot spot, List<Node> items) implements Node {

        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String described() {
            return "a list";
        }
    }

    /** Keys with their values, in the order of the file. */
    record Mapping(Spot spot, List<Entry> entries) implements Node {

        public Mapping {
            entries = List.copyOf(entries);
        }

        @Override
        public String described() {
            return "a mapping";
        }

        @Override
        public Optional<Node> get(String key) {
            return entries.stream()
                    .filter(entry -> entry.key().text().equals(key))
                    .map(Entry::value)
                    .findFirst();
        }
    }

    /** A key with its value. */
    record Entry(Scalar key, Node value) {}
}
