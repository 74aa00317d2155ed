package parity.ci.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import parity.ci.agreement.Claim.Exactly;
import parity.ci.agreement.Claim.Floating;
import parity.ci.agreement.Claim.Pinned;

/** Reads what an image's tag says of the version of its product. */
final class Tags {

    /** Releases of systems, and flavours: their numbers are not the product's. */
    private static final Set<String> FLAVOURS = Set.of(
            "alpine",
            "slim",
            "buster",
            "bullseye",
            "bookworm",
            "trixie",
            "stretch",
            "jammy",
            "noble",
            "focal",
            "bionic",
            "windowsservercore",
            "nanoserver",
            "ltsc",
            "ubi",
            "debian",
            "ubuntu",
            "lts",
            "fedora",
            "rhel",
            "el");

    /** What comes with PostgreSQL inside has a version of its own in front. */
    private static final Set<String> WITH_POSTGRES_INSIDE =
            Set.of("timescaledb", "timescaledb-ha", "timescaledb-docker", "pgvector", "pgautofailover");

    private static final int SHORTEST_COMMIT = 7;
    private static final int LONGEST_COMMIT = 40;

    private Tags() {}

    static Claim read(ImageName image) {
        if (image.tag().isEmpty()) {
            return image.digest().isEmpty() ? new Floating("latest") : new Pinned(image.digest());
        }
        var extension = Extension.of(image);
        if (extension.isPresent()) {
            return new Exactly(extension.get().server(), image.digest());
        }
        int inside = WITH_POSTGRES_INSIDE.contains(image.last()) ? image.tag().lastIndexOf("pg") : -1;
        var claim = inside < 0 ? read(Numbering.plain(image)) : inside(image.tag(), inside);
        return claim instanceof Exactly exactly
                ? new Exactly(Numbering.own(exactly.release(), image), image.digest())
                : new Floating(claim.text(), image.digest());
    }

    private static Claim inside(String tag, int at) {
        var release = Release.of(tag.substring(at + 2));
        return release.hasNumbers()
                ? new Exactly(new Release(release.text(), release.numbers(), variant(tag, at, release)))
                : new Floating(tag);
    }

    private static String variant(String tag, int at, Release release) {
        return join(tag.substring(0, at), release.variant());
    }

    static Claim read(String tag) {
        if (isCommit(tag)) {
            return opaque(tag);
        }
        int digit = firstDigit(tag);
        if (digit < 0) {
            return new Floating(tag);
        }
        var release = Release.of(tag.substring(digit));
        var before = digit == 0 ? "" : tag.substring(0, digit);
        if (isFlavour(before)) {
            return new Floating(tag);
        }
        return new Exactly(dated(release, before));
    }

    /** {@code 2024-05-01} is one version, not version 2024 of a kind. */
    private static Release dated(Release release, String before) {
        boolean isDate = release.numbers().size() == 1
                && release.text().length() == 4
                && release.variant().length() >= 5
                && release.variant().charAt(2) == '-'
                && Release.isDigit(release.variant().charAt(0));
        if (!isDate) {
            return new Release(release.text(), release.numbers(), join(before, release.variant()));
        }
        var rest = Release.of(release.variant().replace('-', '.'));
        var numbers = new ArrayList<>(release.numbers());
        numbers.addAll(rest.numbers());
        return new Release(release.text() + "-" + release.variant(), numbers, stripped(before));
    }

    private static Claim opaque(String text) {
        return new Exactly(new Release(text, List.of(), ""));
    }

    static boolean isCommit(String tag) {
        var bare = tag.startsWith("sha-") ? tag.substring("sha-".length()) : tag;
        return bare.length() >= SHORTEST_COMMIT
                && bare.length() <= LONGEST_COMMIT
                && bare.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))
                && bare.chars().anyMatch(c -> c >= 'a');
    }

    private static boolean isFlavour(String before) {
        var bare = stripped(before);
        var last = bare.substring(Math.max(bare.lastIndexOf('-'), bare.lastIndexOf('_')) + 1);
        return FLAVOURS.contains(last);
    }

    private static String join(String before, String after) {
        var first = stripped(before);
        return first.isEmpty() || after.isEmpty() ? first + after : first + "-" + after;
    }

    /** Without the {@code v} of a version and the sign between. */
    private static String stripped(String before) {
        var text =
                before.endsWith("v") && (before.length() == 1 || "-_.".indexOf(before.charAt(before.length() - 2)) >= 0)
                        ? before.substring(0, before.length() - 1)
                        : before;
        int end = text.length();
        while (end > 0 && "-_.".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }

    private static int firstDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Release.isDigit(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }
}
