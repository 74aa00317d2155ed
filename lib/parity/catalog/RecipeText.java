package parity.catalog;

import parity.failure.Exit;
import parity.failure.Failure;

/** A recipe as it is first written: it runs, says that it ran, and has a test that hears it. */
record RecipeText(RecipeName name, String sentence, String library) {

    private static final int LONGEST = 90;

    /** Characters that picocli, JBang's catalog or the README's table would read as something else. */
    private static final String SPECIAL = "\"\\%$@|<>`";

    private static final String SOURCE = """
            ///usr/bin/env jbang "$0" "$@" ; exit $?
            //JAVA 25+
            //DEPS {library}

            import parity.Recipe;
            import parity.terminal.Report;
            import parity.terminal.Sentence;
            import picocli.CommandLine.Command;

            @Command(name = "{name}", description = "{sentence}")
            class {class} extends Recipe {

                void main(String... args) {
                    serve(args);
                }

                @Override
                protected Report cook() {
                    return new Sentence("{name} ran");
                }
            }
            """;

    private static final String TEST = """
            package recipes;

            import static parity.testing.RecipeRun.recipe;

            import org.junit.jupiter.api.Tag;
            import org.junit.jupiter.api.Test;

            @Tag("recipe")
            class {class}Test {

                @Test
                void says_that_it_ran() {
                    var run = recipe("{name}").run();

                    run.exitsWith(0).prints("{name} ran");
                }
            }
            """;

    /** A sentence that reads the same in the help, in the catalog and in the README. */
    static String sentence(String typed) {
        var sentence = typed.strip();
        if (sentence.isEmpty()
                || sentence.length() > LONGEST
                || sentence.chars().anyMatch(RecipeText::isSpecial)) {
            throw new Failure(
                    Exit.USAGE,
                    "cannot take '%s' as the sentence: it is one line of at most %d characters, none of them in %s"
                            .formatted(typed.lines().findFirst().orElse(""), LONGEST, SPECIAL));
        }
        return ".!?".indexOf(sentence.charAt(sentence.length() - 1)) >= 0 ? sentence : sentence + ".";
    }

    String source() {
        return filled(SOURCE);
    }

    String test() {
        return filled(TEST);
    }

    Entry entry(String group) {
        return new Entry(name.name(), "recipes/" + name.className() + ".java", sentence, group);
    }

    private String filled(String template) {
        return template.replace("{library}", library)
                .replace("{name}", name.name())
                .replace("{class}", name.className())
                .replace("{sentence}", sentence);
    }

    private static boolean isSpecial(int c) {
        return Character.isISOControl(c) || SPECIAL.indexOf(c) >= 0;
    }
}
