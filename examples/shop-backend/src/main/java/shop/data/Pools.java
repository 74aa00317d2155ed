package shop.data;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the leader's pool, which Spring has set up from its properties, a patient one before it opens. */
@Configuration(proxyBeanMethods = false)
class Pools {

    @Bean
    static BeanPostProcessor patientPools() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool) {
                    PatientSource.into(pool);
                }
                return bean;
            }
        };
    }
}
