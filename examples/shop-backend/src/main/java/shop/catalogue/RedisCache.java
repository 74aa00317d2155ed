package shop.catalogue;

import java.time.Duration;
import java.util.Optional;
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

    private static <T> Optional<T> ask(Supplier<T> question) {
        try {
            return Optional.ofNullable(question.get());
        } catch (DataAccessException e) {
            log.warn("Redis does not answer: {}", e.getMessage());
            return Optional.empty();
        }
    }
}
