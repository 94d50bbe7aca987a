package de.foerdertopf.platform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemoGuardTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1"})
    void letsTheDemonstrationRunAtHome(String address) {
        assertThatCode(() -> DemoGuard.check(null, address)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "0.0.0.0", "192.168.0.7", "no such host."})
    void refusesWhereOthersReachIt(@Nullable String address) {
        assertThatThrownBy(() -> DemoGuard.check(null, address))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("server.address");
    }

    @Test
    void refusesARealDatabase() {
        assertThatThrownBy(() -> DemoGuard.check("jdbc:postgresql://db/foerdertopf", "127.0.0.1"))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("spring.datasource.url");
    }
}
