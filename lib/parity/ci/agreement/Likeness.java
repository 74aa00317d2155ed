package parity.ci.agreement;

import parity.ci.agreement.Claim.Exactly;
import parity.ci.agreement.Claim.Floating;
import parity.ci.agreement.Claim.Pinned;
import parity.ci.agreement.Claim.Unresolved;
import parity.ci.agreement.Claim.Within;

/** Compares two claims on one subject. */
final class Likeness {

    private Likeness() {}

    static Verdict of(Claim one, Claim other) {
        if (one instanceof Unresolved || other instanceof Unresolved) {
            return Verdict.UNRESOLVED;
        }
        if (areOneImage(one, other)) {
            return Verdict.EXACT;
        }
        // Nobody knows what is in the one, so nobody knows how far apart they are.
        if (one instanceof Pinned || other instanceof Pinned) {
            return Verdict.UNRESOLVED;
        }
        if (one instanceof Floating || other instanceof Floating) {
            return Verdict.FLOATING;
        }
        if (one instanceof Within within) {
            return other instanceof Within range ? ofRanges(within.range(), range.range()) : ofRange(within, other);
        }
        return other instanceof Within within ? ofRange(within, one) : ofVersions((Exactly) one, (Exactly) other);
    }

    /** A digest stands for the image itself, whatever its tag says. */
    private static boolean areOneImage(Claim one, Claim other) {
        return !one.digest().isEmpty() && one.digest().equals(other.digest());
    }

    /** One tag and two images: the tag was moved in between, and says nothing. */
    private static Verdict ofVersions(Exactly one, Exactly other) {
        boolean isMoved = !one.digest().isEmpty()
                && !other.digest().isEmpty()
                && one.release().equals(other.release());
        return isMoved ? Verdict.FLOATING : ofReleases(one.release(), other.release());
    }

    private static Verdict ofRanges(Range one, Range other) {
        if (one.text().equals(other.text())) {
            return Verdict.EXACT;
        }
        return one.meets(other) ? Verdict.IN_RANGE : Verdict.MISMATCH_MAJOR;
    }

    private static Verdict ofRange(Within range, Claim version) {
        var release = ((Exactly) version).release();
        if (!release.hasNumbers()) {
            return Verdict.UNRESOLVED;
        }
        if (range.range().holds(release)) {
            return Verdict.IN_RANGE;
        }
        return range.range().holdsMajor(release.numbers().getFirst()) ? Verdict.MISMATCH_MINOR : Verdict.MISMATCH_MAJOR;
    }

    private static Verdict ofReleases(Release one, Release other) {
        if (one.text().equals(other.text()) && one.variant().equals(other.variant())) {
            return Verdict.EXACT;
        }
        // Commits and names: the same or not, and nobody knows how far apart.
        if (!one.hasNumbers() || !other.hasNumbers()) {
            return Verdict.UNRESOLVED;
        }
        int common = common(one, other);
        boolean isPrefix =
                common == Math.min(one.numbers().size(), other.numbers().size());
        return isPrefix ? ofPrefix(one, other, common) : apart(common);
    }

    private static Verdict ofPrefix(Release one, Release other, int common) {
        if (one.numbers().size() == other.numbers().size()) {
            return one.variant().equals(other.variant()) ? Verdict.EXACT : Verdict.EXACT_VERSION_VARIANT_DIFFERS;
        }
        return common == 1 ? Verdict.COMPATIBLE_MAJOR : Verdict.COMPATIBLE_MINOR;
    }

    private static Verdict apart(int common) {
        return switch (common) {
            case 0 -> Verdict.MISMATCH_MAJOR;
            case 1 -> Verdict.MISMATCH_MINOR;
            default -> Verdict.MISMATCH_PATCH;
        };
    }

    private static int common(Release one, Release other) {
        int most = Math.min(one.numbers().size(), other.numbers().size());
        for (int i = 0; i < most; i++) {
            if (!one.numbers().get(i).equals(other.numbers().get(i))) {
                return i;
            }
        }
        return most;
    }
}
