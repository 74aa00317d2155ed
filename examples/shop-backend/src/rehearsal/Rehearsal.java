import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;

/** What the shop loads at its start, without the shop: a record of it outlives every change of the shop's own code. */
@EnableAutoConfiguration
class Rehearsal {

    static void main() {
        SpringApplication.run(
                Rehearsal.class,
                "--spring.threads.virtual.enabled=true",
                "--spring.datasource.url=jdbc:postgresql://127.0.0.1/nobody",
                "--spring.data.redis.sentinel.master=nobody",
                "--spring.data.redis.sentinel.nodes=127.0.0.1:1",
                "--spring.data.redis.repositories.enabled=false");
    }

    /** There is no database while an image is built. */
    @Bean
    FlywayMigrationStrategy never() {
        return _ -> {};
    }
}
