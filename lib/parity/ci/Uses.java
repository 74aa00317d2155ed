package parity.ci;

/** What a step or a job takes from elsewhere, as it is written behind {@code uses}. */
public sealed interface Uses {

    /** Reads {@code ./path}, {@code $/path}, {@code docker://image} or {@code owner/repository/path@ref}; {@link Wrong} says why not. */
    static Uses of(String text) {
        if (text.startsWith("./") || text.startsWith(".\\") || text.equals(".")) {
            return new Local(text);
        }
        if (text.startsWith("$/")) {
            return new Local("." + text.substring(1));
        }
        if (text.startsWith("docker://")) {
            return new Image(text.substring("docker://".length()));
        }
        int at = text.indexOf('@');
        var place = at < 0 ? text : text.substring(0, at);
        int owner = place.indexOf('/');
        if (at < 0 || at == text.length() - 1) {
            return new Wrong("has no @ref behind it; name a tag, a branch or a commit: %s@v1".formatted(place));
        }
        int repository = place.indexOf('/', owner + 1);
        var name = repository < 0 ? place : place.substring(0, repository);
        if (owner <= 0 || name.endsWith("/")) {
            return new Wrong("is not owner/repository@ref, ./path or docker://image");
        }
        return new Remote(name, repository < 0 ? "" : place.substring(repository + 1), text.substring(at + 1));
    }

    /** In this repository. */
    record Local(String path) implements Uses {}

    /** A container's image. */
    record Image(String name) implements Uses {}

    /** In a repository on GitHub; the path within it is empty where it is the root. */
    record Remote(String repository, String path, String ref) implements Uses {}

    /** None of these. */
    record Wrong(String why) implements Uses {}
}
