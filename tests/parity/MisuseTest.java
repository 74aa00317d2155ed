package parity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Whoever mistypes is told so in words of people, never in types of Java. */
class MisuseTest {

    private enum Fruit {
        APPLE,
        PLUM
    }

    @Command(name = "buy")
    private static final class Buy implements Runnable {

        @Parameters(paramLabel = "FRUIT")
        private Fruit fruit = Fruit.APPLE;

        @Option(
                names = {"-n", "--number"},
                paramLabel = "N")
        private Optional<Integer> number = Optional.empty();

        @Option(names = "--weight", paramLabel = "KG")
        private double weight;

        @Option(names = "--ripe")
        private boolean ripe;

        @Option(names = "--with", paramLabel = "FRUIT")
        private List<Fruit> more = List.of();

        @Option(names = "--into", paramLabel = "FOLDER")
        private Path folder = Path.of("");

        @Override
        public void run() {
            System.out.println("%s %s %s %s %s %s".formatted(fruit, number, weight, ripe, more, folder));
        }
    }

    @Test
    void a_word_of_a_few_that_is_none_of_them_names_them_and_the_nearest() {
        assertEquals("FRUIT takes one of apple, plum, not 'aple'; did you mean 'apple'?", said("aple"));
        assertEquals("--with takes one of apple, plum, not 'stone'", said("plum", "--with", "stone"));
    }

    @Test
    void what_is_no_number_is_called_so() {
        assertEquals("--number takes a whole number, not 'x'", said("plum", "-n", "x"));
        assertEquals("--number takes a whole number, not '1.5'", said("plum", "-n", "1.5"));
        assertEquals("--number takes a whole number, not ''", said("plum", "-n", ""));
        assertEquals("--number takes a smaller number, not '99999999999'", said("plum", "-n", "99999999999"));
        assertEquals("--weight takes a number, not 'heavy'", said("plum", "--weight", "heavy"));
    }

    @Test
    void what_cannot_be_a_path_is_called_so() {
        assertEquals("--into takes a path, not 'a\0b'", said("plum", "--into", "a\0b"));
    }

    @Test
    void what_is_missing_is_named() {
        assertEquals("FRUIT is missing", said());
        assertEquals("--number wants a value: N", said("plum", "--number"));
        assertEquals("--number wants a value: N", said("plum", "--number", "--ripe"));
    }

    @Test
    void what_is_there_twice_or_stands_alone_is_named() {
        assertEquals("--weight is there twice", said("plum", "--weight", "1", "--weight", "2"));
        assertEquals("--ripe takes no value; remove 'very'", said("plum", "--ripe=very"));
    }

    @Test
    void what_nobody_knows_names_the_nearest() {
        assertEquals("unknown option '--rip'; did you mean '--ripe'?", said("plum", "--rip"));
        assertEquals("unexpected argument 'pear'", said("plum", "pear"));
    }

    private static String said(String... words) {
        var line = new CommandLine(new Buy()).setExpandAtFiles(false).setCaseInsensitiveEnumValuesAllowed(true);
        return new Misuse(assertThrows(ParameterException.class, () -> line.parseArgs(words))).words();
    }
}
