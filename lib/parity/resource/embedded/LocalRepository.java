package parity.resource.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where Maven and JBang keep what they fetched once. */
final class LocalRepository {

    private static final Pattern NAMED = Pattern.compile("<localRepository>([^<$]+)</localRepository>");

    private LocalRepository() {}

    static Path here() {
        return here(System.getenv(), Path.of(System.getProperty("user.home")));
    }

    static Path here(Map<String, String> environment, Path home) {
        return Stream.of("JBANG_REPO", "MAVEN_REPO_LOCAL")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(named -> !named.isBlank())
                .map(Path::of)
                .findFirst()
                .or(() -> named(home.resolve(".m2/settings.xml")))
                .orElse(home.resolve(".m2/repository"));
    }

    private static Optional<Path> named(Path settings) {
        try {
            var found = NAMED.matcher(Files.readString(settings));
            return found.find() ? Optional.of(Path.of(found.group(1).strip())) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
