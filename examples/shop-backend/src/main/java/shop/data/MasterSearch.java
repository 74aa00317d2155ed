package shop.data;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Asks the Sentinels anew who the master is, once Redis has been silent for longer than a failover takes.
 *
 * <p>Lettuce looks again only when a Sentinel tells of a change. Sentinels that were replaced together with the master
 * have nothing to tell, and it would call the old master for ever.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class MasterSearch {

    private static final Logger log = LoggerFactory.getLogger(MasterSearch.class);

    private final LettuceConnectionFactory redis;
    private final Silence silence = new Silence(Duration.ofSeconds(4), System.nanoTime());

    MasterSearch(LettuceConnectionFactory redis) {
        this.redis = redis;
    }

    @Scheduled(fixedDelay = 1000)
    void look() {
        if (silence.isTooLong(answers(), System.nanoTime())) {
            log.info("Redis is silent, the Sentinels are asked anew");
            redis.resetConnection();
        }
    }

    private boolean answers() {
        try (var connection = redis.getConnection()) {
            return connection.ping() != null;
        } catch (DataAccessException _) {
            return false;
        }
    }
}
