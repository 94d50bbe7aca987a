package de.foerdertopf.platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Brings the embedded database, unless {@code spring.datasource.url} names another one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Home.class)
public class DatabaseConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "never")
    static class Embedded {

        private static final Logger LOG = LoggerFactory.getLogger(DatabaseConfiguration.class);

        @Bean
        EmbeddedPostgresServer embeddedPostgresServer(Home home, Environment environment) {
            var server = EmbeddedPostgresServer.start(home.data(), Embedded::lost);
            if (environment.acceptsProfiles(Profiles.of("demo"))) {
                Demonstration.begin(server, home.data());
            }
            return server;
        }

        /** Without a database every page would be an error: whoever looks after the program starts it again, and sees why. */
        private static void lost() {
            LOG.error(
                    "The embedded database ended and does not start again: the program stops. See postgres.log in its folder.");
            new Thread(() -> System.exit(1), "stop").start();
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
