package parity.ci.agreement;

/** What one place says of a version. */
public sealed interface Claim {

    /** As a person reads it. */
    String text();

    /** One version; of an image that is pinned, its digest, too, which says more than any tag. */
    record Exactly(Release release, String digest) implements Claim {
        Exactly(Release release) {
            this(release, "");
        }

        @Override
        public String text() {
            return digest.isEmpty() ? release.toString() : release + "@" + shortened(digest);
        }
    }

    /** One image for certain, but not which version is in it. */
    record Pinned(String digest) implements Claim {
        @Override
        public String text() {
            return shortened(digest);
        }
    }

    /** Any version of a range. */
    record Within(Range range) implements Claim {
        @Override
        public String text() {
            return range.text();
        }
    }

    /** Whatever is newest on the day it is asked: {@code latest}. */
    record Floating(String text) implements Claim {}

    /** As many digits as {@code docker images} shows. */
    private static String shortened(String digest) {
        int start = digest.indexOf(':') + 1;
        return digest.substring(0, Math.min(digest.length(), start + 12));
    }

    /** Something, but files alone do not tell what. */
    record Unresolved(String text, String why) implements Claim {}
}
