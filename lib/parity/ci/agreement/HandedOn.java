package parity.ci.agreement;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import parity.ci.agreement.Fact.Origin;
import parity.yaml.Node.Scalar;

/** What a workflow hands on of a word: without quotes {@code 3.10} is a number, and reaches an action as 3.1. */
final class HandedOn {

    private static final Pattern FRACTION = Pattern.compile("[-+]?[0-9]+[.][0-9]*0|[-+]?[0-9]+[.]");

    private HandedOn() {}

    static Written of(Scalar scalar) {
        var text = scalar.isNothing() ? "" : scalar.text();
        if (!scalar.plain() || !FRACTION.matcher(text).matches()) {
            return Written.plain(text, scalar.spot());
        }
        var number = new BigDecimal(text).stripTrailingZeros().toPlainString();
        var step = "%s -> %s, a number as it stands there without quotes".formatted(text, number);
        return new Written(text, scalar.spot(), number, new Origin(scalar.spot(), List.of(step)), "");
    }
}
