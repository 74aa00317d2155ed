package parity.terminal;

import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;

/** The values that must never be printed, logged or thrown; whoever learns one tells it here. */
public final class Secrets {

    private static final Pattern TELLING_NAME = Pattern.compile(
            ".*(PASSWORD|PASSWD|SECRET|TOKEN|CREDENTIAL|PRIVATE_?KEY|API_?KEY|ACCESS_?KEY).*", Pattern.CASE_INSENSITIVE);

    /** Shorter values would blank out ordinary words. */
    private static final int SHORTEST = 6;

    // Longest first: a secret that contains another must not be left half visible.
    private static final Set<String> KNOWN = new ConcurrentSkipListSet<>(
            Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    private Secrets() {}

    /** Remembers the value of a variable, if its name says that it is a secret. */
    public static void learn(String name, String value) {
        if (value.length() >= SHORTEST && TELLING_NAME.matcher(name).matches()) {
            KNOWN.add(value);
        }
    }

    public static void learnEnvironment() {
        System.getenv().forEach(Secrets::learn);
    }

    public static String mask(String text) {
        for (var secret : KNOWN) {
            text = text.replace(secret, "***");
        }
        return text;
    }
}
