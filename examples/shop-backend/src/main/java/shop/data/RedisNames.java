package shop.data;

import io.netty.resolver.DefaultAddressResolverGroup;
import org.springframework.boot.data.redis.autoconfigure.ClientResourcesBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Finds Redis as everything else on the machine finds it: Lettuce's own resolver asks a name server for localhost. */
@Configuration(proxyBeanMethods = false)
class RedisNames {

    @Bean
    ClientResourcesBuilderCustomizer byTheSystem() {
        return resources -> resources.addressResolverGroup(DefaultAddressResolverGroup.INSTANCE);
    }
}
