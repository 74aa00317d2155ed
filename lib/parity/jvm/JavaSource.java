package parity.jvm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import parity.config.Fingerprint;
import parity.config.ProjectFolder;
import parity.failure.Exit;
import parity.failure.Failure;

/** The main file of a Java program, whose header says what it is made of, and where what is made of it is kept. */
public record JavaSource(Path file, ProjectFolder project) {

    private static final int TOLD_APART = 8;
    private static final Pattern MAIN = Pattern.compile("(?m)^//MAIN\\s+(\\S+)");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package\\s+([\\w.]+)\\s*;");

    /** As somebody typed it. */
    public static JavaSource of(String typed, ProjectFolder project) {
        var file = Path.of(typed).toAbsolutePath().normalize();
        if (!Files.isRegularFile(file) || !typed.endsWith(".java")) {
            throw new Failure(
                    Exit.USAGE,
                    "'%s' is no Java file here; name the one with the header that JBang reads, such as src/main/java/App.java"
                            .formatted(typed));
        }
        return new JavaSource(file, project);
    }

    /** What its header names, else the class that bears its name. */
    String mainClass() {
        var text = text(file);
        var named = MAIN.matcher(text);
        if (named.find()) {
            return named.group(1);
        }
        var room = PACKAGE.matcher(text);
        var name = String.valueOf(file.getFileName()).replace(".java", "");
        return room.find() ? room.group(1) + "." + name : name;
    }

    /** What is no UTF-8 in it is the compiler's to complain of. */
    static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Failure("cannot read %s: %s".formatted(file, e.getMessage()));
        }
    }

    Path folder() {
        return Objects.requireNonNull(file.getParent());
    }

    /** Below the folder that Parity has in a project. */
    String place(String kind) {
        var name = String.valueOf(file.getFileName()).replace(".java", "");
        return "java/%s-%s%s".formatted(name, Fingerprint.of(file.toString()).substring(0, TOLD_APART), kind);
    }
}
