package parity.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import parity.AgreementOptions;
import parity.SyntaxFormat;
import parity.SyntaxReport;
import parity.WorkflowsReport;
import parity.ci.WorkflowFiles;
import parity.ci.syntax.Tool;
import parity.terminal.Terminal;
import picocli.CommandLine;

/** A repository with workflows and what they are compared with: listed, checked and compared once. */
final class StageWorkflows {

    private static final String WORKFLOW = """
            name: CI
            on: {push: {branches: [main]}, pull_request: {}, schedule: [{cron: "0 3 * * 1"}]}
            permissions: {contents: read}
            env: {JAVA_VERSION: "25"}
            jobs:
              build:
                runs-on: ubuntu-latest
                strategy: {matrix: {node: [20, 22], include: [{node: 24, more: true}]}}
                outputs: {word: "${{ steps.one.outputs.word }}"}
                services:
                  db: {image: "postgres:17", env: {POSTGRES_PASSWORD: example}, ports: ["5432:5432"]}
                steps:
                  - uses: actions/checkout@v4
                  - uses: actions/setup-java@v4
                    with: {distribution: temurin, java-version: "${{ env.JAVA_VERSION }}"}
                  - uses: actions/setup-node@v4
                    if: ${{ always() && contains(github.ref, 'main') }}
                    with: {node-version: "${{ matrix.node }}"}
                  - id: one
                    run: |
                      docker run --rm redis:8 redis-server --version
                      docker compose -f compose.yaml up -d
                      ./test.sh && npm run check && make all
                      echo "word=$(date)" >> "$GITHUB_OUTPUT"
              then:
                needs: [build]
                runs-on: ubuntu-24.04
                container: node:22
                steps:
                  - run: echo "${{ needs.build.outputs.word }} ${{ format('{0}', toJSON(github.event)) }}"
            """;

    private static final Map<String, String> FILES = Map.of(
            ".github/workflows/ci.yml", WORKFLOW,
            "compose.yaml", "services: {db: {image: postgres:17}, cache: {image: 'redis:${REDIS:-8}'}}\n",
            ".env", "REDIS=8\n",
            "Dockerfile", "ARG NODE=22\nFROM node:${NODE} AS one\nFROM one\n",
            "package.json", "{\"engines\": {\"node\": \">=20\"}, \"scripts\": {\"check\": \"node --check x.js\"}}",
            "pom.xml",
                    "<project><properties><maven.compiler.release>25</maven.compiler.release></properties></project>",
            ".tool-versions", "nodejs 22.1.0\njava temurin-25\n",
            ".nvmrc", "22\n",
            "Makefile", "all: one\n\tdocker run mysql:8.4\none:\n\techo one\n",
            "test.sh", "#!/bin/sh\ndocker pull postgres:17\n");

    private StageWorkflows() {}

    static void play(Terminal terminal) {
        Stage.play(terminal, folder -> playIn(folder, terminal));
    }

    private static void playIn(Path folder, Terminal terminal) throws IOException {
        Files.createDirectories(folder.resolve(".github/workflows"));
        for (var file : FILES.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        var files = WorkflowFiles.around(folder);
        WorkflowsReport.of(files).printTo(terminal);
        SyntaxReport.of(files, List.of(Tool.RULES), SyntaxFormat.TEXT, false).printTo(terminal);
        CommandLine.populateCommand(new AgreementOptions(), folder.toString())
                .report(terminal)
                .printTo(terminal);
    }
}
