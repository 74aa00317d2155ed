package parity.health;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import parity.wire.Http;

/** Asks an application for its health page; where none is known, for the usual ones, and then whether it answers at all. */
record HttpProbe(InetSocketAddress server, List<String> paths) implements Probe {

    private static final List<String> USUAL = List.of("/actuator/health/readiness", "/healthz", "/health");

    static HttpProbe atUsualPages(InetSocketAddress server) {
        return new HttpProbe(server, USUAL);
    }

    static HttpProbe at(InetSocketAddress server, String path) {
        return new HttpProbe(server, List.of(path));
    }

    /** What serves HTTP by custom; what else may stand there is not sent words that it cannot understand. */
    static boolean isLikelyAt(int port) {
        return port == 80
                || port >= 3000 && port < 5200 && port != 3306
                || port >= 8000 && port <= 9099 && port != 9092;
    }

    @Override
    public Answer ask(Duration limit) throws IOException {
        var http = new Http(server, limit);
        for (var path : paths) {
            var page = http.get(path);
            if (page.isGood()) {
                return Answer.well(path + " says " + page.status());
            }
            boolean isKnown = paths.size() == 1 || page.status() >= 500;
            if (isKnown) {
                return Answer.unwell(path + " says " + new HealthPage(page).words());
            }
        }
        return Answer.well("answers HTTP");
    }
}
