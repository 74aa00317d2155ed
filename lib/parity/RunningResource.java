package parity;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import parity.config.Service;
import parity.data.Database;
import parity.data.Login;
import parity.data.Place;
import parity.data.WireMysql;
import parity.data.WirePostgres;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.loop.Whereabouts;
import parity.resource.Kind;

/** A resource that 'dev' runs here, as a database that files of SQL can be run on. */
record RunningResource(Whereabouts found) {

    static Host host(Whereabouts found) {
        return Host.of(new RunningResource(found).database());
    }

    /** Why none of some is there to be reached, and what starts it. */
    static Failure none(List<Service.Resource> resources) {
        var names = resources.stream().map(Service.Resource::name).collect(Collectors.joining(" "));
        var local = resources.stream()
                .filter(resource -> !resource.deployed().isEmpty())
                .map(resource -> "--local %s ".formatted(resource.name()))
                .collect(Collectors.joining());
        return new Failure(
                Exit.MISSING,
                "%s is not run by a 'dev' here; 'dev --detach %s%s' starts it".formatted(names, local, names));
    }

    private Database database() {
        requireReady();
        var place = new Place(
                found.service(),
                Integer.parseInt(found.fact("PORT")),
                new Login(found.fact("USER"), found.fact("PASSWORD")),
                found.fact("DATABASE"));
        return Kind.of(found.kind()) == Kind.POSTGRES ? new WirePostgres(place) : new WireMysql(place);
    }

    private void requireReady() {
        if (!found.isHere()) {
            throw new Failure(
                    Exit.REFUSED,
                    "%s is used where it is deployed (%s), which nothing is put into from here; 'dev --local %s' runs one here"
                            .formatted(found.service(), found.elsewhere(), found.service()));
        }
        if (!found.isReady()) {
            throw new Failure(
                    Exit.MISSING,
                    "%s is not ready (%s); 'wait-healthy %s' waits for it"
                            .formatted(found.service(), why(), found.service()));
        }
    }

    private String why() {
        return found.why().isEmpty() ? found.state().name().toLowerCase(Locale.ROOT) : found.why();
    }
}
