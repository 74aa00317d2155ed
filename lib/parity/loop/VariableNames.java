package parity.loop;

import java.util.Locale;

/** How a service's name is written in a variable: {@code orderApi} and {@code order-api} are both {@code ORDER_API}. */
final class VariableNames {

    private VariableNames() {}

    static String of(String service) {
        var name = new StringBuilder();
        for (int at = 0; at < service.length(); at++) {
            char c = service.charAt(at);
            if (at > 0 && Character.isUpperCase(c) && Character.isLowerCase(service.charAt(at - 1))) {
                name.append('_');
            }
            name.append(Character.isLetterOrDigit(c) ? c : '_');
        }
        return name.toString().toUpperCase(Locale.ROOT);
    }
}
