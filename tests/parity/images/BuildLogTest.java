package parity.images;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BuildLogTest {

    private static final String FAILING = """
            #1 [internal] load build definition from bad.Dockerfile
            #1 DONE 0.0s
            #5 [1/3] FROM docker.io/library/debian:trixie-slim
            #5 CACHED

            #6 [2/3] RUN echo fine
            #6 0.325 fine
            #6 DONE 0.4s

            #7 [3/3] RUN echo "before" && ls /nowhere
            #7 0.656 before
            #7 0.657 ls: cannot access '/nowhere': No such file or directory
            #7 ERROR: process "/bin/sh -c ls /nowhere" did not complete successfully: exit code: 2
            ------
             > [3/3] RUN echo "before" && ls /nowhere:
            0.656 before
            ------
            bad.Dockerfile:3
            --------------------
               3 | >>> RUN echo "before" && ls /nowhere
            --------------------
            failed to solve: process "/bin/sh -c ls /nowhere" did not complete successfully: exit code: 2
            """;

    @Test
    void a_step_is_heard_once_with_its_place_among_all() {
        var log = new BuildLog();

        assertEquals(Optional.empty(), log.hear("#1 [internal] load .dockerignore"));
        assertEquals(Optional.of("3/7 RUN mvn package"), log.hear("#9 [build 3/7] RUN mvn package"));
        assertEquals(Optional.empty(), log.hear("#9 1.2 [INFO] compiling"));
        assertEquals(Optional.empty(), log.hear("#9 DONE 4.0s"));
    }

    @Test
    void a_build_that_fails_names_the_line_the_instruction_and_its_last_words() {
        var log = new BuildLog();
        FAILING.lines().forEach(log::hear);

        assertEquals("bad.Dockerfile:3: RUN echo \"before\" && ls /nowhere: exit code: 2", log.trouble());
        assertEquals(List.of("before", "ls: cannot access '/nowhere': No such file or directory"), log.lastLines());
    }

    @Test
    void a_build_that_never_began_says_why() {
        var log = new BuildLog();
        log.hear("unable to prepare context: path \"/nowhere\" not found");

        assertEquals("unable to prepare context: path \"/nowhere\" not found", log.trouble());
        assertEquals(List.of(), log.lastLines());
    }
}
