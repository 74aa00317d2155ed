package parity.ci.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NastyInputTest {

    @TempDir
    Path root;

    private LittleProject project;

    @BeforeEach
    void a_healthy_part() {
        project = new LittleProject(root).ci("runs-on: x\nservices: {db: {image: 'postgres:17'}}\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "services: [",
                "services:\n\tdb: {}\n",
                "services: {db: {image: &a [*a]}}\n",
                "services: {db: {extends: db}}\n",
                "services: {db: 7, e: [], f: {image: {}, build: [], labels: 3}}\n",
                "services: {a: {image: '${'}, b: {image: '${A:-${B:-${'}, c: {image: '$'}}\n",
                "services: {a: {image: ':'}, b: {image: '@'}, c: {image: '///:::@@@'}}\n",
                "include: [compose.yaml]\nservices: {a: {image: x}}\n",
                "include: {path: 3}\nservices: 3\n",
                "services: {a: {build: {context: ../.., dockerfile: /etc/passwd, args: [A, B=1]}}}\n",
                "\u0000\u0001"
            })
    void a_broken_compose_file_breaks_nothing_else(String text) {
        project.with("compose.yaml", text);

        assertTrue(project.verdicts().contains("postgresql ci-only: 17"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "on: push\njobs: {a: {runs-on: '${{', services: {x: {image: '${{ matrix.a }}'}}}}\n",
                "on: push\njobs: {a: {strategy: {matrix: '${{ fromJSON(needs.x.outputs.y) }}'}, runs-on: '${{ matrix.os }}'}}\n",
                "on: push\njobs: {a: {outputs: {o: '${{ needs.b.outputs.o }}'}, runs-on: x}, b: {outputs: {o: '${{ needs.a.outputs.o }}'}, runs-on: '${{ needs.a.outputs.o }}'}}\n",
                "on: push\njobs: {a: {uses: ./.github/workflows/bad.yml}}\n",
                "on: push\njobs: {a: {runs-on: x, steps: [{uses: ./}, {uses: ./.github/actions/none}, {run: {}}, 3]}}\n",
                "on: push\njobs: {a: {runs-on: [[x]], env: 3, container: [], services: 3, steps: {}}}\n",
                "on: push\njobs: 3\n",
                "on: push\njobs: {a: {runs-on: x, steps: [{run: \"docker run\\ndocker compose -f\\ndocker\\n'\\\"\"}]}}\n",
                "on: push\njobs: {a: {runs-on: x, steps: [{uses: actions/setup-node@v4, with: {node-version: '${{ fromJSON(''[1'') }}'}}]}}\n",
                "on: push\njobs: {a: {if: startsWith(), runs-on: '${{ fromJSON() }}${{ format() }}', container: '${{ contains(1) }}'}}\n"
            })
    void a_broken_workflow_breaks_nothing_else(String text) {
        project.with(".github/workflows/bad.yml", text);

        assertTrue(project.verdicts().contains("postgresql ci-only: 17"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "package.json",
                "pom.xml",
                "mise.toml",
                ".tool-versions",
                "go.mod",
                "build.gradle",
                ".nvmrc",
                "Dockerfile",
                "Gemfile",
                ".sdkmanrc",
                "pyproject.toml",
                ".devcontainer/devcontainer.json",
                ".env"
            })
    void a_broken_tool_file_breaks_nothing_else(String file) {
        for (var text : new String[] {
            "", "\u0000", "{\"a\": [", "= = =\n[[[\n<<<", "FROM\nARG\nFROM ${X\nRUN <<E", "x".repeat(100_000)
        }) {
            project.with(file, text);

            assertTrue(new LittleProject(root).verdicts().contains("postgresql ci-only: 17"), text);
        }
    }

    @Test
    void a_file_that_cannot_be_understood_is_named_with_its_line() {
        project.with("compose.yaml", "services:\n  db: [\n");

        assertTrue(project.unreadable().startsWith("compose.yaml:3:1: is not YAML"));
    }

    @Test
    void a_link_that_leads_out_is_not_followed() throws IOException {
        var outside = Files.createTempFile("outside", ".yaml");
        Files.writeString(outside, "services: {db: {image: 'redis:8'}}\n");
        Files.createSymbolicLink(root.resolve("compose.yaml"), outside);

        assertEquals("postgresql ci-only: 17 | ", project.verdicts());
        Files.delete(outside);
    }

    @Test
    void aliases_that_multiply_end_soon() {
        var text = new StringBuilder("x0: &x0 [a, b, c, d, e, f, g, h, i]\n");
        for (int i = 1; i < 10; i++) {
            text.append("x%d: &x%d [%s]\n".formatted(i, i, ("*x" + (i - 1) + ", ").repeat(9)));
        }
        project.with("compose.yaml", text + "services: {db: {image: 'redis:8'}}\n");

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> project.verdicts());
    }

    @Test
    void a_matrix_of_many_legs_and_actions_that_call_each_other_end_soon() {
        project.with(".github/actions/a/action.yml", "runs: {using: composite, steps: [{uses: ./.github/actions/a}]}\n")
                .with(".github/workflows/big.yml", """
                        on: push
                        jobs:
                          a:
                            runs-on: x
                            strategy: {matrix: {a: [1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16], b: [1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16]}}
                            services: {r: {image: "redis:${{ matrix.a }}.${{ matrix.b }}"}}
                            steps: [{uses: ./.github/actions/a}]
                        """);

        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertTrue(project.verdicts().contains("redis ci-only: 1.1, 1.2")));
    }
}
