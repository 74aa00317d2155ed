package parity.resource.backing;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parity.config.Version;
import parity.engine.Engine;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.resource.Backing;
import parity.resource.Launch;
import parity.resource.RedisSettings;
import parity.resource.Resource;
import parity.resource.Vintage;
import parity.terminal.Terminal;

/** A resource in a container, its data in the project's folder. */
final class InContainer implements Backing {

    static final String ENGINE = "docker";

    private static final String ACCOUNTS = "passwd";

    private final Resource resource;
    private final Path project;
    private final ImageChoice image;

    private InContainer(Resource resource, Path project, ImageChoice image) {
        this.resource = resource;
        this.project = project;
        this.image = image;
    }

    /** Fails where the image cannot be had. */
    static InContainer of(Resource resource, Path project, Engine engine, Terminal terminal) {
        if (engine.endpoint().isRemote()) {
            throw new Failure(
                    Exit.MISSING,
                    "the engine at %s may be another machine's, which does not see the data in %s; say engine: embedded"
                            .formatted(engine.endpoint().address(), resource.folder()));
        }
        var wanted = Version.in(wanted(resource));
        // Before an image is pulled for nothing.
        resource.folder().require(new Vintage(ENGINE, resource.kind(), wanted));
        return new InContainer(resource, project, ImageChoice.provide(resource, wanted, engine, terminal));
    }

    @Override
    public Resource resource() {
        return resource;
    }

    @Override
    public String engine() {
        return ENGINE;
    }

    @Override
    public String product() {
        return "%s %s".formatted(resource.kind().product(), image.version());
    }

    @Override
    public List<String> notes() {
        return image.note(resource).stream().toList();
    }

    @Override
    public void prepare() {
        var vintage = new Vintage(ENGINE, resource.kind(), image.version());
        var folder = resource.folder();
        folder.require(vintage);
        folder.make(_ -> {});
        folder.remember(vintage);
        var settings = folder.write(RedisSettings.FILE, new RedisSettings(resource).text());
        owner().ifPresent(owner -> {
            owner.take(folder.write(ACCOUNTS, owner.accounts()));
            owner.take(settings);
            owner.take(folder.data());
        });
    }

    @Override
    public Launch launch(int port, List<String> hosts) {
        return new Launch.OfContainer(
                "parity-%s-%s".formatted(resource.project(), resource.service()),
                image.name(),
                housing().command(),
                housing().environment(),
                mounts(),
                housing().scratch(),
                owner().map(Owner::toString).orElse(""),
                resource.kind().port(),
                port,
                hosts,
                Map.of(
                        Vessel.PROJECT,
                        resource.project(),
                        Vessel.SERVICE,
                        resource.service(),
                        Vessel.OWNER,
                        project.toAbsolutePath().normalize().toString()));
    }

    /** What is said; else what its data is of, so that a newer default harms nobody. */
    private static String wanted(Resource resource) {
        if (!resource.version().isEmpty()) {
            return resource.version();
        }
        return resource.folder()
                .origin()
                .filter(origin ->
                        origin.kind() == resource.kind() && origin.version().isKnown())
                .map(origin -> origin.version().toString())
                .orElseGet(() -> new Housing(resource).usualVersion());
    }

    private Map<String, String> mounts() {
        var folder = resource.folder();
        var mounts = new LinkedHashMap<String, String>();
        mounts.put(housing().data(), folder.data().toAbsolutePath().toString());
        if (housing().command().contains(Housing.SETTINGS)) {
            mounts.put(Housing.SETTINGS, absolute(RedisSettings.FILE));
        }
        if (owner().isPresent()) {
            mounts.put("/etc/passwd", absolute(ACCOUNTS));
        }
        return mounts;
    }

    private Housing housing() {
        return new Housing(resource);
    }

    private String absolute(String file) {
        return resource.folder().path().resolve(file).toAbsolutePath().toString();
    }

    /** As whoever owns the folder around it: what we made ourselves, just before. */
    private Optional<Owner> owner() {
        return Owner.of(resource.folder().path());
    }
}
