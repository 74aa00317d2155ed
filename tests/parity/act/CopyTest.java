package parity.act;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parity.images.StandIn;
import parity.json.Json;

class CopyTest {

    private static final Machine MACHINE = new Machine("p1", "cache", Optional.empty());

    @Test
    void steps_stay_as_they_are_and_numbers_as_they_were_typed() {
        var copy = text("""
                on: push
                jobs:
                  a:
                    runs-on: ubuntu-latest
                    env: {V: 3.10, T: "3.10", B: no, Y: true}
                    steps: [{run: "echo 'x: ${{ 1 }}'\\n", if: always()}]
                """);

        assertTrue(copy.contains("\"env\":{\"V\":3.10,\"T\":\"3.10\",\"B\":\"no\",\"Y\":true}"), copy);
        assertTrue(copy.contains("{\"run\":\"echo 'x: ${{ 1 }}'\\n\",\"if\":\"always()\"}"), copy);
    }

    @Test
    void a_job_gets_a_name_of_its_own_a_machine_and_bash() {
        var job = job("on: push\njobs: {a: {name: Fine, runs-on: ubuntu-latest, steps: [{run: 'true'}]}}\n");

        assertEquals("a.p1.0", job.get("name").text());
        assertEquals("parity/runner", job.at("container", "image").text());
        assertTrue(job.at("container", "options").text().contains("--label parity.ci.run=p1 --entrypoint machine"));
        assertEquals("bash -e {0}", job.at("defaults", "run", "shell").text());
    }

    @Test
    void a_shell_that_the_workflow_chose_stays() {
        var job = job(
                "on: push\ndefaults: {run: {shell: sh, working-directory: x}}\njobs: {a: {runs-on: ubuntu-latest, defaults: {run: {working-directory: y}}, steps: [{run: 'true'}]}}\n");

        assertEquals("sh", job.at("defaults", "run", "shell").text());
        assertEquals("y", job.at("defaults", "run", "working-directory").text());
    }

    @Test
    void services_are_forwarded_and_not_published() {
        var job = job("""
                on: push
                jobs:
                  a:
                    runs-on: ubuntu-latest
                    services:
                      db: {image: 'postgres:17', ports: ['6432:5432', '127.0.0.1:7000:7001/tcp'], options: --health-cmd x}
                    steps: [{run: 'psql -p ${{ job.services.db.ports[5432] }}'}]
                """);

        assertTrue(job.at("container", "options").text().contains("'PARITY_SERVICES=6432:db:5432 7000:db:7001'"));
        var service = job.at("services", "db");
        assertEquals("standin", service.get("image").text());
        assertFalse(service.get("ports").isPresent());
        assertEquals(
                "--health-cmd x --label parity.ci.run=p1",
                service.get("options").text());
        assertEquals(
                "psql -p ${{ '6432' }}",
                job.get("steps").items().getFirst().get("run").text());
    }

    @Test
    void a_matrix_becomes_the_legs_that_run() {
        var job = job("""
                on: push
                jobs:
                  a:
                    runs-on: ${{ matrix.os }}
                    strategy: {matrix: {os: [ubuntu-latest, windows-latest], v: [1, 2]}}
                    steps: [{run: 'true'}]
                """);

        var legs = job.at("strategy", "matrix", "include").items();
        assertEquals(2, legs.size());
        assertEquals("ubuntu-latest", legs.getLast().get("os").text());
        assertEquals("2", legs.getLast().get("v").text());
        assertEquals(2, job.at("strategy", "max-parallel").number());
    }

    @Test
    void of_a_matrix_that_the_run_makes_only_legs_with_linux_find_a_machine() {
        var job = job("""
                on: push
                jobs:
                  a:
                    runs-on: ${{ matrix.os }}-latest
                    strategy: {matrix: {os: '${{ fromJSON(vars.os) }}'}}
                    steps: [{run: 'true'}]
                """);

        assertEquals(
                "${{ toJSON(matrix) != '{}' && contains(toJSON(format('{0}-latest', matrix.os)), '\"ubuntu')"
                        + " && ('parity/runner') || '' }}",
                job.at("container", "image").text());
        assertEquals(
                "${{ toJSON(matrix) != '{}' && (format('{0}-latest', matrix.os)) || 'parity-no-leg' }}",
                job.get("runs-on").text());
    }

    @Test
    void a_job_that_cannot_run_here_stays_for_those_that_need_it_and_finds_no_machine() {
        var jobs = Json.parse(text("""
                on: push
                jobs:
                  w: {runs-on: windows-latest, steps: [{run: 'true'}]}
                  after: {needs: w, runs-on: ubuntu-latest, steps: [{run: 'true'}]}
                """)).get("jobs");

        assertEquals("parity-nowhere", jobs.at("w", "runs-on").text());
        assertEquals("parity/runner", jobs.at("after", "container", "image").text());
    }

    @Test
    void names_of_containers_are_those_that_act_gives() {
        // Read off a run of act 0.2.87.
        assertEquals(
                "act-CI-two-tok-1-2-79b9eec011251f74cc32eea570ef724312a8a79cfaf97d419af8c63d16571fae",
                Names.container("act-CI/two.tok.1-2"));
        assertEquals(
                "act-six-tok-4-Inner--it-in-tok-0-5b64dc9be1bec146d5892ccde1eb1436b7236e71a78b53f70276a486388d068c",
                Names.container("act-six.tok.4/Inner / it/in.tok.0"));
    }

    @Test
    void images_are_stood_in_for_in_their_own_version_only() {
        var postgres = StandIn.of("postgres:17-alpine").orElseThrow();

        assertTrue(postgres.fits("postgres:17-alpine") && postgres.fits("postgres") && postgres.fits("postgres:17.2"));
        assertFalse(postgres.fits("postgres:16") || postgres.fits("postgres:170"));
        assertEquals(Optional.empty(), StandIn.of("ghcr.io/some/postgres:17"));
    }

    private static Json job(String workflow) {
        return Json.parse(text(workflow)).at("jobs", "a");
    }

    private static String text(String workflow) {
        var substitutes = new Substitutes(Map.of("postgres:17", "standin"), Map.of());
        return new Copy(Workflows.planned(workflow), "runs/1/workflows/0.yml", MACHINE, substitutes, 2).text();
    }
}
