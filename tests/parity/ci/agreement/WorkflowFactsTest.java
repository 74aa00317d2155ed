package parity.ci.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkflowFactsTest {

    @TempDir
    Path root;

    private LittleProject project;

    @BeforeEach
    void a_project() {
        project = new LittleProject(root);
    }

    @Test
    void a_compose_file_that_a_script_names_and_nobody_has_is_unresolved() {
        project.ci("runs-on: x\nsteps: [{run: 'docker compose -f compose.ci.yaml -f made.yaml up -d'}]\n")
                .with("compose.ci.yaml", "services: {db: {image: 'postgres:17'}}\n");

        assertEquals("made.yaml unresolved: made.yaml ? | \npostgresql ci-only: 17 | ", project.verdicts());
    }

    @Test
    void services_of_every_leg_are_read() {
        project.ci("""
                runs-on: ubuntu-latest
                strategy:
                  matrix:
                    pg: [15, 16, 17]
                    image: ['redis:7']
                    exclude: [{pg: 15}]
                    include: [{pg: 17, image: 'valkey/valkey:8'}]
                services:
                  db: {image: "postgres:${{ matrix.pg }}"}
                  cache: {image: "${{ matrix.image }}"}
                """);

        assertEquals("postgresql 16, 17\nredis 7\nvalkey 8", ci());
    }

    @Test
    void versions_in_variables_inputs_and_outputs_of_jobs_are_followed() {
        project.with(".github/workflows/ci.yml", """
                on: {workflow_dispatch: {inputs: {node: {default: '22'}}}}
                env: {PG: "17", NODE_VERSION: "${{ inputs.node }}"}
                jobs:
                  pick:
                    outputs: {redis: "${{ env.REDIS }}"}
                    env: {REDIS: 8.0.1}
                    runs-on: x
                    steps: []
                  test:
                    needs: pick
                    runs-on: x
                    services:
                      db: {image: "postgres:${{ env.PG || '16' }}"}
                      cache: {image: "redis:${{ needs.pick.outputs.redis }}"}
                      queue: {image: "rabbitmq:${{ github.sha }}"}
                      search: {image: "elasticsearch:${{ vars.ES || '8.1' }}"}
                    steps:
                      - uses: actions/setup-node@v4
                        with: {node-version: "${{ env.NODE_VERSION }}"}
                """);

        assertEquals("""
                elasticsearch 8.1
                postgresql 17
                rabbitmq rabbitmq:${{ github.sha }} ?
                redis 8.0.1
                node 22""", ci());
    }

    @Test
    void actions_and_workflows_of_the_repository_are_followed_with_what_they_are_given() {
        project.with(".github/workflows/ci.yml", """
                on: push
                jobs:
                  all:
                    strategy: {matrix: {java: [21, 25]}}
                    uses: ./.github/workflows/called.yml
                    with: {java: "${{ matrix.java }}"}
                """)
                .with(".github/workflows/called.yml", """
                on: {workflow_call: {inputs: {java: {type: string}, node: {type: string, default: '20'}}}}
                jobs:
                  build:
                    runs-on: x
                    steps:
                      - uses: ./.github/actions/prepare
                        with: {version: "${{ inputs.java }}"}
                      - uses: actions/setup-node@v4
                        with: {node-version: "${{ inputs.node }}"}
                """)
                .with(".github/actions/prepare/action.yml", """
                inputs: {version: {required: true}}
                runs:
                  using: composite
                  steps:
                    - uses: actions/setup-java@v4
                      with: {java-version: "${{ inputs.version }}", distribution: temurin}
                """);

        assertEquals("java 21, 25\nnode 20", ci());
    }

    @Test
    void a_workflow_that_calls_itself_ends() {
        project.with(".github/workflows/ci.yml", """
                on: [push, workflow_call]
                jobs:
                  again: {uses: ./.github/workflows/ci.yml}
                  test: {runs-on: x, container: "node:22"}
                """);

        assertEquals("node 22", ci());
    }

    @Test
    void version_files_are_read_and_are_the_same_source() {
        project.with("tools/.nvmrc", "24\n")
                .with(".ruby-version", "3.4.4\n")
                .with("go.mod", "go 1.23\n")
                .ci("""
                runs-on: x
                steps:
                  - uses: actions/setup-node@v4
                    with: {node-version-file: tools/.nvmrc}
                  - uses: ruby/setup-ruby@v1
                  - uses: actions/setup-go@v5
                    with: {go-version-file: go.mod}
                  - uses: actions/setup-python@v5
                    with: {python-version-file: gone.txt}
                """);

        assertEquals("""
                go same-source: >=1.23 | >=1.23
                node same-source: 24 | 24
                python ci-only: gone.txt ? |\s
                ruby same-source: 3.4.4 | 3.4.4""", project.verdicts());
    }

    @Test
    void several_versions_in_one_input_are_several() {
        project.ci("""
                runs-on: x
                steps:
                  - uses: actions/setup-python@v5
                    with:
                      python-version: |
                        3.12
                        pypy-3.10
                  - uses: actions/setup-java@v4
                """);

        assertEquals("java what the runner has\npypy 3.10\npython 3.12", ci());
    }

    @Test
    void scripts_tell_what_they_start() {
        project.with("test/compose.yml", "services: {pg_16: {image: 'postgres:16'}, pg_17: {image: 'postgres:17'}}\n")
                .ci("""
                        runs-on: x
                        strategy: {matrix: {pg: [17]}}
                        env: {MQ: "3.13"}
                        steps:
                          - run: |
                              docker create --name cr -p 26257:26257 \\
                                cockroachdb/cockroach:v25.4 start-single-node || true
                              docker run -d --rm -e A=b rabbitmq:$MQ && docker pull mysql:8
                              docker run --rm -v $PWD:/x linter/lint:1.2 run
                              docker compose -f test/compose.yml run -d -p 5432:5432 pg_${{ matrix.pg }}
                              sudo systemctl start redis-server
                          - run: echo docker run postgres:9 # no
                            if: false
                        """);

        assertEquals("""
                cockroachdb 25.4
                mysql 8
                postgresql 17
                rabbitmq 3.13
                redis systemctl start redis-server ?
                linter/lint 1.2""", ci());
    }

    @Test
    void servers_that_a_script_installs_are_of_whatever_version_the_system_has() {
        project.ci("""
                runs-on: x
                steps:
                  - run: |
                      sudo apt-get update && sudo apt-get install -y --fix-missing redis-server \\
                        postgresql-16 postgresql-client libpq-dev
                      sudo service rabbitmq-server start
                      sudo service etcd stop
                """);

        assertEquals("postgresql 16\nrabbitmq service rabbitmq-server start ?\nredis redis-server ?", ci());
    }

    @Test
    void a_tool_that_is_not_named_is_whatever_the_action_takes() {
        project.ci("""
                runs-on: x
                steps:
                  - uses: astral-sh/setup-uv@v6
                  - uses: pnpm/action-setup@v4
                  - uses: ruby/setup-ruby@v1
                    with: {ruby-version: 3.4, rubygems: 3.6.2}
                """);

        assertEquals("ruby 3.4\nrubygems 3.6.2\nuv what the action takes", ci());
    }

    @Test
    void uv_is_of_the_version_that_its_project_requires() {
        project.with("pyproject.toml", "[tool.uv]\nrequired-version = '0.9.1'\n")
                .ci("runs-on: x\nsteps: [{uses: astral-sh/setup-uv@v6}]\n");

        assertEquals("uv same-source: 0.9.1 | 0.9.1", project.verdicts());
    }

    @Test
    void a_variable_that_names_a_file_is_of_the_version_in_it() {
        project.with(".ruby-version", "3.4.4\n")
                .with("Dockerfile", "ARG RUBY_VERSION=3.4.4\nARG NODE_VERSION=none\nFROM debian\n")
                .ci("runs-on: x\nenv: {RUBY_VERSION: .ruby-version}\nsteps: []\n");

        assertEquals("ruby local-only:  | 3.4.4\nRUBY_VERSION exact: 3.4.4 | 3.4.4", project.verdicts());
    }

    @Test
    void a_variable_that_compose_files_hang_on_chooses_the_image_of_ci() {
        project.with("compose.yaml", "services: {c: {image: 'redis:${REDIS_TAG:-8.6.1}'}}\n")
                .with("Makefile", "servers:\n\tdocker compose up -d\n")
                .ci("""
                runs-on: x
                strategy: {matrix: {v: ['8.6.3', '7.4.9']}}
                steps:
                  - run: make servers
                    env: {REDIS_TAG: "${{ matrix.v }}"}
                """);

        assertEquals("redis mismatch-patch: 8.6.3, 7.4.9 | 8.6.1", project.verdicts());
    }

    @Test
    void a_job_that_never_runs_and_a_service_that_is_switched_off_say_nothing() {
        project.with(".github/workflows/ci.yml", """
                on: push
                jobs:
                  never: {if: false, runs-on: x, container: "node:1"}
                  test:
                    runs-on: x
                    strategy: {matrix: {db: ['', 'postgres:17']}}
                    services: {db: {image: "${{ matrix.db }}"}}
                """);

        assertEquals("postgresql 17", ci());
    }

    @Test
    void what_is_called_from_elsewhere_is_named_as_not_followed() {
        project.with(
                ".github/workflows/ci.yml", "on: push\njobs: {a: {uses: 'org/repo/.github/workflows/x.yml@v1'}}\n");

        assertTrue(project.agreement().notes().getFirst().endsWith("x.yml@v1, which is not followed"));
    }

    private String ci() {
        return project.said(Side.CI);
    }
}
