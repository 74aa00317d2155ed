package parity.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each kind of server as it sounds on the wire: ready, not ready yet, and something else altogether. */
class ProbesOnWireTest {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    @Test
    void postgres_is_ready_when_it_asks_for_a_password_and_starting_when_it_says_so() throws IOException {
        try (var ready = FakeServer.answering(new byte[] {'R', 0, 0, 0, 8, 0, 0, 0, 10});
                var starting = FakeServer.answering(
                        bytes("E\0\0\0" + "7SFATAL\0C57P03\0Mthe database system is starting up\0\0"))) {
            assertEquals(
                    "accepts connections",
                    HandshakeProbe.postgres(ready.address(), LIMIT).detail());
            assertEquals(
                    "the database system is starting up",
                    HandshakeProbe.postgres(starting.address(), LIMIT).reason());
        }
    }

    @Test
    void mysql_greets_with_its_version_or_refuses() throws IOException {
        try (var ready = FakeServer.that((_, out) -> out.write(bytes("J\0\0\0\n8.4.3\0rest")));
                var full = FakeServer.that(
                        (_, out) -> out.write(bytes("J\0\0\0\u00ff\u0010\u0004Too many connections")))) {
            assertEquals(
                    "version 8.4.3",
                    HandshakeProbe.mysql(ready.address(), LIMIT).detail());
            assertEquals(
                    "refuses connections",
                    HandshakeProbe.mysql(full.address(), LIMIT).reason());
        }
    }

    @Test
    void brokers_answer_in_their_protocols() throws IOException {
        try (var rabbit = FakeServer.answering(new byte[] {1, 0, 0});
                var kafka = FakeServer.answering(new byte[] {0, 0, 0, 10, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0});
                var web = FakeServer.page(400, "what?")) {
            assertTrue(HandshakeProbe.rabbitmq(rabbit.address(), LIMIT).isWell());
            assertTrue(HandshakeProbe.kafka(kafka.address(), LIMIT).isWell());
            assertEquals(
                    "does not speak AMQP",
                    HandshakeProbe.rabbitmq(web.address(), LIMIT).reason());
            assertEquals(
                    "does not speak Kafka's protocol",
                    HandshakeProbe.kafka(web.address(), LIMIT).reason());
        }
    }

    @Test
    void elasticsearch_tells_its_colour() throws IOException {
        try (var green = FakeServer.page(200, "{\"status\":\"green\"}");
                var red = FakeServer.page(200, "{\"status\":\"red\"}");
                var locked = FakeServer.page(401, "{}")) {
            assertEquals(
                    "status green",
                    HandshakeProbe.elasticsearch(green.address(), LIMIT).detail());
            assertEquals(
                    "status red: data is missing",
                    HandshakeProbe.elasticsearch(red.address(), LIMIT).reason());
            assertTrue(HandshakeProbe.elasticsearch(locked.address(), LIMIT).isWell());
        }
    }

    @Test
    void an_application_is_as_well_as_its_page_says() throws IOException {
        try (var up = FakeServer.page(200, "{\"status\":\"UP\"}");
                var down = FakeServer.page(503, "{\"status\":\"OUT_OF_SERVICE\"}");
                var plain = FakeServer.page(404, "no such page")) {
            assertEquals(
                    "/actuator/health/readiness says 200",
                    HttpProbe.atUsualPages(up.address()).ask(LIMIT).detail());
            assertEquals(
                    "/healthz says HTTP 503: OUT_OF_SERVICE",
                    HttpProbe.at(down.address(), "/healthz").ask(LIMIT).reason());
            assertEquals(
                    "answers HTTP",
                    HttpProbe.atUsualPages(plain.address()).ask(LIMIT).detail());
        }
    }

    @Test
    void a_port_is_open_only_when_somebody_stays_on_the_line() throws IOException {
        try (var silent = FakeServer.that((in, _) -> in.read());
                var nobody = FakeServer.that((_, _) -> {})) {
            assertTrue(new PortProbe(silent.address()).ask(LIMIT).isWell());
            assertEquals(
                    "nobody listens behind port " + nobody.address().getPort(),
                    new PortProbe(nobody.address()).ask(LIMIT).reason());
        }
    }

    @Test
    void somebody_elses_proxy_is_not_asked_where_patroni_leads() throws IOException {
        try (var proxy = FakeServer.page(404, "no such page")) {
            var probe = new HaproxyProbe(proxy.address(), Optional.empty(), Optional.empty(), Optional.empty());

            assertEquals("answers HTTP", probe.ask(LIMIT).detail());
        }
    }

    @Test
    void redis_with_another_password_says_so() throws IOException {
        try (var redis = FakeServer.answering(bytes("-WRONGPASS invalid username-password pair\r\n"));
                var locked = FakeServer.answering(bytes("-NOAUTH Authentication required.\r\n"))) {
            assertEquals(
                    "refuses the password of its environment: WRONGPASS invalid username-password pair",
                    new RedisProbe(redis.address(), "old").ask(LIMIT).reason());
            assertEquals(
                    "asks for a password that its environment does not name",
                    new RedisProbe(locked.address(), "").ask(LIMIT).detail());
        }
    }

    @Test
    void who_accepts_and_stays_silent_is_left_after_the_limit() throws IOException {
        try (var stuck = FakeServer.that((in, _) -> in.readAllBytes())) {
            var trouble =
                    assertThrows(IOException.class, () -> new EtcdProbe(stuck.address()).ask(Duration.ofMillis(100)));

            assertEquals("no answer in time", Trouble.words(trouble));
        }
    }

    @Test
    void what_does_not_speak_the_protocol_is_no_node() throws IOException {
        try (var web = FakeServer.page(200, "hello")) {
            for (var probe : List.<Probe>of(new RedisProbe(web.address(), ""), new SentinelProbe(web.address(), ""))) {
                var trouble = assertThrows(IOException.class, () -> probe.ask(LIMIT));

                assertEquals("this does not speak the protocol of Redis", trouble.getMessage());
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
