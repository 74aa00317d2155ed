package parity.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** A repository with so many workflow files, each as long as real ones are, and what developers have beside them. */
record ManyWorkflows(Path folder, List<String> workflows) {

    private static final String WORKFLOW = """
            name: part NUMBER
            on:
              push: {branches: [main], paths: ['partNUMBER/**']}
              pull_request:
            permissions: {contents: read}
            env:
              POSTGRES_VERSION: "17"
              NODE_VERSION: "24"
            defaults: {run: {working-directory: partNUMBER}}
            jobs:
              lint:
                runs-on: ubuntu-24.04
                steps:
                  - uses: actions/checkout@v5
                  - uses: actions/setup-node@v5
                    with: {node-version: "${{ env.NODE_VERSION }}", cache: npm}
                  - run: npm ci
                  - name: lint
                    run: |
                      npm run lint
                      npm run format -- --check
              test:
                needs: lint
                runs-on: ${{ matrix.os }}
                timeout-minutes: 20
                strategy:
                  fail-fast: false
                  matrix:
                    os: [ubuntu-24.04, ubuntu-22.04]
                    java: [21, 25]
                    redis: ["7.4", "8.0"]
                    exclude: [{os: ubuntu-22.04, java: 25}]
                services:
                  db:
                    image: postgres:${{ matrix.java == 25 && '17' || '16' }}
                    env: {POSTGRES_PASSWORD: example}
                    ports: ["5432:5432"]
                  cache:
                    image: redis:${{ matrix.redis }}
                    ports: ["6379:6379"]
                steps:
                  - uses: actions/checkout@v5
                  - uses: actions/setup-java@v5
                    with: {distribution: temurin, java-version: "${{ matrix.java }}", cache: maven}
                  - name: what the tests need
                    run: |
                      docker run -d --name queue rabbitmq:4.1
                      docker compose -f ../compose.yaml up -d --wait search
                      for port in 5432 6379; do
                        until nc -z localhost "$port"; do sleep 1; done
                      done
                  - run: ../mvnw -B verify -Dpart=NUMBER
                    env: {DATABASE_URL: "postgres://localhost:5432/partNUMBER"}
                  - if: failure()
                    uses: actions/upload-artifact@v4
                    with: {name: "reports-${{ matrix.os }}-${{ matrix.java }}", path: target/reports}
              image:
                needs: [lint, test]
                if: github.ref == 'refs/heads/main'
                runs-on: ubuntu-24.04
                steps:
                  - uses: actions/checkout@v5
                  - run: docker build --build-arg NODE_VERSION=$NODE_VERSION -t partNUMBER:${{ github.sha }} .
            """;

    private static final String COMPOSE = """
            services:
              db: {image: "postgres:${POSTGRES_VERSION:-17}"}
              cache: {image: "redis:8.0"}
              queue: {image: "rabbitmq:4.1"}
              search: {image: "opensearchproject/opensearch:3.1.0"}
            """;

    static ManyWorkflows in(Path folder, int files) throws IOException {
        var workflows = IntStream.rangeClosed(1, files)
                .mapToObj(".github/workflows/part%d.yml"::formatted)
                .toList();
        var repository = new ManyWorkflows(folder, workflows);
        for (int i = 1; i <= files; i++) {
            repository.write(workflows.get(i - 1), WORKFLOW.replace("NUMBER", String.valueOf(i)));
            repository.write("part%d/.nvmrc".formatted(i), "24\n");
        }
        repository.write("compose.yaml", COMPOSE);
        repository.write(".nvmrc", "24\n");
        repository.write(".java-version", "25\n");
        repository.write("Dockerfile", "ARG NODE_VERSION=24\nFROM node:${NODE_VERSION}\n");
        return repository;
    }

    private void write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }
}
