package parity.resource.embedded;

import java.nio.file.Path;

/** Something that Maven repositories hold, by its coordinates. */
record Artifact(String group, String name, String version, String type) {

    static Artifact jar(String group, String name, String version) {
        return new Artifact(group, name, version, "jar");
    }

    /** Where it lies in a local repository. */
    Path in(Path repository) {
        return repository
                .resolve(group.replace('.', '/'))
                .resolve(name)
                .resolve(version)
                .resolve("%s-%s.%s".formatted(name, version, type));
    }

    /** As JBang writes it. */
    @Override
    public String toString() {
        return "%s:%s:%s%s".formatted(group, name, version, type.equals("jar") ? "" : "@" + type);
    }
}
