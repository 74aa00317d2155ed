package parity.loop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import parity.config.ProjectFolder;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.terminal.Terminal;
import parity.terminal.Terminal.Verbosity;

/** Which services shall run, asked of whoever sits at the terminal; what was answered is the next time's usual. */
record Question(ProjectFolder folder, List<String> names) {

    private static final String FILE = "dev/chosen";

    Question(Path project, List<String> names) {
        this(new ProjectFolder(project), names);
    }

    /** Of one there is nothing to choose, and who wants quiet, or no one, is not asked. */
    boolean isWorthIt(Terminal terminal) {
        return names.size() > 1 && terminal.verbosity() != Verbosity.QUIET && Terminal.canAsk();
    }

    List<String> ask(Terminal terminal) {
        var selection = new Selection(names, last());
        selection.lines().forEach(terminal::complain);
        while (true) {
            try {
                var meant = selection.meantBy(typed());
                remember(selection.written(meant));
                return meant;
            } catch (Failure wrong) {
                if (wrong.exit() != Exit.USAGE) {
                    throw wrong;
                }
                terminal.complain(wrong.getMessage());
            }
        }
    }

    private List<String> last() {
        try {
            return folder.read(FILE).stream()
                    .flatMap(line -> Stream.of(line.strip().split(" ")))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private void remember(String written) {
        try {
            folder.write(FILE, written + "\n");
        } catch (IOException e) {
            throw new Failure("cannot write %s: %s".formatted(folder.file(FILE), e.getMessage()));
        }
    }

    /** Byte by byte: whoever reads on behind this line gets all that was typed after it. */
    private static String typed() {
        try {
            var line = new StringBuilder();
            int next = System.in.read();
            while (next >= 0 && next != '\n') {
                line.append((char) next);
                next = System.in.read();
            }
            if (next < 0) {
                throw new Failure(Exit.REFUSED, "nothing was chosen, and nothing started");
            }
            return new String(line.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
