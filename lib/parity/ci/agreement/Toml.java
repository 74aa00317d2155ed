package parity.ci.agreement;

import java.util.ArrayList;
import java.util.List;

/** The texts of a TOML file with the section and key that they stand behind; other values are passed over. */
final class Toml {

    private Toml() {}

    /** One text. */
    record Value(String section, String key, Written written) {
        boolean is(String otherSection, String otherKey) {
            return section.equals(otherSection) && key.equals(otherKey);
        }
    }

    static List<Value> values(SourceText file) {
        var values = new ArrayList<Value>();
        var section = "";
        for (var line : file.lines()) {
            var text = line.text().strip();
            if (text.startsWith("[") && text.contains("]")) {
                section = text.replace("[", "")
                        .substring(0, text.replace("[", "").indexOf(']'))
                        .strip();
            } else if (!text.startsWith("#") && text.indexOf('=') > 0) {
                add(file, line, section, text, values);
            }
        }
        return values;
    }

    /** {@code java = "21"}, {@code node = ["22", "20"]}, {@code python = {version = "3.13"}}. */
    private static void add(SourceText file, SourceText.Line line, String section, String text, List<Value> values) {
        int sign = text.indexOf('=');
        var key = text.substring(0, sign).strip().replace("\"", "").replace("'", "");
        var value = text.substring(sign + 1).strip();
        int version = value.startsWith("{") ? value.indexOf("version") : 0;
        if (version < 0) {
            return;
        }
        for (int open = quote(value, version); open >= 0; ) {
            int close = value.indexOf(value.charAt(open), open + 1);
            if (close < 0) {
                return;
            }
            values.add(new Value(section, key, file.written(line, value.substring(open + 1, close))));
            open = value.startsWith("[") ? quote(value, close + 1) : -1;
        }
        if (!value.isEmpty() && Release.isDigit(value.charAt(0))) {
            values.add(new Value(section, key, file.written(line, value.split("[ #]")[0])));
        }
    }

    private static int quote(String text, int from) {
        int one = text.indexOf('"', from);
        int other = text.indexOf('\'', from);
        return one < 0 ? other : other < 0 ? one : Math.min(one, other);
    }
}
