package parity.config;

import parity.yaml.Spot;

/**
 * A host port that parity.yml fixes for a service.
 *
 * <p>Container port 0 stands for the only one that the service publishes.
 */
public record FixedPort(String service, int containerPort, String protocol, int number, Spot spot) {

    /** Reads {@code web}, {@code web:8080} or {@code dns:53/udp}. */
    static FixedPort of(String key, int number, Spot spot) {
        int colon = key.indexOf(':');
        if (colon < 0) {
            return new FixedPort(key, 0, "tcp", number, spot);
        }
        boolean udp = key.endsWith("/udp");
        var port = key.substring(colon + 1, key.indexOf('/') < 0 ? key.length() : key.indexOf('/'));
        return new FixedPort(key.substring(0, colon), Integer.parseInt(port), udp ? "udp" : "tcp", number, spot);
    }

    /** As it is written in parity.yml. */
    public String key() {
        var port = containerPort == 0 ? "" : ":" + containerPort;
        return service + port + (protocol.equals("udp") ? "/udp" : "");
    }
}
