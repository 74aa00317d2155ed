package parity.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import parity.yaml.Problem;
import parity.yaml.Problems;

/** Files made to break a reader; its main reads each of them, and prints what it was told and how long that took. */
final class NastyFiles {

    private NastyFiles() {}

    static Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        texts.put("alias bomb", bomb());
        texts.put("anchor", "a: &x 1\n");
        texts.put("deep flow lists", "a: " + "[".repeat(10_000) + "]".repeat(10_000));
        texts.put("deep flow mappings", "{a: ".repeat(10_000) + "}".repeat(10_000));
        texts.put("deep block lists", "- ".repeat(10_000) + "x\n");
        texts.put("deep keys", "? ".repeat(10_000) + "x\n");
        texts.put("large scalar", "name: " + "x".repeat(10_000_000) + "\n");
        texts.put("large key", "x".repeat(900_000) + ": 1\n");
        texts.put("large quoted key", "? \"" + "x".repeat(900_000) + "\"\n: 1\n");
        texts.put("many keys", "a:\n".repeat(300_000));
        texts.put("many items", "[" + "1,".repeat(400_000) + "]");
        texts.put("many documents", "---\n".repeat(200_000));
        texts.put("many tabs", "\ta: 1\n".repeat(150_000));
        texts.put("open quote", "name: \"" + "\\x41".repeat(200_000));
        texts.put("java object", "!!javax.script.ScriptEngineManager []\n");
        return texts;
    }

    private static String bomb() {
        var text = new StringBuilder("a0: &a0 [lol, lol]\n");
        for (int i = 1; i < 30; i++) {
            text.append("a%d: &a%d [*a%d, *a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1, i - 1));
        }
        return text.toString();
    }

    public static void main(String[] folder) throws IOException {
        for (var name : texts().keySet()) {
            var problems = new Problems();
            long start = System.nanoTime();
            ParityFile.read(Path.of(folder[0], name), problems);
            long took = (System.nanoTime() - start) / 1_000_000;
            var first = problems.inOrder().stream()
                    .findFirst()
                    .map(Problem::toString)
                    .orElse("accepted");
            System.out.println(took + "\t" + first);
        }
    }

    static void writeTo(Path folder) throws IOException {
        for (var text : texts().entrySet()) {
            Files.writeString(folder.resolve(text.getKey()), text.getValue(), StandardCharsets.UTF_8);
        }
    }
}
