package parity.ci.agreement;

import java.util.ArrayList;
import java.util.Set;

/** Whose images are numbered otherwise than what is in them. */
final class Numbering {

    /** Images whose number is their own alone. */
    private static final Set<String> OF_THEMSELVES = Set.of("devcontainers/rust", "vscode/devcontainers/rust");

    private static final Set<String> CONFLUENT = Set.of("cp-kafka", "cp-server");

    private static final Set<String> SYSTEMS_OF_DENO = Set.of("alpine", "debian", "ubuntu", "distroless", "bin");

    private Numbering() {}

    /** An image that says nothing of the version of what it holds. */
    static boolean isOfItself(ImageName image) {
        return OF_THEMSELVES.stream().anyMatch(image.repository()::endsWith);
    }

    /** A tag that begins with the version of the product. */
    static String plain(ImageName image) {
        var tag = image.tag();
        int dash = tag.indexOf('-');
        if (dash <= 0 || dash + 1 == tag.length()) {
            return tag;
        }
        var first = tag.substring(0, dash);
        var rest = tag.substring(dash + 1);
        // Images for editors: 1-21-bookworm has Java 21.
        if (image.repository().contains("devcontainers/") && begins(first) && begins(rest)) {
            return rest;
        }
        boolean isSystem = image.last().equals("deno") && SYSTEMS_OF_DENO.contains(first);
        return isSystem ? rest + "-" + first : tag;
    }

    private static boolean begins(String text) {
        return Release.isDigit(text.charAt(0));
    }

    /** Confluent counts Kafka's releases on its own: its 7.8 is Kafka 3.8, its 6.2 Kafka 2.8. */
    static Release own(Release release, ImageName image) {
        if (!CONFLUENT.contains(image.last()) || release.numbers().size() < 2) {
            return release;
        }
        var numbers = new ArrayList<>(release.numbers());
        long major = numbers.getFirst();
        numbers.set(0, major >= 7 ? major - 4 : major >= 5 ? 2 : major - 3);
        numbers.set(1, numbers.get(1) + (major == 6 ? 6 : 0));
        return new Release(release.text(), numbers, release.variant());
    }
}
