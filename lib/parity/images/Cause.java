package parity.images;

/** One thing that is no longer as it was when a container was made. */
public record Cause(Kind kind, String sentence) {

    /** What has changed. */
    public enum Kind {
        /** The tag means another image now, or none. */
        IMAGE,
        /** What the compose files say of the service. */
        CONFIGURATION,
        /** Only its variables, as far as can be told. */
        ENVIRONMENT,
        /** The files that its image is built from. */
        CONTEXT,
        /** The project has no such service any more. */
        ORPHAN
    }
}
