package scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.act.Act;
import parity.shell.Command;
import parity.testing.Aside;
import parity.testing.RecipeRun;
import parity.testing.Scenario;

/** Workflows run here by act itself, on the engine itself; skipped where act is not installed. */
@Scenario
@Tag("recipe")
@Aside
class LocalCiTest {

    private static final String SECRET = "open-sesame-4711";

    @TempDir
    private Path folder;

    @BeforeEach
    void requireAct() {
        boolean isRequired = "1".equals(System.getenv("PARITY_REQUIRE_ACT"));
        Assumptions.assumeTrue(isRequired || Act.find().isPresent(), "act is not installed; 'doctor --fix' does that");
    }

    @Test
    void jobs_run_in_the_order_of_their_needs_and_hand_their_outputs_on() {
        var project = CiProject.in(folder, """
                build:
                  runs-on: ubuntu-latest
                  outputs: {made: '${{ steps.make.outputs.made }}'}
                  steps:
                    - uses: actions/checkout@v4
                    - {id: make, run: 'test -f .github/workflows/ci.yml; echo made=bricks >> "$GITHUB_OUTPUT"'}
                house:
                  needs: build
                  runs-on: ubuntu-latest
                  steps:
                    - run: '[[ ${{ needs.build.outputs.made }} = bricks ]]'
                garden:
                  needs: build
                  if: github.event_name == 'schedule'
                  runs-on: ubuntu-latest
                  steps: [{run: exit 1}]
                """);

        var run = project.run("--json").exitsWith(0).json();

        var jobs = run.get("jobs").items();
        assertEquals(
                List.of("build", "house", "garden"),
                jobs.stream().map(job -> job.get("name").text()).toList());
        assertEquals(
                List.of("passed", "passed", "skipped"),
                jobs.stream().map(job -> job.get("state").text()).toList());
        assertEquals("its if: was false", jobs.get(2).get("reason").text());
        assertEquals(List.of(), project.left());
    }

    @Test
    void of_a_matrix_the_leg_that_failed_is_named_with_its_step_its_exit_code_and_its_last_words() {
        var project = CiProject.in(folder, """
                unit:
                  runs-on: ${{ matrix.os }}
                  strategy: {matrix: {java: [21, 25], os: [ubuntu-latest, windows-latest]}}
                  steps:
                    - {name: soft, run: exit 9, continue-on-error: true}
                    - {name: hard, run: 'echo "java is ${{ matrix.java }}"; exit $(( ${{ matrix.java }} - 21 ))'}
                after:
                  needs: unit
                  runs-on: ubuntu-latest
                  steps: [{run: 'true'}]
                """);

        var run = project.run().exitsWith(1);

        run.prints("passed       unit (21, ubuntu-latest)");
        run.prints("unit (25, ubuntu-latest): step 'hard' failed with exit code 4");
        run.prints("  | java is 25");
        run.prints("unsupported  unit (25, windows-latest)");
        run.prints("needs unit");
        run.complains("soft: failed, which is tolerated");
        assertTrue(project.log("unit-25-ubuntu-latest-").contains("java is 25"));
    }

    @Test
    void only_what_failed_runs_again_with_what_waited_for_it() {
        var project = CiProject.in(folder, """
                first:
                  runs-on: ubuntu-latest
                  steps: [{run: 'true'}]
                second:
                  needs: first
                  runs-on: ubuntu-latest
                  steps: [{uses: actions/checkout@v4}, {run: test -f mended}]
                third:
                  needs: second
                  runs-on: ubuntu-latest
                  steps: [{run: 'true'}]
                """);
        project.run().exitsWith(1).prints("needs second");
        project.write("mended", "");

        var again = project.run("--failed", "--json").exitsWith(0).json();

        assertEquals(
                List.of("second", "third"),
                again.get("jobs").items().stream()
                        .map(job -> job.get("name").text())
                        .toList());
        project.run("--failed").exitsWith(3).complains("no job failed when it was last run here");
    }

