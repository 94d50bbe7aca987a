package de.foerdertopf.identity;

import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

@Configuration(proxyBeanMethods = false)
class PasswordConfiguration {

    private static final String TODAY = "bcrypt";

    /**
     * BCrypt today; the hash says how it was made, so a better one may follow.
     *
     * @param rounds two to the power of this many rounds for one password; ten are about a tenth of a second
     */
    @Bean
    PasswordEncoder passwordEncoder(@Value("${foerdertopf.passwords.rounds:10}") int rounds) {
        return new DelegatingPasswordEncoder(TODAY, Map.of(TODAY, new BCryptPasswordEncoder(rounds)));
    }
}
