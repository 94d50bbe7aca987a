package de.foerdertopf.platform;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/** The demonstration lets everybody in by one click: so it never runs on a real database nor where others can reach it. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoGuard {

    /** Runs before anything connects to a database. */
    @Bean
    static BeanFactoryPostProcessor demoStaysAtHome(Environment environment) {
        return beans ->
                check(environment.getProperty("spring.datasource.url"), environment.getProperty("server.address"));
    }

    static void check(@Nullable String datasource, @Nullable String address) {
        if (datasource != null && !datasource.isBlank()) {
            throw new StartProblem("The demonstration uses its own database only. Take away spring.datasource.url"
                    + " (SPRING_DATASOURCE_URL), or start without the profile demo.");
        }
        if (!isLoopback(address)) {
            throw new StartProblem("The demonstration lets everybody in, so it answers on this machine only."
                    + " Set server.address to 127.0.0.1, or start without the profile demo.");
        }
    }

    private static boolean isLoopback(@Nullable String address) {
        if (address == null || address.isBlank()) {
            return false;
        }
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
