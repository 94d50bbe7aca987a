package de.foerdertopf.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiesTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 127.0.0.1, true",
        "127.0.0.1, 127.0.0.2, false",
        "10.0.0.0/8, 10.255.0.1, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "172.16.0.0/12, 172.31.255.255, true",
        "172.16.0.0/12, 172.32.0.0, false",
        "0.0.0.0/0, 203.0.113.7, true",
        "::1, 0:0:0:0:0:0:0:1, true",
        "2001:db8::/32, 2001:db8:1::1, true",
        "2001:db8::/32, 2001:db9::1, false",
        "10.0.0.0/8, ::1, false",
        "none, 127.0.0.1, false"
    })
    void knowsItsNetworks(String proxy, String address, boolean known) {
        assertThat(new Proxies(List.of(proxy)).contains(address)).isEqualTo(known);
    }

    @Test
    void believesNobodyWhereNobodyIsNamed() {
        assertThat(new Proxies(List.of()).contains("127.0.0.1")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.bremen.de", "10.0.0.0/33", "10.0.0.0/x", "10.1", "300.1.1.1", "1"})
    void refusesWhatIsNoAddress(String proxy) {
        assertThatThrownBy(() -> new Proxies(List.of(proxy)))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("FOERDERTOPF_PROXIES");
    }
}
