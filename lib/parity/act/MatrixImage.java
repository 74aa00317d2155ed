package parity.act;

import java.util.ArrayList;
import java.util.Map;
import java.util.regex.Pattern;

/** The image of a job whose legs each have another, as it is written: {@code debian:${{ matrix.release }}-slim}. */
record MatrixImage(String written) {

    static final Pattern OF_MATRIX = Pattern.compile("\\$\\{\\{\\s*matrix\\.([\\w-]+)\\s*\\}\\}");

    /** An expression that comes to what an image has become, and to the image itself where it stayed as it is. */
    String choosing(Map<String, String> changed) {
        var name = expression();
        var choices = new ArrayList<String>();
        changed.forEach(
                (image, other) -> choices.add("%s == '%s' && '%s'".formatted(name, quoted(image), quoted(other))));
        choices.add(name);
        return "${{ %s }}".formatted(String.join(" || ", choices));
    }

    /** {@code format('debian:{0}-slim', matrix.release)}: what stands beside values is kept as it is. */
    private String expression() {
        var pattern = new StringBuilder();
        var values = new StringBuilder();
        int from = 0;
        int count = 0;
        for (var found = OF_MATRIX.matcher(written); found.find(); from = found.end()) {
            pattern.append(plain(written.substring(from, found.start())))
                    .append('{')
                    .append(count++)
                    .append('}');
            values.append(", matrix['").append(found.group(1)).append("']");
        }
        return "format('%s%s'%s)".formatted(pattern, plain(written.substring(from)), values);
    }

    private static String plain(String text) {
        return quoted(text).replace("{", "{{").replace("}", "}}");
    }

    private static String quoted(String text) {
        return text.replace("'", "''");
    }
}
