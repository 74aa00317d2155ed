package parity.loop;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One pattern of {@code watch}: a place that is certain, and what is wild below it; where nothing is, all that is there. */
record WatchPattern(Path place, String wild, List<PathMatcher> matchers) {

    private static final String SPECIAL = "*?[{\\";
    private static final String ANY_DEPTH = "**";
    private static final Predicate<String> LEADING_UP =
            Pattern.compile("(^|[/{,])[.][.]($|[/},])").asPredicate();

    static WatchPattern of(Path folder, String text) {
        int wildness = wildness(text);
        var wild = normal(text.substring(wildness));
        return new WatchPattern(
                folder.resolve(text.substring(0, wildness)).normalize(),
                wild,
                meant(wild).map(WatchPattern::matcher).toList());
    }

    /** Why nothing could ever match a pattern; empty where something may. */
    static Optional<String> trouble(Path folder, String text) {
        try {
            var pattern = of(folder, text);
            return pattern.hindrance(folder).map(why -> "'%s' can match nothing: %s".formatted(text, why));
        } catch (PatternSyntaxException e) {
            return Optional.of("'%s' is no pattern: %s".formatted(text, e.getDescription()));
        }
    }

    boolean covers(Path file) {
        return file.startsWith(place)
                && (wild.isEmpty() || matchers.stream().anyMatch(matcher -> matcher.matches(place.relativize(file))));
    }

    /** Something in a folder, or deeper, may match. */
    boolean leadsInto(Path folder) {
        return place.startsWith(folder)
                || folder.startsWith(place)
                        && (wild.isEmpty() || wild.contains(ANY_DEPTH) || isShallow(folder) || covers(folder));
    }

    /** The folder below which all that matches lies. */
    Path root() {
        var parent = place.getParent();
        return !wild.isEmpty() || parent == null || Files.isDirectory(place) ? place : parent;
    }

    private Optional<String> hindrance(Path folder) {
        if (LEADING_UP.test(wild)) {
            return Optional.of("'..' has no meaning behind '*', '?', '[' or '{'");
        }
        if (!Files.exists(place)) {
            return Optional.of("there is no " + folder.relativize(place));
        }
        return wild.isEmpty() || Files.isDirectory(place)
                ? Optional.empty()
                : Optional.of("there is no folder " + folder.relativize(place));
    }

    private boolean isShallow(Path folder) {
        long levels = wild.chars().filter(c -> c == '/').count();
        return folder.getNameCount() - place.getNameCount() <= levels;
    }

    private static PathMatcher matcher(String glob) {
        return FileSystems.getDefault().getPathMatcher("glob:" + glob);
    }

    /** Where the first part of a path begins that is more than a name. */
    private static int wildness(String text) {
        int at = 0;
        while (at < text.length() && SPECIAL.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at == text.length() ? at : text.lastIndexOf('/', at) + 1;
    }

    /** Of several ways to write it the one that a path is compared with; a slash at its end is for folders. */
    private static String normal(String wild) {
        var parts = Stream.of(wild.split("/"))
                .filter(part -> !part.isEmpty() && !part.equals("."))
                .collect(Collectors.joining("/"));
        return wild.endsWith("/") ? parts + "/" + ANY_DEPTH : parts;
    }

    /** A folder is all that is in it, and two stars are any depth, also none. */
    private static Stream<String> meant(String wild) {
        return anyDepth(wild)
                .flatMap(one -> one.isEmpty() || one.endsWith("*") ? Stream.of(one) : Stream.of(one, one + "/**"));
    }

    private static Stream<String> anyDepth(String wild) {
        int stars = wild.indexOf("**/");
        if (stars < 0) {
            return Stream.of(wild);
        }
        var before = wild.substring(0, stars);
        return anyDepth(wild.substring(stars + 3)).flatMap(after -> Stream.of(before + "**/" + after, before + after));
    }
}
