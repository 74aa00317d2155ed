package parity.health;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Optional;

/** How each component is asked: by its health check, in the language of its kind, at its port, or not at all. */
record Probes(Tongue tongue, Casebook casebook) {

    Probe of(Patient patient) {
        var own = tongue.of(patient);
        boolean isOwnEnough = patient.kind().isOfCluster() && !patient.service().healthcheck();
        return own.filter(_ -> isOwnEnough)
                .or(() -> checked(patient, own))
                .or(() -> own)
                .or(() -> open(patient))
                .orElse(_ -> running(patient));
    }

    /** A page that the check asks for is asked from outside, which starts nothing; where that fails, the check decides. */
    private Optional<Probe> checked(Patient patient, Optional<Probe> own) {
        return casebook.healthcheck(patient.container().orElseThrow().id()).map(check -> {
            var inside = new HealthcheckProbe(casebook, patient, check);
            return own.map(it -> joined(patient.kind(), it, inside))
                    .orElseGet(() -> check.page()
                            .flatMap(page -> patient.at(page.port()).map(at -> HttpProbe.at(at, page.path())))
                            .map(page -> orElse(page, inside))
                            .orElse(inside));
        });
    }

    /** Both must be content; of a node of a cluster nobody knows better than itself that it is not well. */
    private static Probe joined(Kind kind, Probe own, HealthcheckProbe check) {
        Probe orCheck = orElse(own, check);
        return limit -> {
            var said = orCheck.ask(limit);
            if (!said.isWell()) {
                return kind.isOfCluster() ? said : check.ask(limit);
            }
            var verdict = check.askOrBelieve(limit);
            return verdict.isWell() ? said : verdict;
        };
    }

    /** Where one does not understand us, the other decides; who hears and stays silent hangs. */
    private static Probe orElse(Probe first, Probe second) {
        return limit -> {
            try {
                return first.ask(limit);
            } catch (SocketTimeoutException e) {
                throw e;
            } catch (IOException e) {
                return second.ask(limit);
            }
        };
    }

    /** Where HTTP is usual, but not spoken, it is a port like any other. */
    private static Optional<Probe> open(Patient patient) {
        return patient.first().map(binding -> {
            var at = Patient.address(binding);
            var open = new PortProbe(at);
            return HttpProbe.isLikelyAt(binding.target()) ? orElse(HttpProbe.atUsualPages(at), open) : open;
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
