package shop.catalogue;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** One key in Redis, which dies by itself: what an order could not make it forget is forgotten then. */
@Component
class RedisCache implements Cache {

    private static final Logger log = LoggerFactory.getLogger(RedisCache.class);
    private static final String KEY = "shop:catalogue";

    private final StringRedisTemplate redis;
    private final Duration life;
    private final AtomicBoolean silent = new AtomicBoolean();

    RedisCache(StringRedisTemplate redis, @Value("${shop.catalogue.life}") Duration life) {
        this.redis = redis;
        this.life = life;
    }

    @Override
    public Optional<String> read() {
        return ask(() -> redis.opsForValue().get(KEY));
    }

    @Override
    public void keep(String catalogue) {
        ask(() -> {
            redis.opsForValue().set(KEY, catalogue, life);
            return true;
        });
    }

    @Override
    public void forget() {
        ask(() -> redis.delete(KEY));
    }

    private <T> Optional<T> ask(Supplier<T> question) {
        try {
            var answer = question.get();
            if (silent.getAndSet(false)) {
                log.info("Redis answers again");
            }
            return Optional.ofNullable(answer);
        } catch (DataAccessException e) {
            if (!silent.getAndSet(true)) {
                log.warn("Redis does not answer, the shop goes on without it: {}", e.getMessage());
            }
            return Optional.empty();
        }
    }
}
