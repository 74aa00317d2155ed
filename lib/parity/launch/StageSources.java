package parity.launch;

import java.io.IOException;
import java.nio.file.Files;
import parity.files.Folders;
import parity.jvm.TrialBuild;
import parity.terminal.Terminal;

/** Sources that are compiled, as {@code run-java} does it: the compiler is the most of what a saved file waits for. */
final class StageSources {

    private StageSources() {}

    static void play(Terminal terminal) {
        try {
            var folder = Files.createTempDirectory("parity-stage");
            try {
                TrialBuild.in(folder);
            } finally {
                Folders.remove(folder);
            }
        } catch (IOException | RuntimeException e) {
            terminal.detail("not rehearsed: " + e);
        }
    }
}
