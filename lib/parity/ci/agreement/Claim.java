package parity.ci.agreement;

/** What one place says of a version. */
public sealed interface Claim {

    /** As a person reads it. */
    String text();

    /** One version. */
    record Exactly(Release release) implements Claim {
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

    /** Whatever is newest on the day it is asked: {@code latest}. */
    record Floating(String text) implements Claim {}

    /** Something, but files alone do not tell what. */
    record Unresolved(String text, String why) implements Claim {}
}
