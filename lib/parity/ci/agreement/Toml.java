package parity.ci.agreement;

import java.util.ArrayList;
import java.util.List;

/** The texts and numbers of a TOML file, each with the path of keys that it stands behind. */
final class Toml {

    private static final int DEEPEST = 50;

    private final SourceText file;
    private final TomlText text;
    private final List<Value> values = new ArrayList<>();
    private List<String> section = List.of();
    private int depth;

    private Toml(SourceText file) {
        this.file = file;
        this.text = new TomlText(file.text());
    }

    /** One text or number; where it stands is worked out when somebody asks. */
    record Value(List<String> path, String text, int at, SourceText file) {
        boolean is(String... keys) {
            return path.equals(List.of(keys));
        }

        Written written() {
            return Written.plain(text, file.spot(at));
        }
    }

    /** All of a file, or all up to where it is none of TOML, which is noted. */
    static List<Value> values(SourceText file, Checkout checkout) {
        var toml = new Toml(file);
        try {
            toml.read();
        } catch (TomlText.Broken e) {
            checkout.noteUnreadable(file.spot(toml.text.at()), "is not TOML: " + e.getMessage());
        }
        return toml.values;
    }

    private void read() {
        for (text.skipLines(); !text.isOver(); text.skipLines()) {
            if (text.takes("[")) {
                section = table();
            } else {
                pair(section);
            }
            text.endLine();
        }
    }

    private List<String> table() {
        boolean isOfMany = text.takes("[");
        var path = path();
        text.expect(isOfMany ? "]]" : "]");
        return path;
    }

    private void pair(List<String> above) {
        var path = new ArrayList<>(above);
        path.addAll(path());
        text.expect("=");
        value(path);
    }

    private List<String> path() {
        var path = new ArrayList<String>();
        do {
            path.add(text.key());
        } while (text.takes("."));
        return path;
    }

    private void value(List<String> path) {
        if (++depth > DEEPEST) {
            throw new TomlText.Broken("it is nested too deep");
        }
        if (text.takes("[")) {
            list(path);
        } else if (text.takes("{")) {
            inlineTable(path);
        } else {
            plain(path);
        }
        depth--;
    }

    private void list(List<String> path) {
        for (text.skipLines(); !text.takes("]"); text.skipLines()) {
            value(path);
            text.skipLines();
            if (!text.takes(",")) {
                text.expect("]");
                return;
            }
        }
    }

    private void inlineTable(List<String> path) {
        for (text.skipLines(); !text.takes("}"); text.skipLines()) {
            pair(path);
            text.skipLines();
            if (!text.takes(",")) {
                text.expect("}");
                return;
            }
        }
    }

    private void plain(List<String> path) {
        var word = text.value();
        boolean matters = word.isText() || Release.isDigit(word.text().charAt(0));
        if (matters) {
            values.add(new Value(List.copyOf(path), word.text(), word.at(), file));
        }
    }
}
