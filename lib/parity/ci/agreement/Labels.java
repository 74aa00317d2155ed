package parity.ci.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parity.ci.agreement.Claim.Exactly;

/**
 * What a team says itself of an image of its own: {@code parity.product.postgresql: "17"}.
 *
 * <p>It stands as a label in the Dockerfile, and so in the image, or at the service of the compose file.
 */
final class Labels {

    static final String PREFIX = "parity.product.";

    private Labels() {}

    static Optional<Subject> subject(String label) {
        return label.startsWith(PREFIX)
                ? Optional.of(Products.of(ImageName.of(label.substring(PREFIX.length())))
                        .orElseGet(() -> new Subject(Kind.SERVICE, label.substring(PREFIX.length()))))
                : Optional.empty();
    }

    /** A label whose value is empty takes a product away: it is in the image, and of no concern. */
    static List<Fact> facts(String label, Written value, String scope) {
        var facts = new ArrayList<Fact>();
        subject(label)
                .filter(_ -> !value.text().isEmpty() || !value.isResolved())
                .ifPresent(subject -> {
                    var claim = value.isResolved() ? claim(value.text()) : Images.unresolved(value);
                    facts.add(Fact.of(Side.LOCAL, subject, claim, value, scope));
                });
        return facts;
    }

    private static Claim claim(String text) {
        var release = Release.of(text);
        return release.hasNumbers() ? new Exactly(release) : new Claim.Floating(text);
    }
}
