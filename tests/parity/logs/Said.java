package parity.logs;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import parity.engine.Frames.Channel;

/** Lines and questions as tests need them. */
final class Said {

    static final Speaker DB = new Speaker("db", "shop-db-1", 1, 0);
    static final Speaker WEB = new Speaker("web", "shop-web-1", 1, 0);

    private Said() {}

    static Line by(Speaker speaker, long time, String text) {
        return new Line(speaker, time, time, Channel.OUT, null, text);
    }

    static List<Line> lines(Speaker speaker, long... times) {
        return Arrays.stream(times)
                .mapToObj(time -> by(speaker, time, "at " + time))
                .toList();
    }

    static Query query() {
        return query(Optional.empty(), 0, Optional.empty());
    }

    static Query query(Optional<Grep> grep, int context, Optional<Level> level) {
        return new Query(
                Query.UNBOUND,
                Query.UNBOUND,
                Optional.empty(),
                grep,
                context,
                level,
                Optional.empty(),
                false,
                false,
                false);
    }

    static Query lastOf(int lines, Optional<Grep> grep) {
        return new Query(
                Query.UNBOUND,
                Query.UNBOUND,
                Optional.of(lines),
                grep,
                0,
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                false);
    }
}
