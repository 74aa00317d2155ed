package parity.drill.client;

import java.io.IOException;
import parity.drill.node.RedisNodes;
import parity.wire.Resp;

/** The door of a client that knows Sentinel: whom they name it asks, and it asks them again at each new connection. */
public record RedisDoor(RedisNodes nodes, Words words) implements Door {

    /** A set of its own: nothing else that is there is touched. */
    public static final String KEY = "parity_drill:written";

    /** For who asks no Sentinel: what becomes of it is another question. */
    public static final String BEHIND = "parity_drill:behind";

    /** What is said for an id. */
    @FunctionalInterface
    public interface Words {
        String[] of(long id);
    }

    public static String[] write(long id) {
        return new String[] {"SADD", KEY, String.valueOf(id)};
    }

    static String[] directly(long id) {
        return new String[] {"SADD", BEHIND, String.valueOf(id)};
    }

    public static String[] removal() {
        return new String[] {"DEL", KEY, BEHIND};
    }

    public static String[] read(long id) {
        return new String[] {"SCARD", KEY};
    }

    @Override
    public Passage open() throws IOException {
        return new Session(nodes.session(nodes.master(), RedisNodes.LIMIT), words);
    }

    private record Session(Resp session, Words words) implements Passage {

        @Override
        public void pass(long id) throws IOException {
            var answer = session.within(RedisNodes.LIMIT, words.of(id));
            if (answer.isRefusal()) {
                throw new Refusal(answer.text());
            }
        }

        @Override
        public void close() {
            session.close();
        }
    }
}
