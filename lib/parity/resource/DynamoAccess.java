package parity.resource;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import parity.json.Json;
import parity.wire.Http;

/** DynamoDB Local, in the words of its own API. */
record DynamoAccess(Resource resource) implements Access {

    private static final String API = "DynamoDB_20120810.";

    @Override
    public void ask(InetSocketAddress server, Duration limit) throws IOException {
        call(server, "ListTables", "{}", limit);
    }

    /** A table as {@code create-table} takes it, or items as {@code batch-write-item} takes them; several in a list. */
    @Override
    public void seed(InetSocketAddress server, String text, Duration limit) throws IOException {
        var json = Json.parse(text);
        for (var request : text.strip().startsWith("[") ? json.items() : java.util.List.of(json)) {
            var action = request.get("KeySchema").isPresent() ? "CreateTable" : "BatchWriteItem";
            call(server, action, Json.write(request.value()), limit);
        }
    }

    private void call(InetSocketAddress server, String action, String body, Duration limit) throws IOException {
        var page = new Http(server, limit)
                .with("X-Amz-Target", API + action)
                .with(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=%s/20260101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=local"
                                .formatted(resource.user()))
                .post("/", body);
        if (!page.isGood()) {
            throw new IOException(page.words());
        }
    }
}
