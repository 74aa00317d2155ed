package parity.act;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import parity.ci.Job;
import parity.ci.Texts;

/** The ports at which a job reaches its services: nothing is published on this machine, where they may be taken. */
record Ports(List<String> forwards, Map<String, String> known) implements UnaryOperator<String> {

    /** Which GitHub knows, and act does not. */
    private static final Pattern ASKED = Pattern.compile("job\\.services\\.([\\w-]+)\\.ports\\[\\s*'?(\\d+)'?\\s*\\]");

    Ports {
        forwards = List.copyOf(forwards);
        known = Map.copyOf(known);
    }

    static Ports of(Job job) {
        var forwards = new ArrayList<String>();
        var known = new LinkedHashMap<String, String>();
        for (var service : job.services()) {
            var name = service.key().text();
            for (var port : Texts.listAt(service.value(), "ports")) {
                read(name, port.text(), forwards, known);
            }
        }
        return new Ports(forwards, known);
    }

    /** {@code 5432}, {@code 5432:5432}, {@code 127.0.0.1:5432:5432/tcp}. */
    private static void read(String service, String port, List<String> forwards, Map<String, String> known) {
        int slash = port.indexOf('/');
        var plain = slash < 0 ? port : port.substring(0, slash);
        if (plain.contains("-") || port.endsWith("/udp")) {
            return;
        }
        var parts = plain.split(":");
        var inside = parts[parts.length - 1];
        var outside = parts.length > 1 ? parts[parts.length - 2] : inside;
        forwards.add("%s:%s:%s".formatted(outside, service, inside));
        known.put(service + ":" + inside, outside);
    }

    @Override
    public String apply(String text) {
        return text.contains("job.services.")
                ? ASKED.matcher(text)
                        .replaceAll(found -> "'%s'"
                                .formatted(known.getOrDefault(found.group(1) + ":" + found.group(2), found.group(2))))
                : text;
    }
}
