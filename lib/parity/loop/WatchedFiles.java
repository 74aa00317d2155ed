package parity.loop;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Which files a service is watched for: patterns relative to its folder, in which {@code **} is any depth, also none. */
record WatchedFiles(List<WatchPattern> patterns) implements Watched {

    /** Vim's, Emacs', IntelliJ's, and that of {@code sed -i}. */
    private static final Pattern OF_AN_EDITOR =
            Pattern.compile("[.].*|.*~|.*[.](swp|tmp)|4913|#.*#|.*___jb_(tmp|old)___|sed[A-Za-z0-9]{6}");

    static WatchedFiles of(Path folder, List<String> patterns) {
        return new WatchedFiles(
                patterns.stream().map(text -> WatchPattern.of(folder, text)).toList());
    }

    @Override
    public boolean covers(Path file) {
        return !isOfAnEditor(file.getFileName().toString())
                && patterns.stream().anyMatch(pattern -> pattern.covers(file));
    }

    @Override
    public boolean leadsInto(Path folder) {
        return patterns.stream().anyMatch(pattern -> pattern.leadsInto(folder));
    }

    @Override
    public List<Path> roots() {
        return patterns.stream().map(WatchPattern::root).distinct().toList();
    }

    /** What an editor writes beside a file while it saves it. */
    private static boolean isOfAnEditor(String name) {
        return OF_AN_EDITOR.matcher(name).matches();
    }
}