    @Test
    void several_jobs_that_are_named_all_run_and_no_others_so_many_at_once() {
        var project = CiProject.in(folder, """
                a: {runs-on: ubuntu-latest, steps: [{run: 'true'}]}
                b: {runs-on: ubuntu-latest, steps: [{run: 'true'}]}
                c: {runs-on: ubuntu-latest, steps: [{run: exit 1}]}
                """);

        var run =
                project.run("--job", "a", "--job", "b", "--jobs", "1", "--json").exitsWith(0);

        assertEquals(
                List.of("a", "b"),
                run.json().get("jobs").items().stream()
                        .map(job -> job.get("name").text())
                        .toList());
        var ended = run.outcome()
                .err()
                .lines()
                .filter(line -> line.contains(": passed ("))
                .map(line -> line.replaceFirst("^.* s  ", "").substring(0, 1))
                .toList();
        assertTrue(
                List.of("a", "a", "b", "b").equals(ended)
                        || List.of("b", "b", "a", "a").equals(ended),
                ended::toString);
        project.run("--job", "bb").exitsWith(2).complains("no job 'bb' in the workflows; did you mean");
    }

    @Test
    void services_answer_at_the_ports_of_the_job_and_nothing_is_published_here() {
        var service = """
                services:
                  postgres:
                    image: postgres:17
                    env: {POSTGRES_USER: shop, POSTGRES_PASSWORD: shop, POSTGRES_DB: goods}
                    ports: ['6432:5432']
                    options: --health-cmd "pg_isready -U shop" --health-interval 1s --health-retries 60
                  redis: {image: 'redis:8', ports: [6379]}
                steps:
                  - run: PGPASSWORD=shop psql -h localhost -p 6432 -U shop goods -tAc 'SELECT 6 * 7' | grep 42
                  - run: redis-cli -h localhost -p ${{ job.services.redis.ports[6379] }} ping | grep PONG
                """.indent(2);
        var project = CiProject.in(
                folder,
                "one:\n  runs-on: ubuntu-latest\n%stwo:\n  runs-on: ubuntu-latest\n%s".formatted(service, service));

        var run = project.run().exitsWith(0);

        run.prints("2 passed, 0 failed");
        assertEquals(List.of(), project.left());
    }

    @Test
    void actions_of_the_repository_and_workflows_that_are_called_run_too() {
        var project = CiProject.in(folder, """
                call:
                  uses: ./.github/workflows/inner.yml
                  with: {who: world}
                own:
                  runs-on: ubuntu-latest
                  steps: [{uses: actions/checkout@v4}, {uses: ./greet, id: g, with: {who: moon}}, {run: 'test "${{ steps.g.outputs.said }}" = "hello moon"'}]
                """);
        project.workflow("inner.yml", "{workflow_call: {inputs: {who: {type: string}}}}", """
                deep: {runs-on: ubuntu-latest, steps: [{run: 'test ${{ inputs.who }} = world'}]}
                """);
        project.write("greet/action.yml", """
                name: Greet
                description: It greets
                inputs: {who: {required: true}}
                outputs: {said: {value: '${{ steps.s.outputs.said }}'}}
                runs:
                  using: composite
                  steps: [{id: s, shell: bash, run: 'echo "said=hello ${{ inputs.who }}" >> "$GITHUB_OUTPUT"'}]
                """).commit();

        project.run().exitsWith(0).prints("passed  call / deep").prints("passed  own");
    }

    @Test
    void a_job_can_have_a_container_of_its_own() {
        var project = CiProject.in(folder, """
                box:
                  runs-on: ubuntu-latest
                  container: {image: 'debian:trixie-slim', env: {COLOUR: red}}
                  steps: [{run: 'test "$COLOUR" = red; test ! -e /usr/bin/node'}]
                """);

        project.run().exitsWith(0).prints("1 passed");
    }

