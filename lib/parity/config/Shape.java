package parity.config;

import java.util.List;
import java.util.regex.Pattern;

/** What may stand at one place of parity.yml: a file is checked against it, and parity.schema.json is made from it. */
sealed interface Shape {

    /** What is expected, for a message: {@code a version such as 20.10}. */
    String what();

    /** A mapping with these keys, and no other. */
    record Section(List<Key> keys) implements Shape {

        static Section of(Key... keys) {
            return new Section(List.of(keys));
        }

        List<String> names() {
            return keys.stream().map(Key::name).toList();
        }

        @Override
        public String what() {
            return "a mapping with some of: " + String.join(", ", names());
        }
    }

    /** A mapping whose keys the user chooses. */
    record Named(Word name, Shape each) implements Shape {
        @Override
        public String what() {
            return "a mapping from %s to %s".formatted(name.what(), each.what());
        }
    }

    /** A list. */
    record Items(Shape each) implements Shape {
        @Override
        public String what() {
            return "a list, each item " + each.what();
        }
    }

    /** A text; numeric when it may look like a number and is still taken as it was typed: {@code 20.10}. */
    record Word(String what, Pattern pattern, boolean numeric) implements Shape {

        private static final int LONGEST = 1000;

        static Word like(String what, String pattern) {
            return new Word(what, Pattern.compile(pattern), false);
        }

        static Word numeric(String what, String pattern) {
            return new Word(what, Pattern.compile(pattern), true);
        }

        boolean fits(String text) {
            return text.length() <= LONGEST && pattern.matcher(text).matches();
        }
    }

    /** A whole number, without quotes. */
    record Whole(int least, int most) implements Shape {

        private static final int MOST_DIGITS = 9;

        boolean fits(String text) {
            boolean isNumber = !text.isEmpty()
                    && text.length() <= MOST_DIGITS
                    && !text.startsWith("0")
                    && text.chars().allMatch(c -> c >= '0' && c <= '9');
            return isNumber && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most;
        }

        @Override
        public String what() {
            return "a whole number from %d to %d".formatted(least, most);
        }
    }

    /** A key, what it is for, and what may stand behind it. */
    record Key(String name, String sentence, Shape shape) {}
}
