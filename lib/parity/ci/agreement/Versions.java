package parity.ci.agreement;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import parity.ci.agreement.Claim.Exactly;
import parity.ci.agreement.Claim.Floating;
import parity.ci.agreement.Claim.Unresolved;
import parity.ci.agreement.Claim.Within;

/** Reads how a tool's version is written in the files and inputs of version switchers. */
final class Versions {

    private static final Set<String> FLOATING = Set.of(
            "latest",
            "stable",
            "nightly",
            "beta",
            "current",
            "node",
            "lts",
            "oldstable",
            "head",
            "tip",
            "edge",
            "canary",
            "default",
            "system",
            "main",
            "master",
            "x",
            "*",
            "newest",
            "");

    /** Rust's are builds of a day, whatever number they will have: {@code nightly-2026-01-31-x86_64-unknown-linux-gnu}. */
    private static final Pattern CHANNEL =
            Pattern.compile("(stable|beta|nightly)(-\\d{4}-\\d{2}-\\d{2})?(?:-[a-z].*)?");

    private Versions() {}

    /** The same of what may not have been worked out. */
    static Claim read(Subject subject, Written written) {
        return written.isResolved() ? read(subject, written.text()) : Images.unresolved(written);
    }

    static Claim read(Subject subject, String text) {
        var version = bare(subject, text.strip());
        var channel = CHANNEL.matcher(version);
        if (subject.name().equals("rust") && channel.matches()) {
            return channel.group(2) == null
                    ? new Floating(channel.group(1))
                    : ofDay(channel.group(1) + channel.group(2));
        }
        if (isFloating(subject, version)) {
            return new Floating(text.strip().isEmpty() ? "the newest" : text.strip());
        }
        if (Range.isIn(version)) {
            return new Within(Range.of(version));
        }
        if (isElsewhere(subject, version)) {
            return new Unresolved(text.strip(), "it names no version");
        }
        var release = Release.of(version);
        return release.hasNumbers() ? new Exactly(tidy(subject, release)) : new Exactly(vendor(version));
    }

    private static Claim ofDay(String build) {
        return new Floating(build, build);
    }

    /** False for what nobody would take for a version, nor for a name of one. */
    static boolean isSound(Fact fact) {
        return switch (fact.claim()) {
            case Within range -> range.text().chars().anyMatch(Character::isDigit);
            case Exactly exactly ->
                fact.raw().chars().allMatch(Versions::isOfVersion)
                        && (exactly.release().hasNumbers()
                                || Tags.isCommit(exactly.release().text()));
            default -> true;
        };
    }

    private static boolean isOfVersion(int c) {
        return Character.isLetterOrDigit(c) || " ._+@/:<>=~^*|,!()${}-".indexOf(c) >= 0;
    }

    /** {@code jruby}, {@code truffleruby}, {@code nodejs}: whichever is newest. */
    private static boolean isFloating(Subject subject, String version) {
        var word = version.toLowerCase(Locale.ROOT);
        return (word.endsWith(subject.name()) && word.chars().allMatch(Character::isLetter))
                || FLOATING.contains(word)
                || word.startsWith("lts/")
                || word.startsWith("lts-");
    }

    /** A commit, a folder, or an environment that somebody made and gave a name. */
    private static boolean isElsewhere(Subject subject, String version) {
        boolean isName = subject.name().equals("python")
                && !version.isEmpty()
                && version.chars().allMatch(c -> Character.isLetter(c) || c == '-' || c == '_');
        return isName || version.startsWith("ref:") || version.startsWith("path:") || version.startsWith("tag:");
    }

    /** {@code temurin-21.0.2}, {@code python-3.11.4}, {@code ruby-3.3.0}: what stands before the number is who made it. */
    private static Release vendor(String version) {
        for (int i = 1; i < version.length(); i++) {
            boolean begins = Release.isDigit(version.charAt(i)) && "-@_".indexOf(version.charAt(i - 1)) >= 0;
            if (begins) {
                var release = Release.of(version.substring(i));
                return new Release(release.text(), release.numbers(), "");
            }
        }
        return new Release(version, List.of(), "");
    }

    private static String bare(Subject subject, String text) {
        int at = text.indexOf('@');
        var version = at > 0 ? text.substring(at + 1) : text;
        for (var prefix :
                List.of("refs/tags/", subject.name() + "-", subject.name(), "go", "php-", "jdk-", "nodejs-")) {
            if (version.startsWith(prefix) && version.length() > prefix.length()) {
                version = version.substring(prefix.length());
            }
        }
        return version;
    }

    /** Who packs a runtime is no part of its version; a preview, and Java before 9, are. */
    private static Release tidy(Subject subject, Release release) {
        boolean isOldJava = subject.name().equals("java")
                && release.numbers().size() > 1
                && release.numbers().getFirst() == 1;
        if (isOldJava) {
            return new Release(
                    String.valueOf(release.numbers().get(1)), release.numbers().subList(1, 2), "");
        }
        var variant = release.variant();
        boolean isPreview = List.of("rc", "alpha", "beta", "dev", "ea", "pre", "t", "nightly").stream()
                .anyMatch(word -> variant.toLowerCase(Locale.ROOT).startsWith(word) && !variant.startsWith("tem"));
        return new Release(release.text(), release.numbers(), isPreview ? variant : "");
    }
}
