package de.foerdertopf.platform;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings the embedded database, unless {@code spring.datasource.url} names another one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Home.class)
public class DatabaseConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "never")
    static class Embedded {

        @Bean
        EmbeddedPostgresServer embeddedPostgresServer(Home home) {
            return EmbeddedPostgresServer.start(home.data());
        }

        @Bean
        JdbcConnectionDetails embeddedConnection(EmbeddedPostgresServer server) {
            return new JdbcConnectionDetails() {
                @Override
                public String getUsername() {
                    return server.user();
                }

                @Override
                public String getPassword() {
                    return server.password();
                }

                @Override
                public String getJdbcUrl() {
                    return server.url();
                }
            };
        }
    }
}
