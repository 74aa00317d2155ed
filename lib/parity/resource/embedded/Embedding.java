package parity.resource.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import parity.config.Version;
import parity.resource.Backing;
import parity.resource.Kind;
import parity.resource.Resource;

/** The engine that needs nothing but this machine: real servers on the host. */
public final class Embedding {

    /** The one that there is, in containers, too: what makes its image of jars takes these very ones. */
    public static final Version DYNAMO_LOCAL = Version.in("2.6.1");

    private Embedding() {}

    /** Why no server of a kind and version can be had here; empty where one can, or what is nearest. */
    public static Optional<String> refusal(Kind kind, Version wanted) {
        return kind == Kind.POSTGRES && wanted.isKnown() ? EmbeddedPostgres.refusal(wanted) : Optional.empty();
    }

    /** What DynamoDB Local is made of, for who runs it elsewhere: jars, and programs of several machines. */
    public static List<Path> dynamo(Consumer<String> progress) {
        return EmbeddedDynamo.files(Cellar.here(progress));
    }

    /** What would run a resource here; what is fetched and unpacked for it is told. */
    public static Backing of(Resource resource, Consumer<String> progress) {
        return switch (resource.kind()) {
            case POSTGRES -> new EmbeddedPostgres(resource, progress);
            case REDIS -> new EmbeddedRedis(resource, progress);
            case MYSQL, MARIADB -> new EmbeddedMariadb(resource, progress);
            case DYNAMODB -> new EmbeddedDynamo(resource, progress);
        };
    }
}
