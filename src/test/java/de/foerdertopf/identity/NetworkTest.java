package de.foerdertopf.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.17,192.0.2.17",
        "::ffff:192.0.2.17,192.0.2.17",
        "2001:db8:1:2:3:4:5:6,20010db800010002/64",
        "2001:db8:1:2::,20010db800010002/64",
        "fe80::1%eth0,fe80000000000000/64",
        "no-address.example.org,no-address.example.org",
        "1:2:3,1:2:3"
    })
    void anAddressBelongsToTheLineThatOwnsIt(String address, String network) {
        assertThat(Network.of(address).prefix()).isEqualTo(network);
    }
}