    @Test
    void artifacts_and_caches_pass_from_job_to_job_and_shims_say_that_they_are_shims() {
        var github = Command.of("git", "ls-remote", "https://github.com/actions/cache", "v4")
                .run();
        Assumptions.assumeFalse(github.succeeded(), "GitHub can be reached: its own actions run, and no shims");
        var project = CiProject.in(folder, """
                make:
                  runs-on: ubuntu-latest
                  steps:
                    - run: mkdir -p out/deep && echo bricks > out/deep/made.txt
                    - {uses: actions/upload-artifact@v4, with: {name: goods, path: out}}
                    - {uses: actions/cache@v4, with: {path: kept, key: 'k-${{ github.sha }}'}}
                    - run: mkdir -p kept && date +%N >> kept/time
                use:
                  needs: make
                  runs-on: ubuntu-latest
                  steps:
                    - {uses: actions/download-artifact@v4, with: {name: goods, path: in}}
                    - run: grep bricks in/deep/made.txt
                    - {uses: actions/cache@v4, id: c, with: {path: kept, key: 'k-${{ github.sha }}'}}
                    - run: test -s kept/time && test '${{ steps.c.outputs.cache-hit }}' = true
                    - {uses: actions/setup-java@v4, with: {distribution: temurin, java-version: '25'}}
                    - {uses: actions/setup-java@v4, with: {distribution: temurin, java-version: '8'}}
                """);

        var run = project.run("--json").exitsWith(1).json();
        project.forgetCache();

        var use = run.get("jobs").items().get(1);
        var broken = use.get("steps").items().getLast();
        assertEquals(6, use.get("steps").items().size(), use.toString());
        assertTrue(broken.get("lastLines").toString().contains("not 8"), broken.toString());
        assertEquals(4, run.get("shims").items().size());
    }

    @Test
    void secrets_are_handed_on_by_name_and_printed_in_no_form() throws Exception {
        var project = CiProject.in(folder, """
                tell:
                  runs-on: ubuntu-latest
                  steps:
                    - run: test -n "$KEY" && echo "key $KEY" && printf 'user:%s' "$KEY" | base64
                      env: {KEY: '${{ secrets.MY_KEY }}'}
                    - run: 'echo "::add-mask::late-4712-secret"; echo late-4712-secret; test -z "${{ secrets.OTHER }}$FROM_DOTENV"'
                    - {name: '${{ secrets.MY_KEY }}', run: exit 1}
                """)
                .write(".env", "FROM_DOTENV=1\n")
                .write(".secrets", "OTHER=1\n")
                .write(".actrc", "--privileged\n")
                .commit();

        var run = project.recipe("--secret", "MY_KEY")
                .with("MY_KEY", SECRET)
                .run()
                .exitsWith(1);

        var all = run.outcome().out() + run.outcome().err() + project.log("tell");
        assertTrue(all.contains("key ***"), all);
        for (var form : List.of(SECRET, "b3Blbi1zZXNhbWUtNDcx", "Om9wZW4tc2VzYW1lLTQ3MT", "late-4712-secret")) {
            assertFalse(all.contains(form), form + " in " + all);
        }
        project.run("--secret", "NO_SUCH").exitsWith(2).complains("secret NO_SUCH has no value");
    }

    @Test
    void ctrl_c_ends_the_run_and_leaves_nothing() {
        var project = CiProject.in(
                folder, "long: {runs-on: ubuntu-latest, steps: [{run: 'echo begun'}, {run: sleep 600}]}\n");
        try (var run = Running.of(project.recipe())) {

            int exit = run.untilItSays("echo begun: passed").end("INT");

            assertEquals(130, exit, run::said);
            assertTrue(run.said().contains("interrupted; the run was ended"), run::said);
            assertTrue(run.said().contains("interrupted  long  1/2 steps"), run::said);
            assertFalse(run.said().contains("failed ("), run::said);
            assertEquals(List.of(), project.left());
        }
    }

