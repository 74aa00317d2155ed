package parity.health;

import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.stream.Stream;
import parity.compose.ComposeProject;
import parity.wire.Postgres.Login;

/** The language that a kind of server is asked in, where its port can be reached. */
record Tongue(ComposeProject project) {

    Optional<Probe> of(Patient patient) {
        return switch (patient.kind()) {
            case ETCD -> patient.usual().map(EtcdProbe::new);
            case PATRONI -> patient.usual().map(PatroniProbe::new);
            case HAPROXY -> patient.usual().filter(_ -> hasPatroni()).map(page -> haproxy(patient, page));
            case REDIS -> patient.usual().map(at -> new RedisProbe(at, redisPassword(patient)));
            case SENTINEL -> patient.usual().map(at -> new SentinelProbe(at, redisPassword(patient)));
            case POSTGRES -> greeted(patient, HandshakeProbe::postgres);
            case MONGODB -> greeted(patient, HandshakeProbe::mongodb);
            case MYSQL -> greeted(patient, HandshakeProbe::mysql);
            case RABBITMQ -> greeted(patient, HandshakeProbe::rabbitmq);
            case KAFKA -> greeted(patient, HandshakeProbe::kafka);
            case ELASTICSEARCH -> greeted(patient, HandshakeProbe::elasticsearch);
            case OTHER -> Optional.empty();
        };
    }

    private static Optional<Probe> greeted(Patient patient, HandshakeProbe.Greeting greeting) {
        return patient.usual().map(at -> new HandshakeProbe(at, greeting));
    }

    /** Elsewhere a proxy stands in front of anything. */
    private boolean hasPatroni() {
        return project.services().stream().anyMatch(service -> Kind.of(service) == Kind.PATRONI);
    }

    private Probe haproxy(Patient patient, InetSocketAddress page) {
        return new HaproxyProbe(page, patient.at(HaproxyProbe.WRITE), patient.at(HaproxyProbe.READ), login());
    }

    /** As PostgreSQL's first user, whose password stands in the environment of Patroni's nodes. */
    private Optional<Login> login() {
        return project.services().stream()
                .map(service -> service.environment())
                .filter(environment -> environment.containsKey("PATRONI_SUPERUSER_PASSWORD"))
                .map(environment -> new Login(
                        environment.getOrDefault("PATRONI_SUPERUSER_USERNAME", "postgres"),
                        environment.getOrDefault("PATRONI_SUPERUSER_PASSWORD", ""),
                        "postgres"))
                .findFirst();
    }

    private static String redisPassword(Patient patient) {
        var environment = patient.service().environment();
        return Stream.of("REDIS_PASSWORD", "VALKEY_PASSWORD", "REDISCLI_AUTH")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }
}
