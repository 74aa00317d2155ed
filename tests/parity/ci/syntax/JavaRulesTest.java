package parity.ci.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaRulesTest {

    private static final String JOB = "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n";

    @Test
    void a_right_workflow_is_silent() {
        assertEquals("", said("""
                name: All of it
                run-name: by ${{ github.actor }}
                on:
                  push: {branches: [main, 'release/**'], paths-ignore: ['docs/**']}
                  schedule: [{cron: '*/15 4 * * mon-fri', timezone: Europe/Berlin}]
                  workflow_dispatch: {inputs: {fast: {type: boolean, default: false}}}
                permissions: {contents: read, id-token: write}
                concurrency: {group: '${{ github.ref }}', cancel-in-progress: true}
                env: {A: 1}
                jobs:
                  build:
                    runs-on: ${{ matrix.os }}
                    strategy: {fail-fast: false, matrix: {os: [ubuntu-latest, macos-15], java: [21, 25]}}
                    outputs: {version: '${{ steps.v.outputs.version }}'}
                    services:
                      db: {image: 'postgres:17', ports: ['5432:5432'], env: {P: '${{ secrets.P }}'}}
                    steps:
                      - uses: actions/checkout@v4
                      - {id: v, run: 'echo ${{ matrix.java }}', if: "inputs.fast || failure()", timeout-minutes: 2.5}
                      - {run: 'ls', shell: 'perl {0}', env: {H: "${{ hashFiles('**/pom.xml') }}"}}
                  call:
                    needs: build
                    if: ${{ !cancelled() && needs.build.outputs.version != '' }}
                    uses: octo/shared/.github/workflows/ship.yml@v1
                    with: {version: '${{ needs.build.outputs.version }}'}
                    secrets: inherit
                """));
    }

    @Test
    void keys_are_known_required_and_the_same_in_any_case() {
        assertEquals("1:1: the workflow has no 'jobs'; add it", said("on: push"));
        assertEquals("""
                3:3: job 'a' has no 'runs-on'; name a machine such as ubuntu-latest
                4:5: unknown key 'run-on' in job 'a'; did you mean 'runs-on'?""", said("on: push\njobs:\n  a:\n    run-on: x\n    steps: [run: x]"));
        assertEquals(
                "7:7: key 'B' is the same as 'b' in line 6: case does not count; remove one",
                said(JOB + "    env:\n      b: 1\n      B: 2\n    steps: [run: x]"));
    }

    @Test
    void a_step_does_one_thing() {
        assertEquals(
                "5:13: the step does nothing: it has no 'run' and no 'uses'; add one",
                said(JOB + "    steps: [name: x]"));
        assertEquals(
                "5:22: 'with' is for a step with 'uses'; this one has 'run'",
                said(JOB + "    steps: [{run: x, with: {a: b}}]"));
    }

    @Test
    void needs_lead_to_jobs_and_not_round() {
        assertTrue(said(JOB + "    needs: b\n    steps: [run: x]")
                .contains("5:12: job 'a' needs job 'b', which is not there"));
        assertEquals(
                "3:19: job 'build1' needs job 'build2', which is not there",
                said("on: push\njobs:\n  build1: {needs: build2, runs-on: ubuntu-latest, steps: [run: x]}"));
        assertTrue(
                said("on: push\njobs:\n  a: {needs: b, runs-on: x, steps: [run: x]}\n  b: {needs: a, runs-on: x, steps: [run: x]}")
                        .contains("3:3: the jobs wait for each other: a -> b -> a; remove one 'needs'"));
    }

    @Test
    void a_job_knows_what_it_needs_and_the_steps_before() {
        var two = """
                on: push
                jobs:
                  a: {runs-on: x, steps: [run: x], outputs: {v: 1}}
                  b:
                    runs-on: x
                    needs: [%s]
                    steps:
                      - run: echo ${{ needs.a.outputs.v }} ${{ steps.late.outcome }}
                      - {id: late, run: x}
                """;

        assertEquals("8:54: no step before this has the id 'late'", said(two.formatted("a")));
        assertTrue(said(two.formatted("")).contains("8:29: this job needs no job 'a'"));
    }

    @Test
    void what_is_empty_is_a_warning_and_a_slip_an_error() {
        var text = JOB + "    steps: [{id: build, run: x}, {run: '${{ steps.%s.outputs.v }}'}]";

        var absent = new JavaRules(Repository.none()).check("w.yml", text.formatted("elsewhere"));
        var slip = new JavaRules(Repository.none()).check("w.yml", text.formatted("biuld"));

        assertEquals("members", absent.getFirst().rule());
        assertFalse(absent.getFirst().isError());
        assertTrue(slip.getFirst().isError());
    }

    @Test
    void contexts_are_known_where_github_knows_them() {
        assertTrue(said(JOB + "    if: env.A\n    steps: [run: x]").contains("5:9: context 'env' is not known here"));
        assertTrue(said(JOB + "    steps: [{run: x, if: secrets.A}]").contains("context 'secrets' is not known here"));
        assertTrue(said("name: ${{ github.ref }}\n" + JOB + "    steps: [run: x]")
                .contains("1:10: no expression may stand here"));
    }

    @Test
    void a_condition_with_something_around_its_braces_is_always_true() {
        var said = said(JOB + "    steps: [{run: x, if: \"${{ github.ref }} == 'x'\"}]");

        assertTrue(said.contains("the condition is a text, and so always true"), said);
    }

    @Test
    void the_rest_of_what_is_documented_is_checked_too() {
        assertTrue(said("on: pusch\njobs: {}").contains("1:5: unknown event 'pusch'; did you mean 'push'?"));
        assertTrue(said("on: {push: {tags: [v1], tags-ignore: [v2]}}").contains("push has 'tags' and 'tags-ignore'"));
        assertTrue(said("on: {issues: {types: [created]}}").contains("issues has no type 'created'"));
        assertTrue(said("on: {schedule: [{cron: '* * * * *'}]}").contains("every 5 minutes at most"));
        assertTrue(said("on: {schedule: [{cron: '0 24 * * *'}]}").contains("'24' is no hour"));
        for (var never : List.of("0 0 31 2 *", "0 0 30,31 feb *", "0 0 31 4,jun,9-9,11 *")) {
            assertTrue(said("on: {schedule: [{cron: '%s'}]}".formatted(never)).contains("never comes in month"), never);
        }
        for (var rare : List.of("0 0 29 2 *", "0 0 31 2-3 *", "0 0 31 2 mon", "0 0 * 2 *")) {
            assertFalse(said("on: {schedule: [{cron: '%s'}]}".formatted(rare)).contains("never comes"), rare);
        }
        assertTrue(said("on: {push: {branches: ['v[9-1]']}}").contains("goes backward"));
        assertTrue(
                said("permissions: {packages: admin}").contains("'packages' takes read or write or none, not 'admin'"));
        assertTrue(said(JOB + "    container: Postgres:17\n    steps: [run: x]").contains("'Postgres:17' is no image"));
        assertTrue(said(JOB + "    steps: [uses: actions/checkout]").contains("has no @ref behind it"));
        assertTrue(
                said(JOB + "    steps: [{run: x, shell: bsh}]").contains("unknown shell 'bsh'; did you mean 'bash'?"));
        assertTrue(said(JOB + "    timeout-minutes: 0\n    steps: [run: x]").contains("must be above 0"));
        assertTrue(said(JOB + "    steps: [{id: x, run: x}, {id: X, run: x}]")
                .contains("step id 'X' stands in line 5 already"));
        assertTrue(said(JOB + "    steps: [run: 'echo ::set-output name=a::b']").contains("GitHub has given up"));
        assertTrue(said(JOB + "    steps: [run: 'echo ${{ github.head_ref }}']").contains("is what a stranger wrote"));
    }

    @Test
    void half_typed_words_are_no_trouble() {
        for (var half : List.of("runs-on: ubuntu-", "uses: /", "uses: a/@", "container: ':'", "if: '!'", "shell: ''")) {
            said("on: push\njobs:\n  a:\n    " + half + "\n    steps: [{uses: '@', shell: '{', run: '${{'}]");
        }
        for (var cron : List.of("- - - - -", "/ , 1- -1 */", "*/99999 * * * *", ", , , , ,", "'* * * * *'")) {
            assertTrue(said("on: {schedule: [{cron: \"%s\"}]}".formatted(cron)).contains("1:2"), cron);
        }
    }

    @Test
    void an_action_of_the_repository_gets_the_inputs_it_declares(@TempDir Path root) throws IOException {
        write(root, ".github/actions/greet/action.yml", """
                inputs: {who: {required: true}, loud: {}}
                outputs: {said: {value: x}}
                runs: {using: composite, steps: []}
                """);

        var said = said(root, JOB + """
                    steps:
                      - {id: g, uses: ./.github/actions/greet, with: {whom: me}}
                      - run: echo ${{ steps.g.outputs.sad }}
                      - uses: ./.github/actions/greets
                """);

        assertEquals("""
                6:23: ./.github/actions/greet requires input 'who'; add it to 'with'
                6:55: ./.github/actions/greet has no input 'whom'; did you mean 'who'?
                7:39: 'sad' is not known here; did you mean 'said'?
                8:15: './.github/actions/greets' is not in this repository; mind its spelling, if no step before makes it""", said);
    }

    @Test
    void a_workflow_of_the_repository_is_called_as_it_wants(@TempDir Path root) throws IOException {
        write(root, ".github/workflows/ship.yml", """
                on: {workflow_call: {inputs: {count: {type: number, required: true}}, secrets: {key: {required: true}}}}
                """);
        write(root, ".github/workflows/other.yml", "on: push");

        assertEquals(
                """
                3:13: ./.github/workflows/ship.yml requires secret 'key'; add it
                3:57: the input is a number, not 'many'""", said(root, "on: push\njobs:\n  a: {uses: ./.github/workflows/ship.yml, with: {count: many}}"));
        assertTrue(said(root, "on: push\njobs: {a: {uses: ./.github/workflows/other.yml}}")
                .contains("cannot be called"));
        assertTrue(said(root, "on: push\njobs: {a: {uses: ./../../etc/x.yml}}").contains("is not in this repository"));
        assertTrue(said(root, "on: push\njobs: {a: {uses: \"./a\\0.yml\"}}").contains("is not in this repository"));
        assertTrue(said(root, "on: push\njobs: {a: {uses: ./.github/workflows/none.yml}}")
                .contains("is not in this repository"));
    }

    private static void write(Path root, String name, String text) throws IOException {
        Files.createDirectories(root.resolve(name).getParent());
        Files.writeString(root.resolve(name), text);
    }

    private static String said(String text) {
        return said(Repository.none(), text);
    }

    private static String said(Path root, String text) {
        return said(Repository.at(root), text);
    }

    private static String said(Repository repository, String text) {
        return new JavaRules(repository)
                .check("w.yml", text).stream()
                        .map(finding -> "%d:%d: %s"
                                .formatted(finding.spot().line(), finding.spot().column(), finding.message()))
                        .collect(Collectors.joining("\n"));
    }
}
