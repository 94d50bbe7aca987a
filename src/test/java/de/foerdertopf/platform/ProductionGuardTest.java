package de.foerdertopf.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

    @Test
    void everythingThatIsMissingIsSaidAtOnce() {
        assertThatThrownBy(() -> ProductionGuard.check(setting -> null))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("FOERDERTOPF_BASEURL")
                .hasMessageContaining("FOERDERTOPF_SITE_OPERATOR_NAME")
                .hasMessageContaining("FOERDERTOPF_SITE_ACCESSIBILITY_EMAIL")
                .hasMessageContaining("FOERDERTOPF_PROXIES")
                .hasMessageContaining("SPRING_MAIL_HOST")
                .hasMessageContaining("FOERDERTOPF_MAIL_FROM");
    }

    @Test
    void eachSettingThatIsMissingStandsOnALineOfItsOwn() {
        assertThatThrownBy(() -> ProductionGuard.check(setting -> null)).satisfies(refused -> {
            var lines = Objects.requireNonNull(refused.getMessage()).lines().toList();
            assertThat(lines).allMatch(line -> line.length() < 240);
            assertThat(ProductionGuard.OWN).allSatisfy(setting -> assertThat(lines)
                    .filteredOn(line -> line.contains(setting + " ("))
                    .singleElement()
                    .satisfies(line -> assertThat(line.strip()).startsWith(setting)));
        });
    }

    @Test
    void aCityWithoutAProxySaysSo() {
        var settings = city();
        settings.put(ProductionGuard.PROXIES, "none");

        assertThatCode(() -> ProductionGuard.check(settings::get)).doesNotThrowAnyException();
    }

    @Test
    void proxiesMayStandInAList() {
        var settings = city();
        settings.remove(ProductionGuard.PROXIES);
        settings.put(ProductionGuard.PROXIES + "[0]", "10.0.0.1");

        assertThatCode(() -> ProductionGuard.check(settings::get)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "foerdertopf@localhost", "foerdertopf@example.org"})
    void aSenderToWhomNobodyCanWriteIsRefused(String from) {
        var settings = city();
        settings.put("foerdertopf.mail.from", from);

        assertThatThrownBy(() -> ProductionGuard.check(settings::get))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("FOERDERTOPF_MAIL_FROM");
    }

    @Test
    void mailInTheClearIsRefusedUnlessTheServerIsOnThisMachine() {
        var settings = city();
        settings.put("spring.mail.properties.mail.smtp.starttls.required", "false");
        assertThatThrownBy(() -> ProductionGuard.check(settings::get))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("spring.mail.properties.mail.smtp.starttls.required");

        settings.put("spring.mail.host", "127.0.0.1");
        assertThatCode(() -> ProductionGuard.check(settings::get)).doesNotThrowAnyException();
    }

    @Test
    void mailBehindTlsFromTheBeginningIsTaken() {
        var settings = city();
        settings.put("spring.mail.properties.mail.smtp.starttls.required", "false");
        settings.put("spring.mail.properties.mail.smtp.ssl.enable", "true");

        assertThatCode(() -> ProductionGuard.check(settings::get)).doesNotThrowAnyException();
    }

    @Test
    void theShippedSettingsDemandTls() throws IOException {
        var shipped = new YamlPropertySourceLoader()
                .load("shipped", new ClassPathResource("application.yaml"))
                .get(0);

        assertThat(shipped.getProperty("spring.mail.properties.mail.smtp.starttls.required"))
                .isEqualTo(true);
        assertThat(shipped.getProperty("server.address")).isEqualTo("127.0.0.1");
    }

    @Test
    void aHouseWhoseMailStaysInsideIsRefused() {
        var settings = city();
        settings.put("foerdertopf.mail.transport", "NONE");

        assertThatThrownBy(() -> ProductionGuard.check(settings::get)).isInstanceOf(StartProblem.class);
    }

    @Test
    void theFolderOfADemonstrationIsRefused(@TempDir Path folder) throws IOException {
        var settings = city();
        settings.remove("spring.datasource.url");
        settings.put("foerdertopf.data", folder.toString());
        assertThatCode(() -> ProductionGuard.check(settings::get)).doesNotThrowAnyException();

        Files.writeString(folder.resolve("clock"), "PT0S");

        assertThatThrownBy(() -> ProductionGuard.check(settings::get))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("demonstration");
    }

    private static Map<String, String> city() {
        var settings = new HashMap<String, String>();
        ProductionGuard.OWN.forEach(setting -> settings.put(setting, "Freie Hansestadt Bremen"));
        settings.put(ProductionGuard.BASE_URL, "https://foerdertopf.bremen.de");
        settings.put(ProductionGuard.PROXIES, "127.0.0.1");
        settings.put("spring.mail.host", "mail.bremen.de");
        settings.put("spring.mail.properties.mail.smtp.starttls.required", "true");
        settings.put("foerdertopf.mail.from", "foerdertopf@bremen.de");
        return settings;
    }
}
