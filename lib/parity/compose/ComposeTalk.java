package parity.compose;

import java.util.List;
import java.util.stream.Collectors;

/** What Compose said on stderr: its warnings, and as one line the error it ended with. */
record ComposeTalk(List<String> warnings, String error) {

    private static final String WARNING = "level=warning msg=\"";

    static ComposeTalk of(String stderr) {
        var lines = stderr.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        var warnings = lines.stream()
                .filter(ComposeTalk::isWarning)
                .map(ComposeTalk::message)
                .distinct();
        var error = lines.stream().filter(line -> !isWarning(line)).collect(Collectors.joining(" "));
        return new ComposeTalk(warnings.toList(), error);
    }

    private static boolean isWarning(String line) {
        return line.contains(WARNING);
    }

    /** {@code time="..." level=warning msg="The \"TAG\" variable is not set."} */
    private static String message(String line) {
        int start = line.indexOf(WARNING) + WARNING.length();
        int end = Math.max(start, line.lastIndexOf('"'));
        return line.substring(start, end).replace("\\\"", "\"").replace("\\\\", "\\");
    }
}
