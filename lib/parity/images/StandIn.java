package parity.images;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An image from Debian's packages for a public one that no registry gives; it has one version only. */
public record StandIn(String repository, String version, PackedImage image) {

    private static final List<StandIn> USUAL = List.of(
            of("postgres", "17", List.of("postgres/Dockerfile", "postgres/postgres-server")),
            of("redis", "8", List.of("redis/Dockerfile")),
            of("mariadb", "11", List.of("mariadb/Dockerfile", "mariadb/mariadb-node", "first-words")));

    /** Out of Debian's unstable packages: built for who asks for it, and not beforehand. */
    private static final StandIn RARE =
            of("mysql", "9", List.of("mysql/Dockerfile", "mysql/mysql-node", "first-words"));

    public static Optional<StandIn> of(String image) {
        return Stream.concat(USUAL.stream(), Stream.of(RARE))
                .filter(it -> it.repository.equals(repositoryOf(image)))
                .findFirst();
    }

    public static Stream<PackedImage> usual() {
        return USUAL.stream().map(StandIn::image);
    }

    /** True where the image is asked for in this version, or in any. */
    public boolean fits(String image) {
        var tag = tagOf(image);
        return tag.isEmpty() || tag.equals(version) || tag.startsWith(version + ".") || tag.startsWith(version + "-");
    }

    private static StandIn of(String name, String version, List<String> files) {
        var tag = "parity/standin-%s:%s".formatted(name, version);
        return new StandIn(name, version, new PackedImage(tag, "services", files));
    }

    private static String repositoryOf(String image) {
        var plain = image.replaceFirst("^docker\\.io/", "").replaceFirst("^library/", "");
        int end = plain.indexOf('@') >= 0 ? plain.indexOf('@') : plain.indexOf(':');
        return end < 0 ? plain : plain.substring(0, end);
    }

    private static String tagOf(String image) {
        int colon = image.lastIndexOf(':');
        return colon < 0 || image.indexOf('/', colon) >= 0 ? "" : image.substring(colon + 1);
    }
}
