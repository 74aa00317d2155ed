package parity.engine;

import parity.failure.Failure;
import parity.json.Json;

/** What the engine said to a request: its status, and its words. */
public record Response(int status, Json body) {

    static Response of(int status, String text) {
        return new Response(
                status, text.startsWith("{") || text.startsWith("[") ? Json.parse(text) : new Json(text.strip()));
    }

    public boolean isRefusal() {
        return status >= 400;
    }

    /** The object that was named is not there, or no longer. */
    public boolean isGone() {
        return status == 404;
    }

    /** Not the engine said this, but what stands in front of it. */
    boolean isOfGateway() {
        return status >= 502 && status <= 504;
    }

    /** Why it refused, in its own words. */
    public String reason() {
        var message = body.get("message").text();
        return message.isEmpty() ? "HTTP " + status : message;
    }

    Response orFail(String method, String path) {
        if (isRefusal()) {
            throw new Failure("the engine refused %s %s: %s".formatted(method, path, reason()));
        }
        return this;
    }
}
