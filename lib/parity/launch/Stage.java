package parity.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import parity.files.Folders;
import parity.terminal.Terminal;

/** A part of the rehearsal that needs a folder of its own. */
@FunctionalInterface
interface Stage {

    void playIn(Path folder) throws IOException;

    /** Plays it through; a stage that cannot be set up is no reason to call the play off. */
    static void play(Terminal terminal, Stage stage) {
        try {
            var folder = Files.createTempDirectory("parity-stage");
            try {
                stage.playIn(folder);
            } finally {
                Folders.remove(folder);
            }
        } catch (IOException | RuntimeException e) {
            terminal.detail("not rehearsed: " + e);
        }
    }
}
