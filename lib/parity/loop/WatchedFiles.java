package parity.loop;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Which files a service is watched for: patterns relative to its folder, in which {@code **} is any depth, also none. */
record WatchedFiles(Path folder, List<PathMatcher> patterns, List<Path> roots) {

    /** Vim's, Emacs', IntelliJ's, and that of {@code sed -i}. */
    private static final Pattern OF_AN_EDITOR =
            Pattern.compile("[.].*|.*~|.*[.](swp|tmp)|4913|#.*#|.*___jb_(tmp|old)___|sed[A-Za-z0-9]{6}");

    static WatchedFiles of(Path folder, List<String> patterns) {
        return new WatchedFiles(
                folder,
                patterns.stream()
                        .flatMap(WatchedFiles::meant)
                        .map(pattern -> FileSystems.getDefault().getPathMatcher("glob:" + pattern))
                        .toList(),
                patterns.stream()
                        .map(pattern -> root(folder, pattern))
                        .distinct()
                        .toList());
    }

    /** Why nothing could ever match a pattern; empty where something may. */
    static Optional<String> trouble(Path folder, String pattern) {
        try {
            FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        } catch (PatternSyntaxException e) {
            return Optional.of("'%s' is no pattern: %s".formatted(pattern, e.getDescription()));
        }
        var from = isWild(pattern) ? root(folder, pattern) : folder.resolve(pattern);
        return Files.exists(from)
                ? Optional.empty()
                : Optional.of("'%s' can match nothing: there is no %s"
                        .formatted(pattern, folder.relativize(from.normalize())));
    }

    boolean covers(Path file) {
        return file.startsWith(folder)
                && !isOfAnEditor(file.getFileName().toString())
                && patterns.stream().anyMatch(pattern -> pattern.matches(folder.relativize(file)));
    }

    private static boolean isWild(String pattern) {
        return wildness(pattern) < pattern.length();
    }

    /** Where the first character stands that is more than itself. */
    private static int wildness(String pattern) {
        int wild = 0;
        while (wild < pattern.length() && "*?[{".indexOf(pattern.charAt(wild)) < 0) {
            wild++;
        }
        return wild;
    }

    /** The folder below which all that matches lies. */
    private static Path root(Path folder, String pattern) {
        int wild = wildness(pattern);
        if (wild == pattern.length() && Files.isDirectory(folder.resolve(pattern))) {
            return folder.resolve(pattern).normalize();
        }
        int slash = pattern.lastIndexOf('/', wild);
        return slash < 0 ? folder : folder.resolve(pattern.substring(0, slash)).normalize();
    }

    /** A folder is all that is in it. */
    private static Stream<String> meant(String pattern) {
        if (pattern.contains("**/")) {
            return Stream.of(pattern, pattern.replace("**/", ""));
        }
        return pattern.endsWith("*") ? Stream.of(pattern) : Stream.of(pattern, pattern + "/**");
    }

    /** What an editor writes beside a file while it saves it. */
    private static boolean isOfAnEditor(String name) {
        return OF_AN_EDITOR.matcher(name).matches();
    }
}
