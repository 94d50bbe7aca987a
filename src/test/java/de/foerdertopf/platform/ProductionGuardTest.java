package de.foerdertopf.platform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

class ProductionGuardTest {

    @Test
    void aCityThatSaysWhoItIsStarts() {
        assertThatCode(() -> ProductionGuard.check(city()::get)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("own")
    void noSampleOfTheShippedSettingsPasses(String setting) throws IOException {
        var shipped = new YamlPropertySourceLoader()
                .load("shipped", new ClassPathResource("application.yaml"))
                .get(0);
        var sample = String.valueOf(Objects.requireNonNull(shipped.getProperty(setting), setting));
        var settings = city();
        settings.put(setting, sample);

        assertThatThrownBy(() -> ProductionGuard.check(settings::get))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining(setting)
                .hasMessageContaining(setting.replace("-", "").replace('.', '_').toUpperCase(java.util.Locale.ROOT));
    }

    static Iterable<String> own() {
        return ProductionGuard.OWN;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080",
                "http://127.0.0.1",
                "http://[::1]:8080/",
                "https://foerdertopf.example.org"
            })
    void anAddressThatOthersCannotReachIsRefused(String address) {
        var settings = city();
        settings.put(ProductionGuard.BASE_URL, address);

        assertThatThrownBy(() -> ProductionGuard.check(settings::get))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("FOERDERTOPF_BASEURL");
    }

    @Test
    void anAddressThatNobodySetIsRefused() {
        var settings = city();
        settings.remove(ProductionGuard.BASE_URL);

        assertThatThrownBy(() -> ProductionGuard.check(settings::get)).isInstanceOf(StartProblem.class);
    }

    private static Map<String, String> city() {
        var settings = new HashMap<String, String>();
        ProductionGuard.OWN.forEach(setting -> settings.put(setting, "Freie Hansestadt Bremen"));
        settings.put(ProductionGuard.BASE_URL, "https://foerdertopf.bremen.de");
        return settings;
    }
}
