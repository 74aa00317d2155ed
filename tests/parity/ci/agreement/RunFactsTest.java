package parity.ci.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFactsTest {

    @TempDir
    Path root;

    private LittleProject project;

    @BeforeEach
    void a_project() {
        project = new LittleProject(root);
    }

    @Test
    void a_service_that_is_started_starts_what_it_depends_on() {
        project.with("compose.yaml", """
                services:
                  web: {image: 'node:24', depends_on: {db: {condition: service_healthy}}, links: ['cache:c']}
                  db: {image: 'postgres:17'}
                  cache: {image: 'redis:8', network_mode: 'service:proxy'}
                  proxy: {image: 'haproxy:3'}
                  search: {image: 'opensearch:3'}
                """);

        assertEquals("haproxy 3\npostgresql 17\nredis 8\nnode 24", started("docker compose run --rm web npm test"));
        assertEquals("node 24", started("docker compose up --no-deps web"));
        assertEquals("node 24", started("docker compose pull web"));
    }

    @Test
    void a_variable_with_options_in_it_hides_no_file_behind_it() {
        project.with("compose.test.yaml", "services: {db: {image: 'postgres:17'}}\n");

        assertEquals("postgresql 17", started("docker compose $more -f compose.test.yaml up -d"));
    }

    @Test
    void a_script_says_itself_what_its_variables_are_where_nobody_else_does() {
        assertEquals("nginx 1.29", started("IMG=\"${IMG:-nginx:1.29}\"\n\"$ENGINE\" run --rm \"$IMG\""));
    }

    @Test
    void an_image_that_a_line_before_has_built_is_the_teams_own() {
        assertEquals("redis 8", started("docker build -t tool:1 .\ndocker run tool:1\ndocker run -d redis:8"));
        assertEquals("", started("docker buildx build --load --tag=tool .\ndocker run tool"));
    }

    @Test
    void an_installer_of_a_languages_own_is_told_a_version() {
        assertEquals("rust 1.90", started("curl -sSf https://sh.example.test | sh -s -- -y --default-toolchain 1.90"));
        assertEquals("bundler 2.7.1", started("gem install bundler -v 2.7.1"));
        assertEquals("bundler 2.7.1", started("gem install bundler:2.7.1"));
    }

    @Test
    void installers_of_go_of_node_and_of_python_are_told_versions_too() {
        assertEquals("lint 1.2.3", started("go install example.test/x/cmd/lint/v2@v1.2.3"));
        assertEquals("", started("go install ./cmd/lint"));
        assertEquals("node 24", started("nvm install 24"));
        assertEquals("poetry 2.1.1", started("python -m pip install --quiet poetry==2.1.1 requests==2.0"));
    }

    @Test
    void packages_of_a_workspace_are_followed_by_their_names() {
        project.with("package.json", "{\"workspaces\": [\"apps/*\"]}");
        project.with("apps/api/package.json", """
                {"name": "@shop/api", "scripts": {"db": "docker compose up -d"}}
                """);
        project.with("apps/api/compose.yaml", "services: {db: {image: 'postgres:17'}}\n");

        assertEquals("postgresql 17", started("npm run db -w @shop/api"));
        assertEquals("postgresql 17", started("pnpm --filter=@shop/api... run db"));
        assertEquals("postgresql 17", started("yarn workspace @shop/api db"));
        assertEquals("postgresql 17", started("npm run db --workspace apps/api"));
        assertEquals("", started("npm run db -w @shop/other"));
    }

    @Test
    void a_compose_file_for_users_is_the_developers_only_where_ci_starts_it() {
        project.with("examples/compose.yaml", "services: {db: {image: 'postgres:17'}}\n");

        project.ci("runs-on: x\nsteps: [{run: make test}]\n");
        assertEquals("", project.verdicts());
        project.ci("runs-on: x\nsteps: [{run: docker compose -f examples/compose.yaml up -d}]\n");
        assertEquals("postgresql same-source: 17 | 17", project.verdicts());
    }

    @Test
    void services_may_be_named_by_variables() {
        project.with("compose.yaml", "services: {db: {image: 'postgres:17'}, cache: {image: 'redis:8'}}\n");

        assertEquals("redis 8", started("S=cache\ndocker compose up -d $S"));
        assertEquals("postgresql 17\nredis 8", started("S='db cache'\ndocker compose up -d $S"));
        assertEquals("postgresql 17\nredis 8", started("docker compose up -d \"${services[@]}\""));
        assertEquals("postgresql 17\nredis 8", started("docker compose up -d $(cat services.txt)"));
        assertEquals("postgresql 17", started("docker compose up -d db $MORE"));
    }

    @Test
    void recipes_of_just_and_tasks_are_followed_with_what_they_need() {
        project.with("justfile", """
                export TAG := "17"
                image := 'redis:8'

                # what tests need
                servers db='x': (network "n") && after
                    @docker run -d postgres:{{ TAG }}
                network name:
                    docker run -d {{image}}
                after:
                    -docker run -d mysql:9
                other:
                    docker run -d nginx:1.29
                """);
        project.with("Taskfile.yml", """
                version: '3'
                tasks:
                  test:
                    deps: [servers]
                    cmds:
                      - task: more
                      - go test ./...
                  servers: {dir: deploy, cmds: [docker compose up -d]}
                  more:
                    - docker run -d nginx:1.29
                """);
        project.with("deploy/compose.yaml", "services: {db: {image: 'postgres:16'}}\n");

        assertEquals("mysql 9\npostgresql 17\nredis 8", started("just -v servers"));
        assertEquals("nginx 1.29\npostgresql 16", started("task test"));
    }

    @Test
    void a_toolchain_of_rust_may_be_named_by_a_variable() {
        assertEquals("rust 1.90.0", started("T=1.90.0\nrustup update \"$T\" && rustup default \"$T\""));
        assertEquals("rust $T ?", started("rustup default $T"));
        assertEquals("rust nightly-2026-01-31", started("rustup default nightly-2026-01-31"));
    }

    @Test
    void corepack_takes_the_manager_that_the_package_wants() {
        project.with("package.json", "{\"packageManager\": \"yarn@4.11.0\", \"engines\": {\"node\": \"24\"}}");

        assertEquals("yarn 4.11.0", started("corepack enable"));
    }

    @Test
    void services_of_a_profile_start_with_it_or_by_their_name() {
        project.with("compose.yaml", """
                services:
                  db: {image: 'postgres:17'}
                  cache: {image: 'redis:8', profiles: [full]}
                """);

        assertEquals("postgresql 17", started("docker compose up -d"));
        assertEquals("postgresql 17\nredis 8", started("docker compose --profile full up -d"));
        assertEquals("postgresql 17\nredis 8", started("COMPOSE_PROFILES=full\ndocker compose up -d"));
        assertEquals("redis 8", started("docker compose up -d cache"));
    }

    @Test
    void scripts_of_the_repository_are_followed_into_the_folders_that_they_enter() {
        project.with("test/compose.yaml", "services: {db: {image: 'postgres:17'}}\n")
                .with("test/db.sh", "PG=8\ncd \"$(dirname \"$0\")\"\ndocker compose up -d\ndocker run -d redis:$PG\n")
                .with(
                        "package.json",
                        "{\"scripts\": {\"pretest\": \"make -C build servers\", \"test\": \"yarn run db\", \"db\": \"bash test/db.sh\"}}\n")
                .with(
                        "build/Makefile",
                        "MQ ?= 4\nTAG = $(MQ)-alpine\n\nall:\n\tdocker pull mysql:9\nservers: queue\nqueue:\n\t@docker run -d rabbitmq:$(TAG)\n");

        assertEquals("postgresql 17\nrabbitmq 4-alpine\nredis 8", started("npm test"));
        assertEquals("postgresql 17\nredis 8", started("./test/db.sh"));
        assertEquals("mysql 9", started("make -C build"));
        assertEquals("rabbitmq 3-alpine", started("make -C build servers MQ=3"));
    }

    @Test
    void each_line_of_a_makefile_begins_in_its_folder() {
        project.with("e2e/compose.yaml", "services: {db: {image: 'postgres:17'}}\n")
                .with(
                        "Makefile",
                        "test:\n\tcd e2e && docker compose down\n\tcd e2e && docker compose up -d\n\tmake more\nmore:\n\tdocker run redis:8\n");

        assertEquals("postgresql 17\nredis 8", started("make test"));
    }

    @Test
    void what_stands_before_a_command_is_set_for_it_alone() {
        project.with("compose.yaml", """
                services:
                  db: {image: 'postgres:${PG:-17}'}
                  cache: {image: 'redis:8', profiles: [full]}
                """)
                .with("Makefile", "WHICH ?= none\nup:\n\tCOMPOSE_PROFILES=$(WHICH) docker compose up -d\n");

        assertEquals("postgresql 16", started("PG=16 docker compose up -d"));
        assertEquals("postgresql 16", started("export PG=16; docker compose up -d"));
        assertEquals("postgresql 17", started("PG=16 true; docker compose up -d"));
        assertEquals("postgresql 17\nredis 8", started("WHICH=full make up"));
        assertEquals("postgresql 17", started("make up"));
        assertEquals("postgresql postgres:${PG:-17} ?", started("export PG=$(./which.sh)\ndocker compose up -d"));
        assertEquals("postgresql postgres:${PG:-17} ?", started("PG=$(./which.sh) docker compose up -d"));
    }

    @Test
    void commands_within_others_are_seen() {
        project.with("sub/compose.yaml", "services: {db: {image: 'postgres:17'}}\n");

        assertEquals("postgresql 17", started("(set +e; cd sub; docker compose up -d) &\ndocker compose up -d"));
        assertEquals("postgresql 17", started("bash -ec \"cd sub && docker compose up -d\""));
        assertEquals("redis 8", started("id=$(docker run -d redis:8 | head -1)"));
        assertEquals("redis 8", started("timeout -k 5 60 nohup docker run -d redis:8"));
        assertEquals("redis 8", started("if ! retry 3 docker run -d redis:8; then exit 1; fi"));
        assertEquals("redis 8", started("echo \"$(dirname \"$0\")\"; [[ $x =~ ^(a|b)$ ]] && docker run -d redis:8"));
    }

    @Test
    void what_only_the_run_knows_is_no_empty_word() {
        assertEquals(
                "postgresql postgres:${{ github.ref_name }} ?",
                started("docker run -d postgres:${{ github.ref_name }}"));
    }

    @Test
    void a_manager_of_packages_is_told_a_version() {
        assertEquals("pnpm 10.1.0", started("corepack prepare pnpm@10.1.0 --activate"));
        assertEquals("pnpm 10", started("npm install -g pnpm@10"));
        assertEquals("", started("curl -sSf https://sh.example.test | sh -s -- -y --default-toolchain none"));
    }

    @Test
    void a_compose_file_that_a_variable_names_and_nobody_has_is_named() {
        assertEquals(
                "compose.test.yaml compose.test.yaml ?",
                started("F=\"compose.test.yaml\"; docker compose -f \"$F\" up"));
    }

    @Test
    void what_only_the_shell_could_name_in_a_script_that_is_called_is_noted_and_no_subject() {
        project.with("up.sh", "docker compose -f $1 up -d\ndocker run -d postgres:$VERSION\n./up.sh\n");

        assertEquals("postgresql postgres:$VERSION ?", started("sh up.sh"));
        assertTrue(project.agreement().notes().getFirst().endsWith("only the shell knows what '$1' is"));
    }

    @Test
    void an_image_that_another_compose_file_builds_is_the_teams_own() {
        project.with("compose.yaml", "services: {web: {image: 'shop:server', build: app}}\n")
                .with("app/Dockerfile", "FROM node:24\n")
                .with("e2e/compose.yaml", "services: {web: {image: 'shop:server'}}\n")
                .ci("runs-on: x\nsteps: [{run: echo}]\n");

        assertEquals("node local-only:  | 24", project.verdicts());
    }

    private String started(String script) {
        project.ci("runs-on: x\nsteps:\n  - run: |\n" + script.indent(6));
        return project.said(Side.CI);
    }

    @Test
    void an_image_names_what_its_runtime_stands_on() {
        assertEquals("elixir 1.20.2-otp-29\nerlang 29", started("docker run elixir:1.20.2-otp-29"));
        assertEquals(
                "elixir 1.18.1-erlang-27.2-alpine-3.21\nerlang 27.2",
                started("docker run hexpm/elixir:1.18.1-erlang-27.2-alpine-3.21"));
        assertEquals(
                "python 3.12\nuv python3.12-bookworm", started("docker run ghcr.io/astral-sh/uv:python3.12-bookworm"));
        assertEquals("python 3.13\nuv 0.9.1-python3.13", started("docker run ghcr.io/astral-sh/uv:0.9.1-python3.13"));
    }
}
