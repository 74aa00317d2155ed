package parity.drill.client;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import parity.compose.Container;
import parity.data.Postgres;
import parity.drill.node.Proxy;
import parity.failure.Failure;
import parity.health.Reach;
import parity.stack.Stack;
import parity.wire.Postgres.Login;

/** The example shop, where it runs on the stack: its customers come in by the frontend, or by the backend alone. */
public record Shop(InetSocketAddress door, Proxy proxy, Login login) {

    private static final int PORT = 8080;
    private static final Duration LIMIT = Duration.ofSeconds(20);

    /** Empty where none runs, or its database is not behind a proxy. */
    public static Optional<Shop> in(Stack stack) {
        return Stream.of("parity/shop-frontend", "parity/shop-backend")
                .flatMap(image -> container(stack, image).stream())
                .flatMap(container -> new Reach(stack.engine().endpoint().host()).at(container, PORT).stream())
                .findFirst()
                .flatMap(door -> Proxy.in(stack).map(proxy -> new Shop(door, proxy, login(stack))));
    }

    /** Puts what is ordered on the shelf, and shows the way to it. */
    Door opened() {
        asked(ShopGoods.REMOVAL);
        return new ShopDoor(door, Long.parseLong(asked(ShopGoods.CREATION)));
    }

    /** Takes it all away again. */
    public void tidy() {
        asked(ShopGoods.REMOVAL);
    }

    Set<Long> present() {
        return ShopGoods.ids(asked(ShopGoods.ORDERED));
    }

    private String asked(String sql) {
        try (var session = parity.wire.Postgres.to(proxy.write(), login, LIMIT)) {
            return session.ask(sql);
        } catch (IOException e) {
            throw new Failure("cannot prepare or count the shop's orders at %s: %s; 'health' says how its database is"
                    .formatted(proxy.write(), e.getMessage()));
        }
    }

    private static Optional<Container> container(Stack stack, String image) {
        return stack.compose().services().stream()
                .filter(service -> service.image().startsWith(image))
                .flatMap(service -> stack.containers().first(service.name()).stream())
                .filter(Container::isRunning)
                .findFirst();
    }

    private static Login login(Stack stack) {
        var postgres = Postgres.in(stack.compose(), stack.project().settings().composedDatabase());
        return new Login(postgres.owner().user(), postgres.owner().password(), postgres.database());
    }
}
