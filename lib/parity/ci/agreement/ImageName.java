package parity.ci.agreement;

/** The parts of an image's name; the repository is without registry, and without Docker's {@code library/}. */
record ImageName(String registry, String repository, String tag, String digest) {

    private static final String LIBRARY = "library/";

    static ImageName of(String text) {
        int at = text.indexOf('@');
        var digest = at < 0 ? "" : text.substring(at + 1);
        var name = at < 0 ? text : text.substring(0, at);
        int colon = name.indexOf(':', name.lastIndexOf('/') + 1);
        var tag = colon < 0 ? "" : name.substring(colon + 1);
        var path = colon < 0 ? name : name.substring(0, colon);
        int slash = path.indexOf('/');
        boolean hasRegistry = slash > 0 && isHost(path.substring(0, slash));
        var registry = hasRegistry ? path.substring(0, slash) : "";
        return new ImageName(registry, bare(hasRegistry ? path.substring(slash + 1) : path), tag, digest);
    }

    /** The last word of the repository. */
    String last() {
        return repository.substring(repository.lastIndexOf('/') + 1);
    }

    /** Mirrors keep Docker's own images in a folder of theirs, under that name. */
    private static String bare(String path) {
        if (path.startsWith(LIBRARY)) {
            return path.substring(LIBRARY.length());
        }
        int mirrored = path.lastIndexOf("/" + LIBRARY);
        return mirrored < 0 ? path : path.substring(mirrored + LIBRARY.length() + 1);
    }

    private static boolean isHost(String first) {
        return first.contains(".") || first.contains(":") || first.equals("localhost");
    }
}
