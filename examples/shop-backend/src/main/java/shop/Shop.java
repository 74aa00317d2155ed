///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DEPS org.springframework.boot:spring-boot-dependencies:4.1.1@pom
//DEPS org.springframework.boot:spring-boot-starter-webmvc
//DEPS org.springframework.boot:spring-boot-starter-actuator
//DEPS org.springframework.boot:spring-boot-starter-jdbc
//DEPS org.springframework.boot:spring-boot-starter-flyway
//DEPS org.springframework.boot:spring-boot-starter-data-redis
//DEPS org.flywaydb:flyway-database-postgresql
//DEPS org.postgresql:postgresql
//SOURCES **/*.java
//FILES application.yaml=../../resources/application.yaml
//FILES db/migration/=../../resources/db/migration/*.sql
//JAVAC_OPTIONS -parameters -proc:none
//RUNTIME_OPTIONS -XX:TieredStopAtLevel=1 -XX:+UseSerialGC
package shop;

import java.security.Security;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import shop.data.Patience;

/** A small shop: a catalogue, orders, and what it takes to go on through a failover. */
@SpringBootApplication
public class Shop {

    static void main(String[] args) {
        believeNamesBriefly();
        SpringApplication.run(Shop.class, args);
    }

    /** What comes back after a failover has another address; Java would hold that it has none for 10 s. */
    private static void believeNamesBriefly() {
        Security.setProperty("networkaddress.cache.ttl", "1");
        Security.setProperty("networkaddress.cache.negative.ttl", "0");
    }

    /** With a customer who waits. */
    @Bean
    Patience patience(@Value("${shop.patience}") Duration limit) {
        return new Patience(limit, Duration.ofMillis(100));
    }
}
