package parity.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import parity.failure.Failure;
import parity.terminal.Report;
import parity.terminal.Terminal;

/**
 * What a shell runs at a TAB. It asks for the recipes, a recipe's options and the project's services when they are
 * wanted, so it never goes stale.
 */
public record CompletionScript(Shell shell, String script) implements Report {

    /** The shells that can be taught. */
    public enum Shell {
        BASH("bash"),
        ZSH("zsh"),
        FISH("fish"),
        POWERSHELL("ps1");

        private final String suffix;

        Shell(String suffix) {
            this.suffix = suffix;
        }

        /** As it is typed. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static CompletionScript of(Shell shell) {
        var name = "completion." + shell.suffix;
        try (InputStream packed = CompletionScript.class.getResourceAsStream(name)) {
            return new CompletionScript(shell, packed == null ? unpacked(name) : text(packed));
        } catch (IOException e) {
            throw new Failure("cannot read %s: %s".formatted(name, e.getMessage()));
        }
    }

    @Override
    public void printTo(Terminal terminal) {
        script.lines().forEach(terminal::print);
    }

    @Override
    public Object facts() {
        return this;
    }

    private static String text(InputStream packed) throws IOException {
        return new String(packed.readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String unpacked(String name) throws IOException {
        return Files.readString(
                Project.ofLibrary().root().resolve("lib/parity/catalog").resolve(name));
    }
}
