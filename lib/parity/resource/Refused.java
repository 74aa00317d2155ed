package parity.resource;

import parity.failure.Failure;

/** The ways in which a server says no for good. */
final class Refused {

    private Refused() {}

    static Failure login(Resource resource, Exception why) {
        return new Failure(
                "%s does not let %s in: %s; put back the user and password that %s was made with, or move that folder away"
                        .formatted(resource, resource.user(), why.getMessage(), resource.folder()));
    }

    static Failure seed(Resource resource, String file, String why) {
        return new Failure("cannot seed %s with %s: %s; mend it, and start again".formatted(resource, file, why));
    }
}
