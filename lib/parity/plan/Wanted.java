package parity.plan;

import java.util.List;

/**
 * What should stand for a service: how many containers, made from which configuration and image; empty where it is not
 * known, which is no reason to make anything anew. It lives in the containers of its hosts.
 */
public record Wanted(
        String service, int scale, String configHash, String imageId, boolean runsOnce, List<String> hosts) {

    public Wanted {
        hosts = List.copyOf(hosts);
    }
}
