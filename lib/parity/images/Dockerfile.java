package parity.images;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/** The text of a Dockerfile, as far as it says which images it begins with. */
record Dockerfile(String text) {

    /** The images it is built from, with their tags; not its own stages, and not what a variable decides. */
    List<String> bases() {
        var stages = new HashSet<String>();
        var bases = new LinkedHashSet<String>();
        for (var line : text.lines().map(String::strip).toList()) {
            var words = List.of(line.split("\\s+"));
            if (words.getFirst().equalsIgnoreCase("FROM") && words.size() > 1) {
                int at = words.get(1).startsWith("--") ? 2 : 1;
                var image = at < words.size() ? words.get(at) : "scratch";
                if (!stages.contains(image.toLowerCase(Locale.ROOT)) && isImage(image)) {
                    bases.add(tagged(image));
                }
                stages.add(words.getLast().toLowerCase(Locale.ROOT));
            }
        }
        return List.copyOf(bases);
    }

    private static boolean isImage(String word) {
        return !word.equals("scratch") && word.indexOf('$') < 0;
    }

    private static String tagged(String image) {
        boolean isTagged = image.lastIndexOf(':') > image.lastIndexOf('/') || image.indexOf('@') >= 0;
        return isTagged ? image : image + ":latest";
    }
}
