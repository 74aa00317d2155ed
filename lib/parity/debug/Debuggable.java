package parity.debug;

import java.util.List;
import java.util.Optional;

/**
 * A command that a debugger can attach to: each tool has a way of its own to tell the program that it starts, and not
 * itself.
 *
 * @param program the word of it that is told
 * @param script what must stand in the file that the command names; empty where it names none
 */
public record Debuggable(String command, String program, Tongue tongue, String script) {

    /** For a message. */
    public static final String KNOWN =
            "java, mvn spring-boot:run and quarkus:dev, gradle bootRun and run, jbang, node, npm, npx, pnpm, python";

    private static final String AGENT = "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:";

    /** The last program of a line counts: those before it prepare. Empty where none of them is known. */
    public static Optional<Debuggable> of(String line, int port, String scriptFile) {
        return Started.in(line).reversed().stream()
                .flatMap(one -> insertion(one, port, scriptFile).map(insertion -> insertion.into(line, one)).stream())
                .findFirst();
    }

    private static Optional<Insertion> insertion(Started one, int port, String scriptFile) {
        return switch (one.program()) {
            case "java" -> jvm(one.end(), AGENT + port);
            case "mvn", "mvnw", "mvnd" -> maven(one, port);
            case "gradle", "gradlew" -> gradle(one, port, scriptFile);
            case "jbang" -> jvm(behindRun(one), "--runtime-option=" + AGENT + port);
            case "node", "nodejs" -> node(one, "--inspect=127.0.0.1:" + port);
            // Not npm itself, which is a Node program too, but what it starts.
            case "npm", "npx", "pnpm" -> node(one, "--node-options=--inspect=127.0.0.1:" + port);
            default -> one.program().matches("python[0-9.]*") ? python(one, port) : Optional.empty();
        };
    }

    private static Optional<Insertion> maven(Started one, int port) {
        if (hasGoal(one, "spring-boot", "run") && one.arguments().stream().noneMatch(Debuggable::isJvmArguments)) {
            return jvm(one.end(), "\"-Dspring-boot.run.jvmArguments=%s%d\"".formatted(AGENT, port));
        }
        return hasGoal(one, "quarkus", "dev") ? jvm(one.end(), "\"-Ddebug=%d\"".formatted(port)) : Optional.empty();
    }

    /** As {@code spring-boot:run}, or with the plugin's whole name before the goal. */
    private static boolean hasGoal(Started one, String plugin, String goal) {
        return one.arguments().stream()
                .map(Started.Word::text)
                .anyMatch(word -> word.contains(plugin) && word.endsWith(":" + goal));
    }

    private static boolean isJvmArguments(Started.Word word) {
        return word.text().contains("spring-boot.run.jvmArguments");
    }

    /** Its daemon would take what the environment says; a script of ours tells the tasks that start the program. */
    private static Optional<Insertion> gradle(Started one, int port, String scriptFile) {
        var isRun =
                one.arguments().stream().map(Started.Word::text).anyMatch(word -> word.matches("(.*:)?(bootR|r)un"));
        var script = """
                allprojects {
                    tasks.withType(JavaExec).matching { it.name in ['bootRun', 'run'] }.configureEach {
                        jvmArgs '%s%d'
                    }
                }
                """.formatted(AGENT, port);
        return isRun
                ? Optional.of(
                        new Insertion(one.end(), "--init-script \"%s\"".formatted(scriptFile), Tongue.JDWP, script))
                : Optional.empty();
    }

    private static int behindRun(Started one) {
        return one.arguments().stream()
                .filter(word -> List.of("run", "run-java").contains(word.text()))
                .findFirst()
                .map(Started.Word::end)
                .orElse(one.end());
    }

    /** Its own options stay in front of the module that debugs. */
    private static Optional<Insertion> python(Started one, int port) {
        int end = one.end();
        for (var word : one.arguments()) {
            if (!word.text().startsWith("-") || List.of("-m", "-c").contains(word.text())) {
                break;
            }
            end = word.end();
        }
        return Optional.of(new Insertion(end, "-m debugpy --listen 127.0.0.1:" + port, Tongue.DEBUGPY, ""));
    }

    private static Optional<Insertion> jvm(int end, String option) {
        return Optional.of(new Insertion(end, option, Tongue.JDWP, ""));
    }

    private static Optional<Insertion> node(Started one, String option) {
        return Optional.of(new Insertion(one.end(), option, Tongue.INSPECTOR, ""));
    }

    /** What is put behind which word of a line. */
    private record Insertion(int end, String option, Tongue tongue, String script) {
        Debuggable into(String line, Started one) {
            return new Debuggable(
                    line.substring(0, end) + " " + option + line.substring(end),
                    line.substring(one.start(), one.end()),
                    tongue,
                    script);
        }
    }
}