    @Test
    void what_a_killed_run_left_is_removed_by_the_next() {
        var project = CiProject.in(
                folder,
                "long: {runs-on: ubuntu-latest, steps: [{run: 'echo begun'}, {run: 'test ! -e /nowhere; sleep ${{ github.event.inputs.s || 600 }}'}]}\n");
        try (var run = Running.of(project.recipe())) {
            run.untilItSays("echo begun: passed").end("KILL");
        }
        assertFalse(project.left().isEmpty());

        project.workflow("ci.yml", "push", "short: {runs-on: ubuntu-latest, steps: [{run: 'true'}]}\n");
        project.run().exitsWith(0).complains("an earlier run was cut short");

        assertEquals(List.of(), project.left());
    }

    @Test
    void two_runs_of_the_same_job_at_once_do_not_touch_each_other() {
        var project = CiProject.in(folder, "one: {runs-on: ubuntu-latest, steps: [{run: sleep 3}, {run: 'true'}]}\n");
        try (var first = Running.of(project.recipe());
                var second = Running.of(project.recipe())) {

            assertEquals(0, first.exit(), first::said);
            assertEquals(0, second.exit(), second::said);
        }
        assertEquals(List.of(), project.left());
    }

    @Test
    void what_cannot_be_had_is_named_with_its_line_before_anything_runs() {
        var project = CiProject.in(folder, """
                a:
                  runs-on: ubuntu-latest
                  services: {db: {image: 'localhost:1/none:1'}}
                  steps: [{run: 'true'}]
                """);
        project.run().exitsWith(4).complains("ci.yml:6:28: image localhost:1/none:1 cannot be had");

        project.workflow("ci.yml", "push", "a: {runs-on: ubuntu-latest, steps: [{uses: 'nobody-at-all/none@v1'}]}\n");
        project.run().exitsWith(4).complains("ci.yml:4:46: action nobody-at-all/none@v1 cannot be fetched");
        assertFalse(Files.exists(folder.resolve(".parity/ci/runs")));
    }

    @Test
    void nothing_that_runs_is_no_success() {
        var project = CiProject.in(folder, """
                w: {runs-on: windows-latest, steps: [{run: 'true'}]}
                i: {runs-on: ubuntu-latest, if: 'false', steps: [{run: 'true'}]}
                m: {runs-on: ubuntu-latest, strategy: {matrix: {v: [1], exclude: [{v: 1}]}}, steps: [{run: 'true'}]}
                s: {runs-on: [self-hosted, linux], services: {db: {image: 'postgres:17'}}, steps: [{run: 'true'}]}
                """);

        project.run("--job", "i").exitsWith(3);
        project.run("--job", "m").exitsWith(3).complains("m: its matrix leaves no leg");
        // act would run its steps on this machine, without its services, and say that all is well.
        project.run("--job", "s").exitsWith(3).complains("no container stands in for self-hosted, linux");
        project.run("--job", "w").exitsWith(3).complains("no container stands in for windows-latest");
        project.run("--event", "").exitsWith(2).complains("--event names no event");
        project.run("--event", "schedule").exitsWith(3).complains("nothing to run on schedule; there is: push");
    }

