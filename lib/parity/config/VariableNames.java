package parity.config;

import java.util.Locale;

/** How a service's name is written in a variable: {@code orderApi} and {@code order-api} are both {@code ORDER_API}. */
public final class VariableNames {

    private VariableNames() {}

    public static String of(String service) {
        var name = new StringBuilder();
        for (int at = 0; at < service.length(); at++) {
            char c = service.charAt(at);
            if (at > 0 && Character.isUpperCase(c) && !Character.isUpperCase(service.charAt(at - 1))) {
                name.append(Character.isLetterOrDigit(service.charAt(at - 1)) ? "_" : "");
            }
            name.append(Character.isLetterOrDigit(c) ? c : '_');
        }
        return name.toString().toUpperCase(Locale.ROOT);
    }
}
