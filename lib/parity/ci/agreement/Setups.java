package parity.ci.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which actions set up which product, and by which of their inputs. */
final class Setups {

    /** One product that an action sets up; what stands in no input is looked for in the files. */
    record Setup(Subject subject, List<String> inputs, List<String> fileInputs, List<String> files) {}

    /** Action, kind, product; inputs; inputs that name a file; files that are read where nothing is said. */
    private static final String TABLE = """
            actions/setup-java|RUNTIME java|java-version|java-version-file|
            actions/setup-node|RUNTIME node|node-version|node-version-file|
            actions/setup-python|RUNTIME python|python-version|python-version-file|.python-version
            actions/setup-go|RUNTIME go|go-version|go-version-file|
            actions/setup-dotnet|RUNTIME dotnet|dotnet-version|global-json-file|global.json
            ruby/setup-ruby|RUNTIME ruby|ruby-version||.ruby-version .tool-versions mise.toml
            ruby/setup-ruby|TOOL rubygems|rubygems||
            ruby/setup-ruby|TOOL bundler|bundler||Gemfile.lock
            graalvm/setup-graalvm|RUNTIME java|java-version||
            s4u/setup-maven-action|RUNTIME java|java-version||
            s4u/setup-maven-action|TOOL maven|maven-version||
            stCarolas/setup-maven|TOOL maven|maven-version||
            gradle/actions/setup-gradle|TOOL gradle|gradle-version||gradle/wrapper/gradle-wrapper.properties
            burrunan/gradle-cache-action|TOOL gradle|gradle-version||gradle/wrapper/gradle-wrapper.properties
            gradle/gradle-build-action|TOOL gradle|gradle-version||gradle/wrapper/gradle-wrapper.properties
            astral-sh/setup-uv|TOOL uv|version|version-file|uv.toml pyproject.toml
            astral-sh/setup-uv|RUNTIME python|python-version||
            pnpm/action-setup|TOOL pnpm|version|package_json_file|package.json
            shivammathur/setup-php|RUNTIME php|php-version|php-version-file|
            dtolnay/rust-toolchain|RUNTIME rust|toolchain||
            actions-rs/toolchain|RUNTIME rust|toolchain||rust-toolchain.toml rust-toolchain
            actions-rust-lang/setup-rust-toolchain|RUNTIME rust|toolchain||rust-toolchain.toml rust-toolchain
            moonrepo/setup-rust|RUNTIME rust|channel||rust-toolchain.toml rust-toolchain
            oven-sh/setup-bun|RUNTIME bun|bun-version|bun-version-file|package.json
            denoland/setup-deno|RUNTIME deno|deno-version|deno-version-file|
            erlef/setup-beam|RUNTIME erlang|otp-version|version-file|
            erlef/setup-beam|RUNTIME elixir|elixir-version|version-file|
            dart-lang/setup-dart|RUNTIME dart|sdk||
            subosito/flutter-action|RUNTIME flutter|flutter-version|flutter-version-file|
            swift-actions/setup-swift|RUNTIME swift|swift-version||
            julia-actions/setup-julia|RUNTIME julia|version||
            haskell-actions/setup|RUNTIME haskell|ghc-version||
            hashicorp/setup-terraform|TOOL terraform|terraform_version||.terraform-version
            azure/setup-helm|TOOL helm|version||
            azure/setup-kubectl|TOOL kubectl|version||
            bufbuild/buf-setup-action|TOOL buf|version||
            golangci/golangci-lint-action|TOOL golangci-lint|version||
            snok/install-poetry|TOOL poetry|version||
            supercharge/redis-github-action|SERVICE redis|redis-version||
            shogo82148/actions-setup-redis|SERVICE redis|redis-version||
            zhulik/redis-action|SERVICE redis|redis version||
            supercharge/mongodb-github-action|SERVICE mongodb|mongodb-version||
            ankane/setup-postgres|SERVICE postgresql|postgres-version||
            ikalnytskyi/action-setup-postgres|SERVICE postgresql|postgres-version||
            harmon758/postgresql-action|SERVICE postgresql|postgresql version||
            ankane/setup-mysql|SERVICE mysql|mysql-version||
            mirromutth/mysql-action|SERVICE mysql|mysql version||
            shogo82148/actions-setup-mysql|SERVICE mysql|mysql-version||
            ankane/setup-mariadb|SERVICE mariadb|mariadb-version||
            getong/mariadb-action|SERVICE mariadb|mariadb version||
            ankane/setup-elasticsearch|SERVICE elasticsearch|elasticsearch-version||
            elastic/elastic-github-actions/elasticsearch|SERVICE elasticsearch|stack-version||
            ankane/setup-opensearch|SERVICE opensearch|opensearch-version||
            getong/elasticsearch-action|SERVICE elasticsearch|elasticsearch version||
            Icemap/tidb-action|SERVICE tidb|version||
            arduino/setup-protoc|TOOL protoc|version||
            arduino/setup-task|TOOL task|version||
            extractions/setup-just|TOOL just|just-version||
            helm/kind-action|TOOL kind|version||
            engineerd/setup-kind|TOOL kind|version||
            jdx/mise-action|TOOL mise|version||
            """;

    /** Tools that no action installs unless it is told, or finds, a version. */
    static final Set<String> NOT_WITHOUT_A_VERSION = Set.of("gradle", "pnpm", "rubygems", "bundler", "mise");

    /** An input of theirs lists tools: {@code composer:v2, phpcs}. */
    static final Map<String, List<String>> LISTS = Map.of("shivammathur/setup-php", List.of("tools"));

    /** These bring compose files up. */
    static final Set<String> OF_COMPOSE =
            Set.of("hoverkraft-tech/compose-action", "isbang/compose-action", "adambirds/docker-compose-action");

    /** These start what a devcontainer.json describes. */
    static final Set<String> OF_DEV_CONTAINERS = Set.of("devcontainers/ci");

    /** These install all that the files of a version switcher name. */
    static final Map<String, List<String>> OF_ALL_FILES = Map.of(
            "jdx/mise-action",
                    List.of("mise.toml", ".mise.toml", ".config/mise.toml", "mise/config.toml", ".tool-versions"),
            "asdf-vm/actions/install", List.of(".tool-versions"),
            "asdf-vm/actions/setup", List.of(".tool-versions"),
            "sdkman/sdkman-action", List.of(".sdkmanrc"));

    private static final Map<String, List<Setup>> KNOWN = read();

    private Setups() {}

    static boolean knows(String action) {
        return KNOWN.containsKey(action.toLowerCase(Locale.ROOT)) || OF_ALL_FILES.containsKey(action);
    }

    static List<Setup> of(String action) {
        return KNOWN.getOrDefault(action.toLowerCase(Locale.ROOT), List.of());
    }

    private static Map<String, List<Setup>> read() {
        var known = new HashMap<String, List<Setup>>();
        TABLE.lines().forEach(line -> {
            var parts = line.strip().split("\\|", -1);
            var product = parts[1].split(" ");
            var setup = new Setup(
                    new Subject(Kind.valueOf(product[0]), product[1]),
                    parts[2].isEmpty() ? List.of() : List.of(parts[2]),
                    parts[3].isEmpty() ? List.of() : List.of(parts[3]),
                    parts[4].isEmpty() ? List.of() : List.of(parts[4].split(" ")));
            known.computeIfAbsent(parts[0].toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                    .add(setup);
        });
        return Map.copyOf(known);
    }
}