    @Test
    void a_matrix_that_the_run_leaves_without_a_leg_is_no_success_and_nothing_that_needs_it_runs() {
        var project = CiProject.in(folder, """
                make:
                  runs-on: ubuntu-latest
                  outputs: {none: '[]', one: '[1]', os: '["windows-latest", "ubuntu-24.04"]'}
                  steps: [{run: 'true'}]
                none:
                  needs: make
                  runs-on: ubuntu-latest
                  strategy: {matrix: {v: '${{ fromJSON(needs.make.outputs.none) }}'}}
                  steps: [{run: 'true'}]
                out:
                  needs: make
                  runs-on: ubuntu-latest
                  strategy: {matrix: {v: '${{ fromJSON(needs.make.outputs.one) }}', exclude: [{v: 1}]}}
                  steps: [{run: 'true'}]
                os:
                  needs: make
                  runs-on: ${{ matrix.os }}
                  strategy: {matrix: {os: '${{ fromJSON(needs.make.outputs.os) }}'}}
                  steps: [{run: 'true'}]
                after: {needs: none, runs-on: ubuntu-latest, steps: [{run: 'true'}]}
                """);

        var run = project.run("--json").exitsWith(1).json();

        var states = new TreeMap<String, String>();
        run.get("jobs")
                .items()
                .forEach(job ->
                        states.put(job.get("name").text(), job.get("state").text()));
        assertEquals(
                "{after=skipped, make=passed, none=empty, os (ubuntu-24.04)=passed, os (windows-latest)=unsupported,"
                        + " out=empty}",
                states.toString());

        project.workflow("ci.yml", "push", """
                a: {runs-on: ubuntu-latest, strategy: {matrix: {v: "${{ fromJSON('[]') }}"}}, steps: [{run: 'true'}]}
                """);
        project.run().exitsWith(2).complains("'v' has no values, and GitHub refuses such a matrix");
    }

    @Test
    void a_job_that_needs_one_on_another_machine_keeps_no_other_job_from_running() {
        var project = CiProject.in(folder, """
                w: {runs-on: windows-latest, steps: [{run: 'true'}]}
                after: {needs: w, runs-on: ubuntu-latest, steps: [{run: 'true'}]}
                always: {needs: w, if: always(), runs-on: ubuntu-latest, steps: [{run: 'true'}]}
                """);

        var run = project.run().exitsWith(0);

        run.prints("passed       always").prints("needs w").prints("unsupported  w");
    }

    /** All but failover, which asks for an engine. */
    @Test
    void the_workflow_of_this_repository_runs_here() {
        RecipeRun.recipe("test-ci-local", "--job", "unit", "--job", "test-infrastructure")
                .within(Duration.ofMinutes(20))
                .run()
                .exitsWith(0)
                .prints("passed  validate-environment")
                .prints("passed  unit")
                .prints("passed  test-infrastructure");
    }

    @Test
    void what_act_passes_over_is_said_and_strictly_is_a_reason_not_to_run() {
        var project = CiProject.in(folder, """
                a: {runs-on: ubuntu-latest, timeout-minutes: 5, steps: [{run: 'true'}]}
                """);

        project.run().exitsWith(0).complains("ci.yml:4:31: a.timeout-minutes is ignored");
        project.run("--strict").exitsWith(3).complains("a.timeout-minutes is ignored");
    }

    @Test
    void a_workflow_that_github_would_refuse_does_not_run() {
        var project = CiProject.in(folder, "a: {runs-on: ubuntu-latest, needs: nobody, steps: [{run: 'true'}]}\n");

        project.run().exitsWith(2).complains("GitHub would refuse this");
    }

    @Test
    void without_act_or_an_engine_it_says_what_to_do() {
        var project = CiProject.in(folder, "a: {runs-on: ubuntu-latest, steps: [{run: 'true'}]}\n");

        project.recipe()
                .with("DOCKER_HOST", "unix:///nowhere.sock")
                .run()
                .exitsWith(4)
                .complains("no container engine");
        project.recipe()
                .with("PATH", "/usr/bin:/bin")
                .with("GOPATH", "/nowhere")
                .with("GOBIN", "")
                .run()
                .exitsWith(4)
                .complains("'doctor --fix' installs it");

        project.write("old/act", "#!/bin/sh\necho act version 0.2.85\n");
        assertTrue(folder.resolve("old/act").toFile().setExecutable(true));
        project.recipe()
                .with("PATH", folder.resolve("old") + ":/usr/bin:/bin")
                .run()
                .exitsWith(4)
                .complains("0.2.86 is the least");
    }
}
