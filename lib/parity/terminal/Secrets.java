package parity.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The values that must never be printed, logged or thrown; whoever learns one tells it here. */
public final class Secrets {

    private static final List<String> TELLING =
            List.of("PASSWORD", "PASSWD", "SECRET", "TOKEN", "CREDENTIAL", "PRIVATEKEY", "APIKEY", "ACCESSKEY");

    /** Shorter values would blank out ordinary words. */
    private static final int SHORTEST = 6;

    /** Of what somebody says is secret. */
    private static final int SHORTEST_TOLD = 3;

    private static final int MOST_LINES = 10_000;
    private static final Pattern IN_ADDRESS = Pattern.compile("://[^/@\\s:]*:[^/@\\s]+@");

    private static final Set<String> KNOWN = new ConcurrentSkipListSet<>(Secrets::longestFirst);

    private Secrets() {}

    /** Remembers the value of a variable, if its name says that it is a secret. */
    public static void learn(String name, String value) {
        if (value.length() >= SHORTEST && tells(name)) {
            // Also line by line, because that is how a key of many lines is printed.
            Stream.concat(Stream.of(value), value.lines())
                    .filter(line -> line.length() >= SHORTEST)
                    .forEach(KNOWN::add);
        }
    }

    /** Remembers a value that is known to be secret, whatever its name; also as it looks encoded. */
    public static void learnValue(String value) {
        Stream.concat(Stream.of(value), value.lines())
                .filter(line -> line.length() >= SHORTEST_TOLD)
                .flatMap(line -> Stream.concat(Stream.of(line), Disguises.of(line)))
                .forEach(KNOWN::add);
    }

    public static void learnEnvironment() {
        System.getenv().forEach(Secrets::learn);
    }

    /** Remembers the secrets of a file of variables, {@code NAME=value} a line; a file that is not there has none. */
    public static void learnFile(Path file) {
        if (!Files.isRegularFile(file)) {
            return;
        }
        try (var lines = Files.lines(file)) {
            lines.limit(MOST_LINES).filter(line -> line.indexOf('=') > 0).forEach(Secrets::learnLine);
        } catch (IOException | UncheckedIOException e) {
            // Whoever needs the file says that it cannot be read.
        }
    }

    public static String mask(String text) {
        for (var secret : KNOWN) {
            text = text.replace(secret, "***");
        }
        return text.contains("://") && text.indexOf('@') > 0
                ? IN_ADDRESS.matcher(text).replaceAll("://***@")
                : text;
    }

    /** True for the name of a variable whose value is a secret. */
    public static boolean tells(String name) {
        var plain = name.toUpperCase(Locale.ROOT).replace("_", "").replace("-", "");
        return TELLING.stream().anyMatch(plain::contains);
    }

    private static void learnLine(String line) {
        var name = line.substring(0, line.indexOf('=')).strip();
        var value = line.substring(line.indexOf('=') + 1).strip();
        boolean quoted =
                value.length() > 1 && "'\"".indexOf(value.charAt(0)) >= 0 && value.endsWith(value.substring(0, 1));
        learn(name, quoted ? value.substring(1, value.length() - 1) : value);
    }

    /** A secret that contains another must not be left half visible. */
    private static int longestFirst(String one, String other) {
        return one.length() == other.length() ? one.compareTo(other) : other.length() - one.length();
    }
}
