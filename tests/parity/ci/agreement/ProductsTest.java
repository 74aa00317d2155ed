package parity.ci.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductsTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            postgres:17,                                             postgresql, 17
            postgres,                                                postgresql, latest
            docker.io/library/postgres:15.10-alpine,                 postgresql, 15.10-alpine
            public.ecr.aws/docker/library/postgres:16,               postgresql, 16
            123.dkr.ecr.eu-west-1.amazonaws.com/hub/library/redis:8, redis,      8
            localhost:5000/redis:7.2.4,                              redis,      7.2.4
            bitnami/postgresql:17.2.0-debian-12-r3,                  postgresql, 17.2.0-debian-12-r3
            timescale/timescaledb:2.17.2-pg16,                       postgresql, 16
            timescale/timescaledb:latest-pg16,                       postgresql, 16-latest
            pgvector/pgvector:pg17,                                  postgresql, 17
            postgis/postgis:16-3.4-alpine,                           postgresql, 16-alpine
            denoland/deno:alpine-2.5.6,                              deno,       2.5.6-alpine
            hypothesis/elasticsearch:elasticsearch7.10,              elasticsearch, 7.10-elasticsearch
            mcr.microsoft.com/mssql/server:2022-latest,              sqlserver,  2022-latest
            valkey/valkey:9,                                         valkey,     9
            golang:alpine3.23,                                       go,         alpine3.23
            mcr.microsoft.com/devcontainers/java:1-21-bookworm,      java,       21-bookworm
            oryd/mailslurper:latest-smtps,                           oryd/mailslurper, latest-smtps
            shop/postgres-exporter:1.2,                              shop/postgres-exporter, 1.2
            shop/ci:postgres-17.2-postgis-3.5,                       postgresql, 17.2-postgres-postgis-3.5
            shop/ci:redis8,                                          redis,      8-redis
            shop/app:php8.4,                                         shop/app,   8.4-php
            shop/app:redis-less,                                     shop/app,   redis-less
            mariadb-foundation/mariadb-devel:11.8,                   mariadb,    11.8
            kindest/node:v1.34.0,                                    kubernetes, 1.34.0
            chainguard/go:1.26.5,                                    go,         1.26.5
            minio/minio:RELEASE.2024-05-01T01-11-10Z,                minio,      2024-05-01T01-11-10Z-RELEASE
            node@sha256:abc,                                         node,       sha256:abc
            node:20@sha256:abc,                                      node,       20
            node:latest@sha256:0123456789abcdef,                     node,       latest
            """)
    void are_known_by_the_image_whatever_registry_it_comes_from(String image, String product, String version) {
        var name = ImageName.of(image);

        assertEquals(product, Products.ofAny(name).name());
        assertEquals(version, Tags.read(name).text());
    }
}
