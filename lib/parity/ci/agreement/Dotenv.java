package parity.ci.agreement;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The variables of an {@code .env} file, each with its line; those of this machine's environment are not asked. */
final class Dotenv {

    private Dotenv() {}

    static Map<String, Written> read(Optional<SourceText> file) {
        var values = new LinkedHashMap<String, Written>();
        file.ifPresent(text -> text.lines().forEach(line -> add(text, line, values)));
        return values;
    }

    private static void add(SourceText file, SourceText.Line line, Map<String, Written> values) {
        var text = line.text().strip();
        var bare =
                text.startsWith("export ") ? text.substring("export ".length()).strip() : text;
        int sign = bare.indexOf('=');
        if (sign <= 0 || bare.startsWith("#")) {
            return;
        }
        var value = value(bare.substring(sign + 1).strip());
        values.put(bare.substring(0, sign).strip(), Interpolation.of(file.written(line, value), values));
    }

    /** Without quotes, or without the comment behind it. */
    private static String value(String text) {
        if (!text.isEmpty() && (text.charAt(0) == '"' || text.charAt(0) == '\'')) {
            int end = text.indexOf(text.charAt(0), 1);
            return end < 0 ? text : text.substring(1, end);
        }
        int comment = text.indexOf(" #");
        return (comment < 0 ? text : text.substring(0, comment)).strip();
    }
}
