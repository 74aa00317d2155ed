package parity.ci.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepFactsTest {

    @TempDir
    Path root;

    private LittleProject project;

    @BeforeEach
    void a_project() {
        project = new LittleProject(root);
    }

    @Test
    void steps_work_in_the_folder_of_their_job_unless_they_name_one() {
        project.with("a/compose.yaml", "services: {db: {image: 'postgres:17'}}\n")
                .with("b/compose.yaml", "services: {db: {image: 'redis:8'}}\n")
                .with("parity.yml", "compose: {files: [c.yaml]}\n")
                .ci("""
                runs-on: x
                defaults: {run: {working-directory: ./a}}
                steps:
                  - run: docker compose up -d
                  - run: docker compose up -d
                    working-directory: b
                """);

        assertEquals("postgresql ci-only: 17 | \nredis ci-only: 8 | ", project.verdicts());
    }

    /** An action is given a number, and 3.10 and 3.1 are the same one. */
    @Test
    void without_quotes_a_version_loses_its_last_zeros_on_the_way() {
        project.with(".python-version", "3.10\n")
                .with(".tool-versions", "erlang 29.0.5\nruby 3.10\n")
                .ci("""
                runs-on: x
                strategy: {matrix: {ruby: [3.10]}}
                steps:
                  - uses: actions/setup-python@v6
                    with: {python-version: 3.10}
                  - uses: erlef/setup-beam@v1
                    with: {otp-version: 29.0}
                  - uses: ruby/setup-ruby@v1
                    with: {ruby-version: "${{ matrix.ruby }}"}
                """);

        assertEquals("""
                elixir ci-only: what the runner has |\s
                erlang compatible-major: 29 | 29.0.5
                python mismatch-minor: 3.1 | 3.10
                ruby mismatch-minor: 3.1 | 3.10""", project.verdicts());
        project.with(".tool-versions", "").ci("""
                runs-on: x
                steps: [{uses: actions/setup-python@v6, with: {python-version: '3.10'}}]
                """);
        assertEquals("python exact: 3.10 | 3.10", project.verdicts());
    }

    @Test
    void what_a_workflow_of_others_is_told_is_what_it_sets_up() {
        project.with(".github/workflows/ci.yml", """
                on: push
                jobs:
                  test:
                    uses: example/.github/.github/workflows/php.yml@v1
                    with: {php-versions: "['8.3', '8.4']", os: any}
                """).with(".tool-versions", "php 8.4\n");

        assertEquals("php covered: 8.3, 8.4 | 8.4", project.verdicts());
    }

    @Test
    void an_action_that_is_told_no_version_takes_what_it_likes() {
        project.ci("""
                runs-on: x
                steps: [{uses: arduino/setup-protoc@v3}]
                """);

        assertEquals("protoc ci-only: what the action takes | ", project.verdicts());
    }

    @Test
    void files_in_a_folder_that_ci_works_in_speak_for_the_local_side() {
        project.with("server/pyproject.toml", "[project]\nrequires-python = '>=3.12'\n")
                .with("web/.nvmrc", "24\n")
                .with("old/.nvmrc", "16\n")
                .ci("""
                runs-on: x
                steps:
                  - uses: actions/setup-python@v6
                    with: {python-version: 3.13}
                  - uses: actions/setup-node@v6
                    with: {node-version: 24}
                  - run: pip install -e .
                    working-directory: server
                  - run: cd web && npm ci
                """);

        assertEquals("node exact: 24 | 24\npython in-range: 3.13 | >=3.12", project.verdicts());
    }

    @Test
    void cargo_takes_the_toolchain_that_it_is_told_or_that_a_file_chooses() {
        project.with("rust-toolchain.toml", "[toolchain]\nchannel = '1.86'\n")
                .with("crates/one/Cargo.toml", "[package]\nrust-version = '1.80'\n")
                .ci("""
                runs-on: x
                steps:
                  - run: cargo test
                    working-directory: crates/one
                  - run: rustup component add clippy --toolchain beta
                  - run: cargo +nightly fmt
                """);

        assertEquals("rust same-source: 1.86, beta, nightly | 1.86, >=1.80", project.verdicts());
    }

    @Test
    void a_version_switcher_installs_what_it_is_told() {
        project.with("mise.toml", "[tools]\nnode = '24.1.0'\nzizmor = '1.29.0'\n")
                .ci("""
                runs-on: x
                steps:
                  - uses: jdx/mise-action@v3
                    with: {version: 2026.8.6, install_args: --jobs=1 zizmor}
                """);

        assertEquals(
                "node local-only:  | 24.1.0\nmise ci-only: 2026.8.6 | \nzizmor same-source: 1.29.0 | 1.29.0",
                project.verdicts());
    }

    @Test
    void tools_in_a_list_and_images_in_inputs_are_read() {
        project.ci("""
                runs-on: x
                steps:
                  - uses: shivammathur/setup-php@v2
                    with: {php-version: 8.4, tools: "composer:v2, phpcs, phpunit/phpunit:12"}
                  - uses: helm/kind-action@v1
                    with: {version: v0.30.0, node_image: "kindest/node:v1.34.0@sha256:cd24"}
                  - uses: org/push@v1
                    with: {image: "org/our-own:1", name: "postgres:9"}
                """);

        assertEquals("""
                php ci-only: 8.4 |\s
                composer ci-only: 2 |\s
                kind ci-only: 0.30.0 |\s
                kubernetes ci-only: 1.34.0 |\s""", project.verdicts());
    }

    @Test
    void a_dev_container_that_ci_starts_is_the_same_source() {
        project.with(".devcontainer/devcontainer.json", """
                {"dockerComposeFile": ["compose.yaml"], "features": {"ghcr.io/devcontainers/features/node:1": {"version": "24"}}}
                """)
                .with(".devcontainer/compose.yaml", "services: {db: {image: 'postgres:17'}}\n")
                .ci("runs-on: x\nsteps: [{uses: devcontainers/ci@v0.3}]\n");

        assertEquals("postgresql same-source: 17 | 17\nnode same-source: 24 | 24", project.verdicts());
    }

    @Test
    void an_action_that_no_table_knows_says_by_its_names_what_it_sets_up() {
        project.ci("""
                runs-on: x
                steps:
                  - uses: org/setup-just@v3
                    with: {version: 1.40.0}
                  - uses: org/actions/rustup@main
                    with: {version: 1.81.0}
                  - uses: goreleaser/goreleaser-action@v5
                    with: {version: ~> v2}
                  - uses: org/release-action@v1
                    with: {version: 1.0.0}
                  - uses: org/prepare@v1
                    with: {node-version: 24, postgres_version: "17", default-php-version: "8.4", our-version: 3, version: 9}
                """);

        assertEquals("""
                postgresql ci-only: 17 |\s
                node ci-only: 24 |\s
                php ci-only: 8.4 |\s
                rust ci-only: 1.81.0 |\s
                goreleaser ci-only: ~> v2 |\s
                just ci-only: 1.40.0 |\s""", project.verdicts());
    }

    @Test
    void bundler_is_of_the_version_that_the_lock_was_made_with_unless_it_is_told() {
        project.with("Gemfile.lock", "GEM\n\nBUNDLED WITH\n  4.0.8\n").ci("""
                runs-on: x
                steps:
                  - uses: ruby/setup-ruby@v1
                    with: {ruby-version: 4.0, bundler: 2.7.2}
                """);

        assertEquals("ruby ci-only: 4 | \nbundler mismatch-major: 2.7.2 | 4.0.8", project.verdicts());
    }

    @Test
    void an_action_that_no_table_knows_is_told_by_a_file_too() {
        project.with(".nvmrc", "24.1.0\n");
        project.ci("""
                runs-on: x
                steps:
                  - uses: some/setup-all@v1
                    with: {node-version-file: .nvmrc, python-version-file: .python-version}
                """);

        assertEquals("""
                node same-source: 24.1.0 | 24.1.0
                python ci-only: .python-version ? |\s""", project.verdicts());
    }

    @Test
    void a_switch_is_no_version_whatever_its_name() {
        project.ci("runs-on: x\nenv: {CHECK_VERSION: false, PG_VERSION: 17}\nsteps: []\n");

        assertEquals("PG_VERSION ci-only: 17 | ", project.verdicts());
    }
}
