package parity.ci.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A range of versions as npm, Python and Ruby write it: {@code >=18 <26}, {@code ^1.2 || ~2.0}, {@code 3.x}. */
public record Range(String text, List<Span> spans) {

    private static final Pattern INTERVAL = Pattern.compile("([\\[(])([^,\\])]*)(?:,([^\\])]*))?([\\])])");

    /** From one version up to, but without, another; null where there is no end. */
    record Span(@Nullable List<Long> from, @Nullable List<Long> below) {

        boolean meets(Span other) {
            return isBefore(from, other.below) && isBefore(other.from, below);
        }

        private static boolean isBefore(@Nullable List<Long> from, @Nullable List<Long> below) {
            return from == null || below == null || compare(from, below) < 0;
        }

        Span within(Span other) {
            var highest = from == null || (other.from != null && compare(other.from, from) > 0) ? other.from : from;
            var lowest =
                    below == null || (other.below != null && compare(other.below, below) < 0) ? other.below : below;
            return new Span(highest, lowest);
        }
    }

    public Range {
        spans = List.copyOf(spans);
    }

    /** At least a version, as go.mod and Cargo.toml mean theirs. */
    static Range from(Release least) {
        return new Range(">=" + least.text(), List.of(new Span(least.numbers(), null)));
    }

    /** As Maven writes it: {@code [17,22)}, {@code (,11],[17,)}; a version alone is the least. */
    static Range ofMaven(String text) {
        var spans = new ArrayList<Span>();
        var found = INTERVAL.matcher(text);
        while (found.find()) {
            var from = Release.of(found.group(2).strip()).numbers();
            var to = found.group(3) == null
                    ? from
                    : Release.of(found.group(3).strip()).numbers();
            spans.add(new Span(
                    from.isEmpty() ? null : found.group(1).equals("(") ? next(from, from.size()) : from,
                    to.isEmpty() ? null : found.group(4).equals("]") ? next(to, to.size()) : to));
        }
        return spans.isEmpty() ? from(Release.of(text)) : new Range(text, spans);
    }

    /** True for a text that names more than one version. */
    static boolean isIn(String text) {
        var stripped = text.strip();
        return !stripped.isEmpty()
                && ("^~<>=!".indexOf(stripped.charAt(0)) >= 0
                        || stripped.contains("||")
                        || stripped.contains(" - ")
                        || stripped.contains(",")
                        || stripped.endsWith(".*")
                        || stripped.endsWith(".x")
                        || stripped.contains(".x.")
                        || stripped.endsWith("+"));
    }

    static Range of(String text) {
        var spans = new ArrayList<Span>();
        for (var part : text.split("\\|\\|?|\\sor\\s")) {
            spans.add(span(part.strip()));
        }
        return new Range(text.strip(), spans);
    }

    /** True where some version of the range can be the release, as far as that is written. */
    boolean holds(Release release) {
        var span = new Span(
                release.numbers(), next(release.numbers(), release.numbers().size()));
        return spans.stream().anyMatch(span::meets);
    }

    boolean meets(Range other) {
        return spans.stream().anyMatch(span -> other.spans.stream().anyMatch(span::meets));
    }

    /** True where it names this very major. */
    boolean holdsMajor(long major) {
        return spans.stream().anyMatch(new Span(List.of(major), List.of(major + 1))::meets);
    }

    private static Span span(String part) {
        int dash = part.indexOf(" - ");
        if (dash > 0) {
            var last = Release.of(part.substring(dash + 3).strip()).numbers();
            return new Span(Release.of(part.substring(0, dash).strip()).numbers(), next(last, last.size()));
        }
        var all = new Span(null, null);
        for (var bound : bounds(part)) {
            all = all.within(bound(bound));
        }
        return all;
    }

    /** A space may stand between a sign and its version, and a comma or a space between two of them. */
    private static List<String> bounds(String part) {
        var bounds = new ArrayList<String>();
        var sign = "";
        for (var word : part.replace(',', ' ').split("\\s+")) {
            boolean isSign = !word.isEmpty() && word.chars().allMatch(c -> "^~<>=!".indexOf(c) >= 0);
            if (isSign) {
                sign = word;
            } else if (!word.isEmpty()) {
                bounds.add(sign + word);
                sign = "";
            }
        }
        return bounds;
    }

    private static Span bound(String bound) {
        int at = 0;
        while (at < bound.length() && "^~<>=!".indexOf(bound.charAt(at)) >= 0) {
            at++;
        }
        var numbers = Release.of(bound.substring(at)).numbers();
        if (numbers.isEmpty()) {
            return new Span(null, null);
        }
        return switch (bound.substring(0, at)) {
            case "^" -> new Span(numbers, next(numbers, firstSet(numbers)));
            case "~" -> new Span(numbers, next(numbers, Math.min(2, numbers.size())));
            case "~=", "~>" -> new Span(numbers, next(numbers, Math.max(1, numbers.size() - 1)));
            case ">=" -> new Span(numbers, null);
            case ">" -> new Span(next(numbers, numbers.size()), null);
            case "<" -> new Span(null, numbers);
            case "<=" -> new Span(null, next(numbers, numbers.size()));
            case "!=" -> new Span(null, null);
            default -> bound.endsWith("+") ? new Span(numbers, null) : new Span(numbers, next(numbers, numbers.size()));
        };
    }

    private static int firstSet(List<Long> numbers) {
        for (int i = 0; i < numbers.size(); i++) {
            if (numbers.get(i) > 0) {
                return i + 1;
            }
        }
        return numbers.size();
    }

    /** The first version after all that begin with so many of these numbers. */
    private static List<Long> next(List<Long> numbers, int count) {
        var next = new ArrayList<>(numbers.subList(0, count));
        if (!next.isEmpty()) {
            next.set(next.size() - 1, next.getLast() + 1);
        }
        return next;
    }

    /** What is missing counts as zero: a bound is a point. */
    private static int compare(List<Long> one, List<Long> other) {
        for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
            int difference = Long.compare(i < one.size() ? one.get(i) : 0, i < other.size() ? other.get(i) : 0);
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }
}
