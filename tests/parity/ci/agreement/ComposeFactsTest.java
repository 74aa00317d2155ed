package parity.ci.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComposeFactsTest {

    @TempDir
    Path root;

    private LittleProject project;

    @BeforeEach
    void a_project() {
        project = new LittleProject(root);
    }

    @Test
    void files_lie_three_folders_deep_at_most_and_those_of_ci_are_not_the_developers() {
        project.with("a/b/.devcontainer/compose.yaml", "services: {db: {image: 'postgres:17'}}\n")
                .with("a/b/c/d/compose.yaml", "services: {db: {image: 'redis:8'}}\n")
                .with("docker-compose-ci-mysql.yml", "services: {db: {image: 'mysql:9'}}\n");

        assertEquals("postgresql 17 a/b/.devcontainer/compose.yaml:1:24", local());
    }

    @Test
    void a_dockerfile_says_what_installers_of_a_language_are_told() {
        project.with("compose.yaml", "services: {a: {build: .}}\n").with("Dockerfile", """
                FROM debian:trixie-slim
                ARG RUST=1.90
                RUN curl -sSf https://sh.example.test | sh -s -- -y --default-toolchain $RUST
                RUN gem install bundler -v 2.7.1
                """);

        assertEquals("rust 1.90 Dockerfile:3:73\nbundler 2.7.1 Dockerfile:4:28", local());
    }

    @Test
    void what_is_built_from_a_file_that_nobody_names_is_not_known() {
        project.with("compose.yaml", "services: {a: {build: {context: ., dockerfile: '${THEIRS}'}}}\n");

        assertEquals("${THEIRS} ${THEIRS} compose.yaml:1:48", local());
    }

    @Test
    void images_bear_the_line_and_the_column_where_they_stand() {
        project.with("compose.yaml", """
                services:
                  db:
                    image: postgres:17.2
                """);

        assertEquals("postgresql 17.2 compose.yaml:3:12", local());
    }

    @Test
    void a_service_is_what_its_image_is_not_what_it_is_called() {
        project.with("compose.yaml", "services: {mysql: {image: 'mariadb:11.4'}}\n");

        assertEquals("mariadb 11.4 compose.yaml:1:27", local());
    }

    @Test
    void variables_are_taken_from_the_env_file_or_from_their_default() {
        project.with(".env", "export PG=16 # production's\nTAG=\"7.2\"\n").with("compose.yaml", """
                services:
                  a: {image: "postgres:${PG:-17}"}
                  b: {image: "redis:${TAG}-alpine"}
                  c: {image: "${MQ_IMAGE:-rabbitmq:${MQ:-3.13}}"}
                  d: {image: "mysql:$$8"}
                """);

        assertEquals("""
                mysql 8-$ compose.yaml:5:14
                postgresql 16 compose.yaml:2:14
                rabbitmq 3.13 compose.yaml:4:14
                redis 7.2-alpine compose.yaml:3:14""", local());
    }

    @Test
    void a_variable_without_a_value_is_unresolved_and_never_dropped() {
        project.with("compose.yaml", "services: {a: {image: 'postgres:${PG}'}, b: {image: '${IMAGE:?give one}'}}\n");

        assertEquals("""
                ${IMAGE:?give one} ${IMAGE:?give one} compose.yaml:1:53
                postgresql postgres:${PG} compose.yaml:1:23""", local());
        assertTrue(project.agreement().rows().stream().allMatch(row -> row.has(Fact::isUnresolved)));
    }

    @Test
    void merge_keys_anchors_overrides_includes_and_extensions_are_followed() {
        project.with("compose.yaml", """
                include: [more/db.yaml]
                x-cache: &cache
                  image: redis:7
                x-late: &late {image: "redis:6"}
                services:
                  one: {<<: [*cache, *late]}
                  two: {extends: {file: base.yaml, service: queue}}
                  three: {image: mongo:6}
                """)
                .with("compose.override.yaml", "services: {three: {image: 'mongo:7'}}\n")
                .with("base.yaml", "services: {queue: {extends: root}, root: {image: 'rabbitmq:4'}}\n")
                .with("more/db.yaml", "services: {db: {image: 'postgres:${PG}'}}\n")
                .with("more/.env", "PG=17\n");

        assertEquals("""
                mongodb 7 compose.override.yaml:1:27
                postgresql 17 more/db.yaml:1:24
                rabbitmq 4 base.yaml:1:50
                redis 7 compose.yaml:3:10""", project.facts(Side.LOCAL));
    }

    @Test
    void what_extends_itself_or_lies_outside_is_named_and_the_rest_is_read() {
        project.with("compose.yaml", """
                services:
                  a: {extends: b, image: "redis:8"}
                  b: {extends: a}
                  c: {extends: {file: ../../etc/x.yaml, service: s}, image: "postgres:17"}
                """);

        assertEquals("postgresql 17 compose.yaml:4:61\nredis 8 compose.yaml:2:26", local());
        assertTrue(project.unreadable().contains("compose.yaml:2:16: 'b' extends itself")
                || project.unreadable().contains("compose.yaml:3:16: 'a' extends itself"));
        assertTrue(project.unreadable().contains("compose.yaml:4:23: '../../etc/x.yaml' is not in this repository"));
    }

    @Test
    void a_build_is_what_the_stage_is_built_from_with_the_arguments_of_the_build() {
        project.with("compose.yaml", """
                services:
                  db:
                    build: {context: db, target: test, args: {VERSION: 15}}
                  old:
                    build: db
                """).with("db/Dockerfile", """
                # syntax=docker/dockerfile:1
                ARG VERSION=13
                FROM node:22 AS assets
                FROM postgres:${VERSION}-alpine AS base
                FROM base AS test
                COPY --from=assets /x /x
                FROM scratch
                """);

        assertEquals("""
                postgresql 15-alpine db/Dockerfile:4:6
                node 22 db/Dockerfile:3:6""", project.facts(Side.LOCAL));
    }

    @Test
    void an_image_of_ones_own_says_by_a_label_what_it_is() {
        project.with("compose.yaml", """
                services:
                  a: {build: ./own, image: shop/cache}
                  b: {image: shop/cache}
                  c: {image: registry.example.com/db, labels: {parity.product.postgresql: "17"}}
                """).with("own/Dockerfile", """
                FROM debian:trixie-slim
                RUN apt-get update && apt-get install -y redis-server
                LABEL parity.product.redis="8"
                """);

        assertEquals("""
                postgresql 17 compose.yaml:4:75
                redis 8 own/Dockerfile:3:29""", local());
    }

    @Test
    void a_server_from_a_package_without_a_version_is_unresolved() {
        project.with(
                "compose.yaml",
                "services: {a: {build: {dockerfile_inline: \"FROM debian\\nRUN apt-get install -y "
                        + "memcached postgresql-17 postgresql-client-17 openjdk-25-jre-headless\\n\"}}}\n");

        assertEquals(
                List.of("java 25", "memcached memcached", "postgresql 17"),
                local().lines()
                        .map(line -> line.substring(0, line.lastIndexOf(' ')))
                        .sorted()
                        .toList());
    }

    @Test
    void node_is_known_by_the_script_that_sets_its_packages_up() {
        project.with("compose.yaml", "services: {a: {build: .}}\n").with("Dockerfile", """
                FROM debian
                RUN curl -fsSL https://deb.nodesource.com/setup_20.x | bash - \\
                  && apt-get install -y nodejs
                """);

        assertEquals("node 20 Dockerfile:2:49", local());
    }

    @Test
    void that_script_may_be_named_with_an_argument() {
        project.with("compose.yaml", "services: {a: {build: .}}\n").with("Dockerfile", """
                FROM debian
                ARG NODE_MAJOR=24
                RUN curl -fsSL https://deb.nodesource.com/setup_${NODE_MAJOR}.x | bash -
                """);

        assertEquals("node 24 Dockerfile:3:49", local());
    }

    @Test
    void hidden_folders_are_looked_into_where_their_name_says_that_somebody_works_there() {
        project.with(".work-container/compose.yaml", "services: {a: {image: 'redis:8'}}\n")
                .with(".cache/compose.yaml", "services: {a: {image: 'redis:7'}}\n");

        assertEquals("redis 8 .work-container/compose.yaml:1:23", local());
    }

    @Test
    void what_parity_yml_names_are_the_files_and_no_other() {
        project.with("parity.yml", "compose: {files: [a.yaml]}\n")
                .with("a.yaml", "services: {a: {image: 'redis:8'}}\n")
                .with("compose.yaml", "services: {a: {image: 'redis:7'}}\n");

        assertEquals("redis 8 a.yaml:1:23", local());
    }

    private String local() {
        return project.facts(Side.LOCAL);
    }
}
