package parity.health;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.stream.Stream;
import parity.compose.ComposeProject;
import parity.wire.Postgres.Login;

/** How each component is asked: by its health check, in the language of its kind, at its port, or not at all. */
record Probes(ComposeProject project, Casebook casebook) {

    Probe of(Patient patient) {
        var own = own(patient);
        if (patient.service().healthcheck()) {
            return checkOf(patient)
                    .map(check -> joined(check, patient.kind().isOfCluster() ? own : Optional.empty()))
                    .orElse(limit -> running(patient));
        }
        if (patient.kind().isOfCluster() && own.isPresent()) {
            return own.get();
        }
        return checkOf(patient).or(() -> own).or(() -> open(patient)).orElse(limit -> running(patient));
    }

    /** The check decides; a node of a cluster adds its role, and what it knows of the others. */
    private static Probe joined(Probe check, Optional<Probe> own) {
        return limit -> {
            var verdict = check.ask(limit);
            if (!verdict.isWell() || own.isEmpty()) {
                return verdict;
            }
            try {
                var said = own.get().ask(limit);
                return said.isWell() ? said : Answer.well(said.role(), verdict.detail(), said.testimony());
            } catch (IOException e) {
                return verdict;
            }
        };
    }

    private Optional<Probe> own(Patient patient) {
        return switch (patient.kind()) {
            case ETCD -> usual(patient).map(EtcdProbe::new);
            case PATRONI -> usual(patient).map(PatroniProbe::new);
            case HAPROXY -> patient.at(Kind.HAPROXY.port()).map(page -> haproxy(patient, page));
            case REDIS -> usual(patient).map(at -> new RedisProbe(at, redisPassword(patient)));
            case SENTINEL -> usual(patient).map(at -> new SentinelProbe(at, redisPassword(patient)));
            case POSTGRES -> greeted(patient, HandshakeProbe::postgres);
            case MONGODB -> greeted(patient, HandshakeProbe::mongodb);
            case MYSQL -> greeted(patient, HandshakeProbe::mysql);
            case RABBITMQ -> greeted(patient, HandshakeProbe::rabbitmq);
            case KAFKA -> greeted(patient, HandshakeProbe::kafka);
            case ELASTICSEARCH -> greeted(patient, HandshakeProbe::elasticsearch);
            case OTHER -> Optional.empty();
        };
    }

    private static Optional<InetSocketAddress> usual(Patient patient) {
        return patient.usual();
    }

    private static Optional<Probe> greeted(Patient patient, HandshakeProbe.Greeting greeting) {
        return patient.usual().map(at -> new HandshakeProbe(at, greeting));
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

    /** A page that the check asks for is asked from outside, which starts nothing; where that fails, the check decides. */
    private Optional<Probe> checkOf(Patient patient) {
        var id = patient.container().orElseThrow().id();
        return casebook.healthcheck(id).map(check -> {
            var inside = new HealthcheckProbe(casebook.engine(), patient, check, casebook.pulse(id));
            return check.page()
                    .flatMap(page -> patient.at(page.port()).map(at -> outside(HttpProbe.at(at, page.path()), inside)))
                    .orElse(inside);
        });
    }

    private static Probe outside(Probe page, Probe inside) {
        return limit -> {
            try {
                return page.ask(limit);
            } catch (IOException e) {
                return inside.ask(limit);
            }
        };
    }

    private static Optional<Probe> open(Patient patient) {
        return patient.first().map(binding -> {
            var at = Patient.address(binding);
            return HttpProbe.isLikelyAt(binding.target()) ? HttpProbe.atUsualPages(at) : new PortProbe(at);
        });
    }

    private Answer running(Patient patient) {
        return patient.isBrandNew() ? Answer.starting(youth(patient)) : Answer.well("runs");
    }

    private String youth(Patient patient) {
        long before = casebook.restarts(patient.container().orElseThrow().id());
        return before == 0 ? "started just now" : "started just now, after it had ended %d times".formatted(before);
    }
}
