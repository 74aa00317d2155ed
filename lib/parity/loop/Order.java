package parity.loop;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import parity.config.Service;
import parity.failure.Exit;
import parity.failure.Failure;
import parity.failure.Nearest;

/** Which services are meant, with all that they need, those first that are needed. */
record Order(List<Service> services) {

    Order {
        services = List.copyOf(services);
    }

    /** Of all; of those that are named, when some are. */
    static Order of(Map<String, Service> all, Collection<String> named) {
        named.stream().filter(name -> !all.containsKey(name)).findFirst().ifPresent(name -> refuse(name, all));
        var names = new LinkedHashSet<String>();
        (named.isEmpty() ? all.keySet() : named).forEach(name -> add(name, all, names));
        return new Order(names.stream().map(all::get).toList());
    }

    List<String> names() {
        return services.stream().map(Service::name).toList();
    }

    private static void add(String name, Map<String, Service> all, LinkedHashSet<String> names) {
        var service = all.get(name);
        if (service != null && !names.contains(name)) {
            new ArrayList<>(service.needs()).forEach(need -> add(need, all, names));
            names.add(name);
        }
    }

    private static void refuse(String name, Map<String, Service> all) {
        throw new Failure(
                Exit.USAGE, "no service '%s' in parity.yml%s".formatted(name, Nearest.hintOrAll(name, all.keySet())));
    }
}
