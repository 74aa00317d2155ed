package parity.compose;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parity.json.Json;

/** Finds what stands in the file for a port that Compose understood; nothing tells but the order and what fits. */
record WrittenPorts(List<WrittenPort> written, List<PublishedPort> understood) {

    static WrittenPorts of(Json written, Json understood) {
        return new WrittenPorts(
                written.items().stream().map(WrittenPort::of).toList(),
                understood.items().stream()
                        .flatMap(port -> PublishedPort.read(port).stream())
                        .toList());
    }

    /** Null where it is not sure: then no variable may be set for it. */
    @Nullable
    WrittenPort of(PublishedPort port) {
        var fitting = fitting(port);
        for (var candidate : fitting) {
            if (candidate.isNumber()) {
                return candidate;
            }
        }
        // Several that fit equally well stand in the same order on both sides, if none of them became two.
        var rivals = understood.stream()
                .filter(other -> fitting(other).equals(fitting))
                .toList();
        return rivals.size() == fitting.size() && !fitting.isEmpty() ? fitting.get(rivals.indexOf(port)) : null;
    }

    private List<WrittenPort> fitting(PublishedPort port) {
        return written.stream().filter(candidate -> candidate.fits(port)).toList();
    }
}
