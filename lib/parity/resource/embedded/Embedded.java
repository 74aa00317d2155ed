package parity.resource.embedded;

import java.util.List;
import java.util.function.Consumer;
import parity.config.Version;
import parity.resource.Backing;
import parity.resource.Resource;
import parity.resource.Vintage;

/** A real server on the host, out of an artifact: what all kinds of them have in common. */
abstract sealed class Embedded implements Backing
        permits EmbeddedPostgres, EmbeddedRedis, EmbeddedMariadb, EmbeddedDynamo {

    static final String ENGINE = "embedded";

    private final Resource resource;
    private final Consumer<String> progress;

    Embedded(Resource resource, Consumer<String> progress) {
        this.resource = resource;
        this.progress = progress;
    }

    @Override
    public final Resource resource() {
        return resource;
    }

    @Override
    public final String engine() {
        return ENGINE;
    }

    @Override
    public List<String> notes() {
        return List.of();
    }

    @Override
    public final void prepare() {
        var vintage = new Vintage(ENGINE, resource.kind(), version());
        resource.folder().require(vintage);
        make();
        resource.folder().remember(vintage);
    }

    /** What the server is, which says what data it can read. */
    abstract Version version();

    /** Gets the programs, and a folder of data where there is none. */
    abstract void make();

    final Cellar cellar() {
        return Cellar.here(progress);
    }
}
