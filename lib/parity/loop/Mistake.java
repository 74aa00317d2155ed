package parity.loop;

import parity.config.Service;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.yaml.Problems;

/** What is wrong in a key of a service of parity.yml; which of several items it is says only the place. */
record Mistake(Service service, String key, String what) {

    void addTo(Problems problems) {
        problems.add(service.common().at(key), sentence());
    }

    /** Of what only shows once it begins. */
    Failure failure() {
        return new Failure(Exit.USAGE, "%s: %s".formatted(service.common().at(key), sentence()));
    }

    private String sentence() {
        var place = key.isEmpty() ? "" : "." + key.replaceFirst("\\.[0-9]+$", "");
        return "'services.%s%s': %s".formatted(service.name(), place, what);
    }
}
