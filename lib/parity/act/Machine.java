package parity.act;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The container that stands in for GitHub's machine: what it is started with beside its image. The cache is the volume
 * of that name; empty where nothing is kept in it.
 */
record Machine(String token, String cache, Optional<Path> authorities) {

    static final String IMAGE = "parity/runner";

    /** Tells the containers of a run from all others. */
    static final String LABEL = "parity.ci.run";

    /** What every container of the run bears. */
    String label() {
        return "--label %s=%s".formatted(LABEL, token);
    }

    /** Where the artifacts of the run lie, which its jobs share. */
    String store() {
        return "parity-ci-" + token;
    }

    /** Of a machine, which reaches services of its job at its own ports. */
    String options(List<String> services) {
        var words = new ArrayList<>(List.of(label(), "--entrypoint machine", storage()));
        if (!services.isEmpty()) {
            words.add("-e 'PARITY_SERVICES=%s'".formatted(String.join(" ", services)));
        }
        authorities.ifPresent(file ->
                words.add("-v '%s:/run/parity/ca.pem:ro' -e NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt"
                        .formatted(file)));
        return String.join(" ", words);
    }

    /** Of a container that a job names itself. */
    String options(String own) {
        return "%s %s %s".formatted(own, label(), storage()).strip();
    }

    private String storage() {
        var store = "-v %s:/opt/parity/store".formatted(store());
        return cache.isEmpty() ? store : "%s -v %s:/opt/parity/cache".formatted(store, cache);
    }
}
