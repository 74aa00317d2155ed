package parity.ci.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parity.config.ParityFile.Exemption;
import parity.failure.Failure;

class AgreementTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @TempDir
    Path root;

    private LittleProject project;

    @BeforeEach
    void a_project() {
        project = new LittleProject(root);
    }

    @Test
    void the_same_on_both_sides_opens_the_gate() {
        services("postgres:17", "redis:8").with("compose.yaml", compose("postgres:17", "redis:8"));

        assertEquals(100, project.agreement().score());
        assertEquals(List.of(), project.agreement().obstacles(95));
    }

    @Test
    void nothing_on_either_side_proves_nothing() {
        assertEquals(
                List.of("nothing to compare: no version stands on both sides"),
                project.agreement().obstacles(0));
    }

    @Test
    void sides_without_a_common_subject_prove_nothing() {
        services("postgres:17").with("compose.yaml", compose("redis:8"));

        assertEquals("postgresql ci-only: 17 | \nredis local-only:  | 8", project.verdicts());
        assertFalse(project.agreement().isComparable());
    }

    @Test
    void a_major_mismatch_shuts_the_gate_whatever_the_score() {
        services("postgres:17", "redis:8").with("compose.yaml", compose("postgres:17", "redis:7"));

        assertEquals(50, project.agreement().score());
        assertEquals(List.of("redis: mismatch-major"), project.agreement().obstacles(0));
    }

    @Test
    void services_that_float_or_are_unresolved_shut_it_too() {
        services("postgres:latest", "redis:8").with("compose.yaml", compose("postgres:latest", "redis:${V}"));

        assertEquals("postgresql floating: latest | latest\nredis unresolved: 8 | redis:${V} ?", project.verdicts());
        assertEquals(
                List.of("postgresql: a service floats", "redis: a service is unresolved"),
                project.agreement().obstacles(0));
    }

    @Test
    void a_server_that_could_not_be_asked_is_unresolved_and_shuts_it_too() {
        services("postgres:17").with("compose.yaml", compose("postgres:17"));
        var postgres = new Subject(Kind.SERVICE, "postgresql");
        var live = List.of(Fact.live(postgres, "17.6", "db-1"), Fact.unasked(postgres, "db-2", "it does not run"));

        var agreement = Examination.of(root, Policy.none(), live);

        assertEquals(Verdict.UNRESOLVED, agreement.rows().getFirst().verdict());
        assertEquals(List.of("0.0 % is below 95 %", "postgresql: a service is unresolved"), agreement.obstacles(95));
    }

    @Test
    void both_sides_that_float_alike_earn_half() {
        services("postgres").with("compose.yaml", compose("postgres"));

        assertEquals(50, project.agreement().score());
    }

    @Test
    void the_weights_are_those_of_the_kinds() {
        services("postgres:17")
                .with("compose.yaml", compose("postgres:17", "redis:8"))
                .with(".nvmrc", "24\n");
        project.with(".github/workflows/node.yml", """
                on: push
                jobs: {a: {runs-on: x, steps: [{uses: actions/setup-node@v4, with: {node-version: 24.1.0}}]}}
                """);

        // 5 of 5, 2.5 of 5 on one side only, and 0.7 of a runtime's 4
        assertEquals(5 + 2.5 + 2.8, project.agreement().earned(), 0.001);
        assertEquals(14, project.agreement().possible());
    }

    @Test
    void a_matrix_that_has_the_local_version_covers_it() {
        services("postgres:15", "postgres:16", "postgres:17").with("compose.yaml", compose("postgres:16"));

        assertEquals("postgresql covered: 15, 16, 17 | 16", project.verdicts());
    }

    @Test
    void a_range_beside_the_local_version_does_not_make_one_of_a_matrix() {
        project.with(".nvmrc", "22\n")
                .with("package.json", "{\"engines\": {\"node\": \">=20\"}}\n")
                .ci("""
                runs-on: x
                strategy: {matrix: {node: [20, 22, 24]}}
                steps: [{uses: actions/setup-node@v4, with: {node-version: "${{ matrix.node }}"}}]
                """);

        assertEquals("node covered: 20, 22, 24 | 22, >=20", project.verdicts());
    }

    @Test
    void what_maven_refuses_to_build_without_is_a_range() {
        project.with("pom.xml", "<requireJavaVersion><version>(,12],[17,21)</version></requireJavaVersion>\n")
                .ci("runs-on: x\nsteps: [{uses: actions/setup-java@v4, with: {java-version: 17}}]\n");

        assertEquals("java in-range: 17 | (,12],[17,21)", project.verdicts());
    }

    @Test
    void of_several_servers_in_one_local_file_each_has_to_be_in_ci() {
        services("postgres:17").with("compose.yaml", compose("postgres:17", "postgres:13"));

        assertEquals("postgresql covered: 17 | 17, 13", project.verdicts());
        assertEquals(45, project.agreement().score(), 0.001);
        assertEquals(
                List.of("partly covered: no job of CI has 13 (compose.yaml:3:16)"),
                project.agreement().rows().getFirst().ruling().notes());
    }

    @Test
    void of_several_runtimes_in_one_local_file_each_has_to_be_in_ci_too() {
        project.with(".tool-versions", "nodejs 22 20\n")
                .ci("runs-on: x\nsteps: [{uses: actions/setup-node@v4, with: {node-version: 22}}]\n");

        assertEquals("node covered: 22 | 22, 20", project.verdicts());
        assertEquals(45, project.agreement().score(), 0.001);
    }

    @Test
    void an_image_known_by_its_digest_alone_is_unresolved_unless_both_sides_have_that_very_one() {
        services("redis@sha256:abc").with("compose.yaml", compose("redis:8"));

        assertEquals("redis unresolved: sha256:abc ? | 8", project.verdicts());
        assertEquals(
                List.of("redis: a service is unresolved"), project.agreement().obstacles(0));

        services("redis@sha256:abc", "redis:8").with("compose.yaml", compose("redis:8"));

        assertEquals("redis covered: sha256:abc ?, 8 | 8", project.verdicts());
        assertEquals(
                List.of("redis: a service is unresolved"), project.agreement().obstacles(0));

        services("redis@sha256:abc").with("compose.yaml", compose("redis@sha256:abc"));

        assertEquals("redis exact: sha256:abc | sha256:abc", project.verdicts());
        assertEquals(List.of(), project.agreement().obstacles(95));
    }

    @Test
    void one_tag_of_two_images_is_no_agreement() {
        services("redis:8@sha256:abc").with("compose.yaml", compose("redis:8@sha256:def"));

        assertEquals("redis floating: 8 | 8", project.verdicts());
        assertEquals(
                List.of("floating: 8@sha256:abc (.github/workflows/ci.yml:6:19), 8@sha256:def (compose.yaml:2:16)"),
                project.agreement().rows().getFirst().ruling().notes());
        assertEquals(30, project.agreement().score(), 0.001);
        assertEquals(
                List.of("redis: one tag stands for several images"),
                project.agreement().obstacles(0));

        services("redis:8@sha256:abc").with("compose.yaml", compose("redis:8.2@sha256:abc"));

        assertEquals("redis exact: 8 | 8.2", project.verdicts());
        assertEquals(100, project.agreement().score());

        services("redis:latest@sha256:abc").with("compose.yaml", compose("redis:latest@sha256:abc"));

        assertEquals("redis exact: latest | latest", project.verdicts());
        assertEquals(List.of(), project.agreement().obstacles(95));

        services("redis:latest@sha256:abc").with("compose.yaml", compose("redis:latest@sha256:def"));

        assertEquals(List.of("redis: a service floats"), project.agreement().obstacles(0));
    }

    @Test
    void a_variable_that_is_only_the_tag_of_an_image_is_judged_with_it() {
        project.with("compose.yaml", "services: {db: {image: 'postgres:${PG_VERSION:-16}'}}\n");
        project.ci("""
                runs-on: x
                env: {PG_VERSION: '17', TOOL_VERSION: '3'}
                steps: [{run: docker compose up -d}]
                """);
        project.with(".env.example", "TOOL_VERSION=4\n").with("Dockerfile", "ARG TOOL_VERSION=4\nFROM scratch\n");

        assertEquals("""
                postgresql mismatch-major: 17 | 16
                TOOL_VERSION mismatch-major: 3 | 4""", project.verdicts());
    }

    @Test
    void a_variable_of_ci_chooses_where_ci_starts_compose_and_nowhere_else() {
        project.with("compose.yaml", "services: {db: {image: 'postgres:${PG_VERSION:-17}'}}\n");
        project.with("other/compose.yaml", "services: {db: {image: 'mysql:${PG_VERSION:-9}'}}\n");

        project.ci("runs-on: x\nenv: {PG_VERSION: '17'}\nsteps: [{run: docker compose up -d}]\n");
        assertEquals("mysql local-only:  | 9\npostgresql exact: 17 | 17", project.verdicts());
        project.ci("runs-on: x\nenv: {PG_VERSION: '17'}\nsteps: [{run: cargo test}]\n");
        assertEquals("""
                mysql local-only:  | 9
                postgresql local-only:  | 17
                PG_VERSION exact: 17 | 17, 9""", project.verdicts());
    }

    @Test
    void a_build_of_a_day_is_no_number() {
        project.with("rust-toolchain.toml", "[toolchain]\nchannel = 'nightly-2026-01-31'\n");

        project.ci("runs-on: x\nsteps: [{run: rustup default nightly-2026-07-12}]\n");
        assertEquals("rust floating: nightly-2026-07-12 | nightly-2026-01-31", project.verdicts());
        project.ci("runs-on: x\nsteps: [{run: rustup default nightly-2026-01-31}]\n");
        assertEquals("rust exact: nightly-2026-01-31 | nightly-2026-01-31", project.verdicts());
    }

    @Test
    void what_was_added_to_postgresql_is_a_product_of_its_own() {
        project.with("compose.yaml", compose("postgis/postgis:18-3.6"))
                .ci("runs-on: x\nservices: {db: {image: 'postgis/postgis:18-3.4'}}\nsteps: []\n");

        assertEquals("postgresql exact: 18 | 18\npostgis mismatch-minor: 3.4 | 3.6", project.verdicts());
    }

    @Test
    void deno_has_its_system_in_front_of_its_version() {
        project.with("compose.yaml", compose("denoland/deno:debian-2.5.6"))
                .ci("runs-on: x\nservices: {db: {image: 'denoland/deno:alpine-2.5.6'}}\nsteps: []\n");

        assertEquals("deno exact-version-variant-differs: 2.5.6-alpine | 2.5.6-debian", project.verdicts());
    }

    @Test
    void confluent_counts_the_releases_of_kafka_on_its_own() {
        project.with("compose.yaml", compose("apache/kafka:3.8.0"))
                .ci("runs-on: x\nservices: {db: {image: 'confluentinc/cp-kafka:7.8.0'}}\nsteps: []\n");

        assertEquals("kafka exact: 7.8.0 | 3.8.0", project.verdicts());
    }

    @Test
    void an_image_whose_tag_only_the_run_knows_is_the_product_that_it_usually_is() {
        project.with("compose.yaml", "services: {app: {image: '${IMAGE:-shop/app:develop}'}}\n")
                .ci("""
                runs-on: x
                env: {IMAGE: "shop/app:${{ github.sha }}"}
                steps: [{run: docker compose up -d}]
                """);

        assertEquals("shop/app unresolved: ${IMAGE:-shop/app:develop} ? | develop", project.verdicts());
    }

    @Test
    void of_several_compose_files_the_one_that_differs_counts() {
        services("postgres:17")
                .with("compose.yaml", compose("postgres:17"))
                .with("dev/compose.yaml", compose("postgres:14"));

        var row = project.agreement().rows().getFirst();

        assertEquals(Verdict.MISMATCH_MAJOR, row.verdict());
        assertEquals(
                List.of("local-inconsistent: 17 (compose.yaml:2:16), 14 (dev/compose.yaml:2:16)"),
                row.ruling().notes());
    }

    @Test
    void an_image_for_editors_that_has_a_number_of_its_own_leaves_the_version_to_the_file_that_ci_takes() {
        project.with("rust-toolchain.toml", "[toolchain]\nchannel = '1.97.1'\n")
                .with(
                        ".devcontainer/compose.yaml",
                        compose("mcr.microsoft.com/devcontainers/rust:2-bookworm@sha256:9c"))
                .ci("runs-on: x\nsteps: [{run: cargo test}]\n");

        var row = project.agreement().rows().getFirst();

        assertEquals("rust same-source: 1.97.1 | 1.97.1", project.verdicts());
        assertEquals(
                row.ruling().notes().stream().distinct().toList(), row.ruling().notes());
    }

    @Test
    void of_several_files_that_name_a_runtime_the_one_that_agrees_counts_and_the_other_is_noted() {
        project.with("pom.xml", "<java.version>17</java.version>\n")
                .with(".sdkmanrc", "java=21.0.2-tem\n")
                .ci("runs-on: x\nsteps: [{uses: actions/setup-java@v4, with: {java-version: 17}}]\n");

        assertEquals("java exact: 17 | 21.0.2, 17", project.verdicts());
        assertEquals(90, project.agreement().score());
        assertEquals(
                List.of("local-inconsistent: 21.0.2 (.sdkmanrc:1:6), 17 (pom.xml:1:15)"),
                project.agreement().rows().getFirst().ruling().notes());
    }

    @Test
    void servers_that_run_must_be_as_the_files_say_and_all_alike() {
        services("postgres:17").with("compose.yaml", compose("postgres:17"));

        assertEquals(Verdict.EXACT, live("17.6", "17.6"));
        assertEquals(Verdict.LIVE_INCONSISTENT, live("17.6", "17.5"));
        assertEquals(Verdict.LIVE_INCONSISTENT, live("16.2", "16.2"));
    }

    private Verdict live(String... versions) {
        var subject = new Subject(Kind.SERVICE, "postgresql");
        var facts = Stream.of(versions)
                .map(version -> Fact.live(subject, version, "patroni"))
                .toList();
        return Examination.of(root, Policy.none(), facts).rows().getFirst().verdict();
    }

    @Test
    void what_a_team_leaves_out_does_not_count_until_its_day_has_come() {
        services("postgres:17", "redis:8").with("compose.yaml", compose("postgres:17", "redis:7"));
        var exempt =
                Map.of("redis", new Exemption("the old one goes in spring", Optional.of(LocalDate.of(2027, 3, 1))));

        var before = Examination.of(root, new Policy(Map.of(), exempt, TODAY), List.of());
        var after = Examination.of(root, new Policy(Map.of(), exempt, LocalDate.of(2027, 3, 1)), List.of());

        assertEquals(List.of(), before.obstacles(95));
        assertTrue(after.obstacles(0).contains("redis: mismatch-major"));
        assertEquals(List.of("'redis' was left out until 2027-03-01; it counts again"), after.notes());
    }

    @Test
    void a_mistyped_product_would_decide_nothing_and_is_refused() {
        services("postgres:17").with("compose.yaml", compose("postgres:16"));
        var typo = new Policy(Map.of("postgress", Level.MAJOR), Map.of(), TODAY);
        var other = new Policy(Map.of("kafka", Level.MAJOR, "shop/unheard-of", Level.MINOR), Map.of(), TODAY);

        var failure = assertThrows(Failure.class, () -> Examination.of(root, typo, List.of()));

        assertEquals(
                "parity.yml: no product 'postgress' for 'agreement'; did you mean 'postgresql'?", failure.getMessage());
        assertEquals(0, Examination.of(root, other, List.of()).score());
    }

    @Test
    void a_team_decides_how_exact_is_exact_enough() {
        services("postgres:17").with("compose.yaml", compose("postgres:17.6"));

        assertEquals(70, project.agreement().score(), 0.001);
        var policy = new Policy(Map.of("postgresql", Level.MAJOR), Map.of(), TODAY);
        assertEquals(100, Examination.of(root, policy, List.of()).score());
    }

    @Test
    void of_a_runtime_the_file_that_agrees_most_decides() {
        project.ci("runs-on: x\nsteps: [{uses: actions/setup-node@v4, with: {node-version: 22.23.1}}]\n")
                .with(".nvmrc", "22.23.1\n")
                .with("compose.yaml", "services: {web: {build: .}}\n")
                .with("Dockerfile", "FROM node:22\n");

        assertEquals("node exact: 22.23.1 | 22, 22.23.1", project.verdicts());
    }

    @Test
    void a_file_more_makes_no_verdict_better_than_all_that_ci_has_allows() {
        project.ci(
                        "runs-on: x\nstrategy: {matrix: {php: ['8.3', '8.4']}}\nsteps: [{uses: shivammathur/setup-php@v2, with: {php-version: '${{ matrix.php }}'}}]\n")
                .with(".tool-versions", "php 8.3.16\n")
                .with("compose.yaml", compose("php:8.4"));

        assertEquals("php covered: 8.3, 8.4 | 8.4, 8.3.16", project.verdicts());
    }

    @Test
    void a_server_of_one_side_of_which_nobody_knows_what_it_is_is_unresolved() {
        project.ci("runs-on: x\nsteps: [{run: docker compose -f theirs.yaml up}]\n")
                .with("compose.yaml", compose("redis:8"));

        assertEquals("redis local-only:  | 8\ntheirs.yaml unresolved: theirs.yaml ? | ", project.verdicts());
    }

    @Test
    void an_image_that_runs_and_ends_here_and_serves_there_is_one() {
        project.ci("runs-on: x\nsteps: [{run: 'docker run --rm shop/tool:1 check'}]\n")
                .with("compose.yaml", compose("shop/tool:1"));

        assertEquals("shop/tool exact: 1 | 1", project.verdicts());
    }

    private LittleProject services(String... images) {
        var text = new StringBuilder("runs-on: x\nservices:\n");
        for (int i = 0; i < images.length; i++) {
            text.append("  s%d: {image: \"%s\"}\n".formatted(i, images[i]));
        }
        return project.ci(text.toString());
    }

    private static String compose(String... images) {
        var text = new StringBuilder("services:\n");
        for (int i = 0; i < images.length; i++) {
            text.append("  s%d: { image: \"%s\"}\n".formatted(i, images[i]));
        }
        return text.toString();
    }
}
