package parity.process;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A program that is to run on the host: its words, its folder, and the variables it gets beside ours. */
public record Launch(List<String> words, Path directory, Map<String, String> environment) {

    private static final boolean IS_WINDOWS =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");

    public Launch {
        words = List.copyOf(words);
        environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
    }

    /** A line as it is typed, which the system's shell takes apart. */
    public static Launch ofLine(String line, Path directory, Map<String, String> environment) {
        return new Launch(
                IS_WINDOWS ? List.of("cmd", "/c", line) : List.of("/bin/sh", "-c", line), directory, environment);
    }

    Launch with(Mark mark) {
        var more = new LinkedHashMap<>(environment);
        more.put(Mark.VARIABLE, mark.text());
        return new Launch(words, directory, more);
    }
}
