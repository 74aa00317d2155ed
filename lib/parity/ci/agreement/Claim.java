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
            return release.toString();
        }
    }

    /** Any version of a range. */
    record Within(Range range) implements Claim {
        @Override
        public String text() {
            return range.text();
        }
    }

    /** Whatever is newest on the day it is asked: {@code latest}; with a digest, or a day, what was the newest once. */
    record Floating(String text, String digest) implements Claim {
        Floating(String text) {
            this(text, "");
        }
    }

    /** One image for certain, but not which version is in it. */
    record Pinned(String digest) implements Claim {
        @Override
        public String text() {
            return shortened(digest);
        }
    }

    /** Something, but files alone do not tell what. */
    record Unresolved(String text, String why) implements Claim {}

    /** Of an image; empty where it is none, or none is named. */
    default String digest() {
        return "";
    }

    /** With the digest behind the version, where there is one. */
    default String inFull() {
        return digest().isEmpty() || digest().equals(text()) || this instanceof Pinned
                ? text()
                : text() + "@" + shortened(digest());
    }

    /** As many digits as {@code docker images} shows. */
    private static String shortened(String digest) {
        int start = digest.indexOf(':') + 1;
        return digest.substring(0, Math.min(digest.length(), start + 12));
    }
}
