package parity.act;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parity.ci.expression.Templates;

/**
 * Lets a job whose matrix or machine only the run knows onto a machine of ours where GitHub would have run it on Linux:
 * act passes over a leg for which it finds no image.
 */
record Admission(boolean hasOpenMatrix, List<String> openLabels) {

    /** The machine of a job whose matrix came to nothing: GitHub refuses it, act would run it once. */
    static final String NO_LEG = "parity-no-leg";

    /** The machine of a job that was known before not to run here. */
    static final String NOWHERE = "parity-nowhere";

    Admission {
        openLabels = List.copyOf(openLabels);
    }

    static Admission of(PlannedJob planned) {
        var legs = planned.isDynamic() ? Stream.of(Leg.PLAIN) : planned.running().stream();
        boolean isOpen = legs.anyMatch(leg -> Labels.isOpen(planned.job(), leg));
        var labels = planned.job().runsOn().stream().filter(label -> isOpen && label.contains("${{"));
        return new Admission(planned.isDynamic(), labels.toList());
    }

    /** The image where the leg may run, and none where not. */
    String image(String image) {
        return isOpen() ? "${{ %s && (%s) || '' }}".formatted(condition(), expression(image)) : image;
    }

    /** Where there is no leg, a machine that says so. */
    @Nullable
    Object runsOn(@Nullable Object own) {
        return hasOpenMatrix && own instanceof String label
                ? "${{ toJSON(matrix) != '{}' && (%s) || '%s' }}".formatted(expression(label), NO_LEG)
                : own;
    }

    private boolean isOpen() {
        return hasOpenMatrix || !openLabels.isEmpty();
    }

    private String condition() {
        var conditions = new ArrayList<String>();
        if (hasOpenMatrix) {
            conditions.add("toJSON(matrix) != '{}'");
        }
        openLabels.forEach(label -> conditions.add("contains(toJSON(%s), '\"ubuntu')".formatted(expression(label))));
        return String.join(" && ", conditions);
    }

    /** What a text with expressions in it comes to, as one expression. */
    private static String expression(String text) {
        var templates = Templates.in(text);
        if (templates.isWhole()) {
            return templates.pieces().getFirst().inside().strip();
        }
        return templates.isPlain() ? "'%s'".formatted(text.replace("'", "''")) : format(templates);
    }

    private static String format(Templates templates) {
        var pattern = new StringBuilder();
        var values = new StringBuilder();
        int from = 0;
        for (var piece : templates.pieces()) {
            pattern.append(plain(templates.text().substring(from, piece.at() - "${{".length())));
            pattern.append('{').append(templates.pieces().indexOf(piece)).append('}');
            values.append(", ").append(piece.inside().strip());
            from = piece.at() + piece.inside().length() + "}}".length();
        }
        return "format('%s%s'%s)".formatted(pattern, plain(templates.text().substring(from)), values);
    }

    private static String plain(String text) {
        return text.replace("'", "''").replace("{", "{{").replace("}", "}}");
    }
}
