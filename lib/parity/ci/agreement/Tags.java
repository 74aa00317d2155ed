package parity.ci.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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

    /** Images whose number is their own, and not that of what they hold. */
    private static final Set<String> NUMBERED_THEMSELVES = Set.of("devcontainers/rust", "vscode/devcontainers/rust");

    private static final Map<String, String> EXTENSIONS = Map.of(
            "postgis",
            "postgis",
            "pgvector",
            "pgvector",
            "timescaledb",
            "timescaledb",
            "timescaledb-ha",
            "timescaledb");

    private static final Pattern SERVER_FIRST = Pattern.compile("(\\d[\\d.]*)-(\\d[\\d.]*)(-.*)?");
    private static final Pattern SERVER_LAST = Pattern.compile("v?(\\d[\\d.]*)-pg(\\d[\\d.]*)(-.*)?");

    private static final Set<String> CONFLUENT = Set.of("cp-kafka", "cp-server");

    private static final Set<String> FLAVOURS_OF_DENO = Set.of("alpine", "debian", "ubuntu", "distroless", "bin");

    private static final int SHORTEST_COMMIT = 7;
    private static final int LONGEST_COMMIT = 40;

    private Tags() {}

    /** An image that says nothing of the version of what it holds. */
    static boolean isNumberedItself(ImageName image) {
        return NUMBERED_THEMSELVES.stream().anyMatch(image.repository()::endsWith);
    }

    static Claim read(ImageName image) {
        if (image.tag().isEmpty()) {
            return image.digest().isEmpty() ? new Floating("latest") : new Pinned(image.digest());
        }
        int inside = WITH_POSTGRES_INSIDE.contains(image.last()) ? image.tag().lastIndexOf("pg") : -1;
        var own = extension(image);
        if (own.isPresent()) {
            return claim(own.get().server(), image);
        }
        var claim = inside < 0 ? read(systemBehind(ownersOff(image), image)) : inside(image.tag(), inside);
        return claim instanceof Exactly exactly
                ? new Exactly(ofConfluent(exactly.release(), image), image.digest())
                : new Floating(claim.text(), image.digest());
    }

    /** Images for editors have a version of their own in front: {@code 1-21-bookworm} has Java 21. */
    private static String ownersOff(ImageName image) {
        int dash = image.tag().indexOf('-');
        boolean isForEditors = image.repository().contains("devcontainers/")
                && dash > 0
                && Release.isDigit(image.tag().charAt(0))
                && dash + 1 < image.tag().length()
                && Release.isDigit(image.tag().charAt(dash + 1));
        return isForEditors ? image.tag().substring(dash + 1) : image.tag();
    }

    /** Confluent counts Kafka's releases on its own: its 7.8 is Kafka 3.8, its 6.2 Kafka 2.8. */
    private static Release ofConfluent(Release release, ImageName image) {
        if (!CONFLUENT.contains(image.last()) || release.numbers().size() < 2) {
            return release;
        }
        var numbers = new ArrayList<>(release.numbers());
        long major = numbers.getFirst();
        numbers.set(0, major >= 7 ? major - 4 : major >= 5 ? 2 : major - 3);
        numbers.set(1, numbers.get(1) + (major == 6 ? 6 : 0));
        return new Release(release.text(), numbers, release.variant());
    }

    /** Deno has its system in front: {@code alpine-2.5.6}. */
    private static String systemBehind(String tag, ImageName image) {
        int dash = tag.indexOf('-');
        boolean isInFront = image.last().equals("deno")
                && dash > 0
                && FLAVOURS_OF_DENO.contains(tag.substring(0, dash))
                && dash + 1 < tag.length();
        return isInFront ? tag.substring(dash + 1) + "-" + tag.substring(0, dash) : tag;
    }

    /** PostgreSQL with what was added to it: both have versions, {@code postgis:17-3.5}, {@code pgvector:0.8.0-pg17}. */
    record Extension(Release server, Subject subject, Release release) {}

    static Optional<Extension> extension(ImageName image) {
        var name = EXTENSIONS.get(image.last());
        if (name == null) {
            return Optional.empty();
        }
        var behind = SERVER_FIRST.matcher(image.tag());
        var before = SERVER_LAST.matcher(image.tag());
        if (name.equals("postgis") && behind.matches()) {
            return Optional.of(extension(name, behind.group(1), behind.group(2), behind.group(3)));
        }
        return before.matches()
                ? Optional.of(extension(name, before.group(2), before.group(1), before.group(3)))
                : Optional.empty();
    }

    private static Extension extension(String name, String server, String version, String variant) {
        var release = Release.of(server);
        var rest = variant == null ? "" : variant.replaceFirst("^[-_.]", "");
        return new Extension(
                new Release(release.text(), release.numbers(), rest),
                new Subject(Kind.TOOL, name),
                Release.of(version));
    }

    private static Claim claim(Release release, ImageName image) {
        return new Exactly(release, image.digest());
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
