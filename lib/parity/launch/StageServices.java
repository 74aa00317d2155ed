package parity.launch;

import java.nio.file.Files;
import parity.config.Project;
import parity.terminal.Terminal;

/** A parity.yml with services, read once: each recipe of the dev loop begins with that. */
final class StageServices {

    private static final String SETTINGS = """
            name: stage
            services:
              db: {resource: postgres, version: 17, database: shop, user: shop}
              mail: {image: mail, container_port: 1025}
              api:
                command: run
                build: build
                needs: [db, mail]
                health: /ready
                watch: [parity.yml]
                env: {NAME: "${services.db.host}:${services.db.port}"}
              web: {command: run, needs: [api], ready: "log: up"}
            """;

    private StageServices() {}

    static void play(Terminal terminal) {
        Stage.play(terminal, folder -> {
            Files.writeString(folder.resolve("parity.yml"), SETTINGS);
            terminal.detail(
                    Project.around(folder).settings().services().keySet().toString());
        });
    }
}
