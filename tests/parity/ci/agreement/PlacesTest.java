package parity.ci.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a fact stands: who reads a verdict goes there. */
class PlacesTest {

    @TempDir
    Path root;

    private LittleProject project;

    @BeforeEach
    void a_project() {
        project = new LittleProject(root);
    }

    @Test
    void what_a_line_of_a_step_starts_stands_in_that_line() {
        project.ci("""
                runs-on: x
                strategy: {matrix: {tag: ['8']}}
                steps:
                  - run: |

                      echo begin
                      docker run -d \\
                        redis:${{ matrix.tag }}
                      docker run -d postgres:17
                  - run: docker run -d nginx:1.29
                """);

        assertEquals("""
                nginx 1.29 .github/workflows/ci.yml:13:14
                postgresql 17 .github/workflows/ci.yml:12:11
                redis 8 .github/workflows/ci.yml:10:11""", project.facts(Side.CI));
    }

    @Test
    void what_an_expression_brings_into_a_line_stands_where_that_takes_it_from() {
        project.ci("""
                runs-on: x
                strategy: {matrix: {tag: ['8']}}
                steps:
                  - run: |
                      docker run -d redis:${{ matrix.tag }}
                      docker run -d postgres:17
                """);

        assertEquals("postgresql .github/workflows/ci.yml:9:11\nredis .github/workflows/ci.yml:5:31", origins());
    }

    @Test
    void what_scripts_makefiles_and_packages_start_stands_in_their_lines() {
        project.ci("""
                runs-on: x
                steps:
                  - run: |
                      ./up.sh
                      make db
                      npm run cache
                """);
        project.with("up.sh", "#!/bin/sh\nTAG=1.29\n\nif true; then\n  docker run -d nginx:$TAG\nfi\n");
        project.with("Makefile", "db:\n\techo begin\n\tdocker run -d \\\n\t  postgres:17\n\tdocker run -d mysql:9\n");
        project.with("package.json", "{\n  \"scripts\": {\n    \"cache\": \"docker run -d redis:8\"\n  }\n}\n");

        assertEquals("""
                mysql 9 Makefile:5:2
                nginx 1.29 up.sh:5:3
                postgresql 17 Makefile:3:2
                redis 8 package.json:3:15""", project.facts(Side.CI));
    }

    @Test
    void a_variable_of_a_script_has_its_version_where_it_is_set() {
        project.ci("runs-on: x\nsteps:\n  - run: ./up.sh\n");
        project.with("up.sh", "#!/bin/sh\necho begin\nTAG=1.29\ndocker run -d nginx:$TAG\n");

        assertEquals("nginx up.sh:3:1", origins());
    }

    private String origins() {
        return project.agreement().rows().stream()
                .filter(row -> row.subject().kind() != Kind.OS)
                .flatMap(row -> row.of(Side.CI).stream())
                .map(fact -> fact.subject() + " " + fact.origin().spot())
                .collect(Collectors.joining("\n"));
    }
}
