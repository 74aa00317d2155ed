package parity.ci.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhereaboutsTest {

    private static final String WRAPPER = ".mvn/wrapper/maven-wrapper.properties";
    private static final String MAVEN = "distributionUrl=https://example.test/apache-maven-3.9.9-bin.zip\n";

    @TempDir
    Path root;

    private LittleProject project;

    @BeforeEach
    void a_project() {
        project = new LittleProject(root)
                .with(WRAPPER, MAVEN)
                .with("deploy/compose.yaml", "services: {db: {image: 'postgres:17'}}\n");
    }

    @Test
    void in_a_folder_that_only_the_run_knows_lies_nothing_of_ours() {
        assertEquals("maven ./mvnw ?", started("cd \"$PLUGIN\"\n./mvnw verify"));
        assertEquals("maven ./mvnw ?", started("cd \"$PLUGIN\" && cd .. && ./mvnw verify"));
        assertEquals("maven ./mvnw ?", started("cd ~/elsewhere; ./mvnw verify"));
        assertEquals("docker compose its services ?", started("cd $(mktemp -d)\ndocker compose up -d"));
        assertEquals("compose.yaml its services ?", started("cd $(mktemp -d)\ndocker compose -f compose.yaml up -d"));
        assertEquals("maven 3.9.9", started("cd $PLUGIN\ncd -\n./mvnw verify"));
        assertEquals("maven 3.9.9", started("cd deploy && ../mvnw verify"));
    }

    @Test
    void a_variable_that_is_known_leads_to_its_folder() {
        assertEquals("postgresql 17", started("PLACE=deploy\ncd $PLACE && docker compose up -d"));
        assertEquals("postgresql 17", started("cd $(git rev-parse --show-toplevel)/deploy\ndocker compose up -d"));
        assertEquals("maven ./mvnw ?", started("cd nowhere\n./mvnw verify"));
    }

    @Test
    void a_script_knows_its_own_folder() {
        for (var line : new String[] {
            "HERE=\"$(cd \"$(dirname \"${BASH_SOURCE[0]}\")\" && pwd)\"\ncd \"$HERE/../deploy\"",
            "HERE=$(dirname \"$0\")\ncd ${HERE}/../deploy",
            "ROOT=\"$(cd \"$(dirname \"$0\")/..\" >/dev/null && pwd)\"\ncd \"$ROOT/deploy\"",
            "HERE=$(dirname \"$(readlink -f \"$0\")\")\nROOT=$(dirname \"$HERE\")\ncd $ROOT/deploy",
            "self=$(realpath \"${BASH_SOURCE[0]}\")\nhere=$(dirname \"$self\")\ncd $here/../deploy",
            "ROOT=$(dirname \"$(dirname \"$0\")\")/deploy\ncd $ROOT",
            "HERE=${0%/*}\ncd \"$HERE\"/../deploy",
            "HERE=\"${BASH_SOURCE[0]%/*}/..\"\ncd \"$HERE/deploy\"",
            "ROOT=$(git rev-parse --show-toplevel)\ncd $ROOT/deploy",
            "cd \"$(dirname \"$0\")/../deploy\""
        }) {
            project.with("scripts/up.sh", "#!/bin/sh\n" + line + "\ndocker compose up -d\n");
            assertEquals("postgresql 17", started("scripts/up.sh"), line);
        }
        project.with(
                "scripts/up.sh",
                "#!/bin/sh\nROOT=$(git rev-parse --show-toplevel)\ndocker compose -f $ROOT/deploy/compose.yaml up\n");
        assertEquals("postgresql 17", started("scripts/up.sh"));
    }

    @Test
    void the_repository_may_be_had_in_a_folder() {
        for (var steps : new String[] {
            "{run: cd app/deploy && docker compose up -d}",
            "{run: docker compose up -d, working-directory: app/deploy}",
            "{run: docker compose -f app/deploy/compose.yaml up -d}",
            "{uses: hoverkraft-tech/compose-action@v2, with: {compose-file: app/deploy/compose.yaml}}"
        }) {
            project.ci("runs-on: x\nsteps:\n  - {uses: actions/checkout@v5, with: {path: app}}\n  - " + steps + "\n");
            assertEquals("postgresql 17", project.said(Side.CI), steps);
        }
        project.ci("""
                runs-on: x
                steps:
                  - {uses: actions/checkout@v5, with: {path: app, repository: other/one}}
                  - {run: cd app/deploy && docker compose up -d}
                """);
        assertEquals("", project.said(Side.CI));
    }

    private String started(String script) {
        project.ci("runs-on: x\nsteps:\n  - run: |\n" + script.indent(6));
        return project.said(Side.CI);
    }
}
