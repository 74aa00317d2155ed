package shop;

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
        SpringApplication.run(Shop.class, args);
    }

    /** With a customer who waits. */
    @Bean
    Patience patience(@Value("${shop.patience}") Duration limit) {
        return new Patience(limit, Duration.ofMillis(100));
    }
}
