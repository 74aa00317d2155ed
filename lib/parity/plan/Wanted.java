package parity.plan;

/**
 * What should stand for a service: how many containers, made from which configuration and image; empty where it is not
 * known, which is no reason to make anything anew.
 */
public record Wanted(String service, int scale, String configHash, String imageId, boolean runsOnce) {}
