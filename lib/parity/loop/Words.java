package parity.loop;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import parity.concurrent.Background;

/** What is typed while the services run: one word and a name a line. */
final class Words {

    static final String HELP = "rs [SERVICE] restarts, h shows health, o [SERVICE] opens, c clears, q quits";

    private Words() {}

    /** Who hears a word with the names behind it. */
    @FunctionalInterface
    interface Listener {
        void heard(String word, List<String> names);
    }

    static void listen(Listener listener) {
        Background.start(() -> {
            try (var typed = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
                for (var line = typed.readLine(); line != null; line = typed.readLine()) {
                    var words = List.of(line.strip().split("\\s+"));
                    listener.heard(words.getFirst(), words.subList(1, words.size()));
                }
            } catch (IOException e) {
                // Nothing more can be typed; the services go on.
            }
        });
    }
}
