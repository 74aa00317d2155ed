package parity.terminal;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** The values that must never be printed, logged or thrown; whoever learns one tells it here. */
public final class Secrets {

    private static final List<String> TELLING =
            List.of("PASSWORD", "PASSWD", "SECRET", "TOKEN", "CREDENTIAL", "PRIVATEKEY", "APIKEY", "ACCESSKEY");

    /** Shorter values would blank out ordinary words. */
    private static final int SHORTEST = 6;

    private static final Set<String> KNOWN = new ConcurrentSkipListSet<>(Secrets::longestFirst);

    private Secrets() {}

    /** Remembers the value of a variable, if its name says that it is a secret. */
    public static void learn(String name, String value) {
        if (value.length() >= SHORTEST && tells(name)) {
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

    private static boolean tells(String name) {
        var plain = name.toUpperCase(Locale.ROOT).replace("_", "").replace("-", "");
        return TELLING.stream().anyMatch(plain::contains);
    }

    /** A secret that contains another must not be left half visible. */
    private static int longestFirst(String one, String other) {
        return one.length() == other.length() ? one.compareTo(other) : other.length() - one.length();
    }
}
