package parity.config;

import java.util.List;

/** The files by which a folder is known to be a project. */
public final class ProjectFiles {

    public static final String PARITY = "parity.yml";

    /** In the order in which Compose looks for them; it takes the first. */
    public static final List<String> COMPOSE =
            List.of("compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml");

    private ProjectFiles() {}
}
