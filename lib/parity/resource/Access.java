package parity.resource;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;

/** How a server of one kind is spoken to; what it refuses for good is a {@code Failure}, what may yet be an exception. */
interface Access {

    /** Has a small question answered, as the owner. */
    void ask(InetSocketAddress server, Duration limit) throws IOException;

    /** Makes what the owner was promised, where it is not there yet. */
    default void furnish(InetSocketAddress server, Duration limit) throws IOException {}

    /** Runs the text of a seed file. */
    void seed(InetSocketAddress server, String text, Duration limit) throws IOException;

    static Access to(Resource resource) {
        return switch (resource.kind()) {
            case POSTGRES -> new PostgresAccess(resource);
            case MYSQL, MARIADB -> new MysqlAccess(resource);
            case REDIS -> new RedisAccess(resource);
            case DYNAMODB -> new DynamoAccess(resource);
        };
    }
}
