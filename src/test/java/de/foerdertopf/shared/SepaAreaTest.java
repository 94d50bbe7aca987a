package de.foerdertopf.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SepaAreaTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 22);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE49 9005 0050 7000 7000 12",
                "CH93 0076 2011 6238 5295 7",
                "GB29 NWBK 6016 1331 9268 19",
                "NO93 8601 1117 947",
                "fr14 2004 1010 0505 0001 3m02 606"
            })
    void aTransferReachesAccountsOfTheArea(String account) {
        assertThat(SepaArea.reaches(new Iban(account), DAY)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TR33 0006 1005 1978 6457 8413 26",
                "UA21 3223 1300 0002 6007 2335 6600 1",
                "SA03 8000 0000 6080 1016 7519",
                "XK05 1212 0123 4567 8906",
                ""
            })
    void aTransferDoesNotReachOthers(String account) {
        assertThat(SepaArea.reaches(new Iban(account), DAY)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GI75 NWBK 0000 0000 7099 453",
                "MC58 1122 2000 0101 2345 6789 030",
                "SM86 U032 2509 8000 0000 0270 100",
                "ch93 0076 2011 6238 5295 7",
                "GB29 NWBK 6016 1331 9268 19"
            })
    void outsideTheEeaABankMayAskForTheBic(String account) {
        assertThat(SepaArea.mayNeedBic(new Iban(account), DAY)).isTrue();
        assertThat(SepaArea.mayNeedBic(new Iban(account), DAY.plusYears(2))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE49 9005 0050 7000 7000 12",
                "NO93 8601 1117 947",
                "LI21 0881 0000 2324 013A A",
                "TR33 0006 1005 1978 6457 8413 26",
                ""
            })
    void withinTheEeaTheIbanIsEnoughAndWhatSepaDoesNotReachIsAnotherMatter(String account) {
        assertThat(SepaArea.mayNeedBic(new Iban(account), DAY)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB29 NWBK 6016 1331 9268 19", "GI75 NWBK 0000 0000 7099 453"})
    void aCountryThatLeftTheEeaIsAmongThemFromItsFirstDayOutside(String account) {
        assertThat(SepaArea.mayNeedBic(new Iban(account), LocalDate.of(2020, 12, 31)))
                .isFalse();
        assertThat(SepaArea.mayNeedBic(new Iban(account), LocalDate.of(2021, 1, 1)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-10-04", "2008-01-28"})
    void aCountryIsReachedFromItsFirstDayOnly(LocalDate before) {
        var albanian = new Iban("AL47 2121 1009 0000 0002 3569 8741");

        assertThat(SepaArea.reaches(albanian, before)).isFalse();
        assertThat(SepaArea.reaches(albanian, LocalDate.of(2025, 10, 5))).isTrue();
    }
}
