package parity.process;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parity.shell.Program;

/** A program that is to run on the host: its words, its folder, and the variables it gets beside ours. */
public record Launch(List<String> words, Path directory, Map<String, String> environment) {

    public Launch {
        words = List.copyOf(words);
        environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
    }

    /** A line as it is typed, which the system's shell takes apart. */
    public static Launch ofLine(String line, Path directory, Map<String, String> environment) {
        return new Launch(
                Program.isOnWindows() ? List.of("cmd", "/c", line) : List.of("/bin/sh", "-c", line),
                directory,
                environment);
    }

    Launch with(Mark mark) {
        var more = new LinkedHashMap<>(environment);
        more.put(Mark.VARIABLE, mark.text());
        return new Launch(words, directory, more);
    }
}
