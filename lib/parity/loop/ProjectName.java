package parity.loop;

import java.util.Locale;
import parity.config.Project;

/** What the containers, data and logs of a project's services are named after. */
public final class ProjectName {

    private ProjectName() {}

    /** As parity.yml says, or as Compose names a project after its folder. */
    public static String of(Project project) {
        var said = project.settings().name();
        return said.isEmpty()
                ? String.valueOf(project.directory().getFileName())
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9_-]|^[^a-z0-9]+", "")
                : said;
    }
}
