package parity.ci.agreement;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which product is in an image: known by the image's repository, whatever a service or a mirror is called. */
final class Products {

    /** A kind, a product, and the repositories of its images; the first word of a repository alone stands for any owner's. */
    private static final String TABLE = """
            SERVICE postgresql postgres postgresql postgresql-repmgr postgis pgvector timescaledb timescaledb-ha timescaledb-docker \
            supabase/postgres cimg/postgres circleci/postgres pgautofailover postgres-ssl
            SERVICE patroni patroni spilo spilo-15 spilo-16 spilo-17
            SERVICE mysql mysql mysql-server percona percona-server
            SERVICE mariadb mariadb mariadb-galera mariadb-devel
            SERVICE redis redis redis-server redis-cluster redis-sentinel redis-stack redis-stack-server client-libs-test
            SERVICE valkey valkey valkey-server valkey-bundle
            SERVICE keydb keydb
            SERVICE dragonfly dragonfly
            SERVICE memcached memcached
            SERVICE mongodb mongo mongodb mongodb-community-server mongodb-enterprise-server mongodb-atlas-local
            SERVICE elasticsearch elasticsearch elasticsearch-oss
            SERVICE opensearch opensearch
            SERVICE kibana kibana kibana-oss
            SERVICE logstash logstash
            SERVICE solr solr
            SERVICE meilisearch meilisearch
            SERVICE typesense typesense
            SERVICE rabbitmq rabbitmq
            SERVICE kafka kafka kafka-native cp-kafka cp-server
            SERVICE zookeeper zookeeper
            SERVICE confluent-zookeeper cp-zookeeper
            SERVICE redpanda redpanda
            SERVICE nats nats nats-streaming
            SERVICE pulsar pulsar
            SERVICE activemq activemq activemq-classic activemq-artemis
            SERVICE mosquitto eclipse-mosquitto
            SERVICE etcd etcd
            SERVICE consul consul
            SERVICE vault vault
            SERVICE clickhouse clickhouse-server clickhouse
            SERVICE cassandra cassandra
            SERVICE scylladb scylla
            SERVICE cockroachdb cockroach
            SERVICE yugabytedb yugabyte
            SERVICE tidb tidb
            SERVICE influxdb influxdb
            SERVICE neo4j neo4j
            SERVICE arangodb arangodb
            SERVICE couchdb couchdb
            SERVICE couchbase couchbase
            SERVICE dynamodb-local dynamodb-local
            SERVICE localstack localstack localstack-pro
            SERVICE sqlserver mssql/server azure-sql-edge mssql-server-linux
            SERVICE oracle oracle-xe oracle-free oracle-18-xe oracle-xe-11g oracle-xe-11g-r2 database/free database/express database/enterprise
            SERVICE db2 db2 db2_community/db2
            SERVICE firebird firebird
            SERVICE minio minio
            SERVICE keycloak keycloak
            SERVICE openldap openldap
            SERVICE nginx nginx nginx-unprivileged
            SERVICE httpd httpd
            SERVICE haproxy haproxy
            SERVICE traefik traefik
            SERVICE envoy envoy
            SERVICE caddy caddy
            SERVICE prometheus prometheus
            SERVICE grafana grafana grafana-oss grafana-enterprise
            SERVICE mailhog mailhog
            SERVICE mailpit mailpit
            SERVICE maildev maildev
            SERVICE pgbouncer pgbouncer
            SERVICE selenium standalone-chrome standalone-firefox standalone-chromium
            RUNTIME java eclipse-temurin openjdk amazoncorretto temurin devcontainers/java vscode/devcontainers/java \
            azul/zulu-openjdk azul/zulu-openjdk-alpine azul/zulu-openjdk-debian ibm-semeru-runtimes sapmachine liberica-openjdk-debian \
            liberica-openjdk-alpine openjdk/jdk cimg/openjdk java bellsoft/liberica-runtime-container chainguard/jdk chainguard/jre
            RUNTIME node node cimg/node devcontainers/javascript-node devcontainers/typescript-node nodejs alpine-node node-alpine
            RUNTIME python python cimg/python devcontainers/python
            RUNTIME pypy pypy
            RUNTIME ruby ruby cimg/ruby devcontainers/ruby
            RUNTIME go golang cimg/go devcontainers/go chainguard/go
            RUNTIME rust rust cimg/rust devcontainers/rust
            RUNTIME php php cimg/php devcontainers/php
            RUNTIME elixir elixir hexpm/elixir
            RUNTIME erlang erlang
            RUNTIME dotnet dotnet/sdk dotnet/aspnet dotnet/runtime dotnet/runtime-deps dotnet/nightly/sdk devcontainers/dotnet
            RUNTIME deno denoland/deno deno
            RUNTIME bun oven/bun bun
            RUNTIME swift swift
            RUNTIME julia julia
            RUNTIME perl perl
            RUNTIME haskell haskell
            RUNTIME dart dart
            TOOL kubernetes kindest/node k3s
            TOOL calico calico/node
            TOOL maven maven
            TOOL gradle gradle
            TOOL uv uv
            TOOL playwright playwright
            TOOL terraform terraform
            TOOL pnpm pnpm
            TOOL composer composer
            OS debian debian
            OS ubuntu ubuntu
            OS alpine alpine
            OS fedora fedora
            OS almalinux almalinux
            OS rockylinux rockylinux
            OS centos centos
            OS busybox busybox
            """;

    private static final Map<String, Subject> KNOWN = read();
    private static final Set<Subject> SUBJECTS = Set.copyOf(KNOWN.values());

    /** A word in front of a version. */
    private static final Pattern LEADING = Pattern.compile("([a-z]+)[-_.]?v?\\d");

    private Products() {}

    /** What products are called, in images and otherwise. */
    static Set<String> names() {
        return SUBJECTS.stream().map(Subject::name).collect(Collectors.toSet());
    }

    /** Empty for an image whose name says nothing of what is in it. */
    static Optional<Subject> of(ImageName image) {
        for (var name = image.repository(); ; name = name.substring(name.indexOf('/') + 1)) {
            var known = KNOWN.get(name);
            if (known != null || !name.contains("/")) {
                return Optional.ofNullable(known).or(() -> named(image.tag()));
            }
        }
    }

    /** Whether a tag begins with the version of another product: {@code uv:python3.12-bookworm}. */
    static boolean isOfAnother(String tag, Subject subject) {
        return leading(tag)
                .filter(known -> !known.equals(subject) && SUBJECTS.contains(subject))
                .isPresent();
    }

    /** Teams keep several servers in one repository of theirs: {@code ours/ci:postgres-17.2-postgis}. */
    private static Optional<Subject> named(String tag) {
        return leading(tag).filter(subject -> subject.kind() == Kind.SERVICE);
    }

    private static Optional<Subject> leading(String tag) {
        var name = LEADING.matcher(tag);
        return name.lookingAt() ? Optional.ofNullable(KNOWN.get(name.group(1))) : Optional.empty();
    }

    /** What is not known is known by its repository: both sides can name the same. */
    static Subject ofAny(ImageName image) {
        return of(image).orElseGet(() -> new Subject(Kind.SERVICE, image.repository()));
    }

    private static Map<String, Subject> read() {
        var known = new HashMap<String, Subject>();
        TABLE.lines().forEach(line -> {
            var words = line.strip().split(" +");
            var subject = new Subject(Kind.valueOf(words[0]), words[1]);
            for (int i = 2; i < words.length; i++) {
                known.put(words[i], subject);
            }
        });
        return Map.copyOf(known);
    }
}
