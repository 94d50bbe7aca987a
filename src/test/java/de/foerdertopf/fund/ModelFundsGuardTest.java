package de.foerdertopf.fund;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.fund.FundFiles.FundFile;
import de.foerdertopf.platform.Home;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelFundsGuardTest {

    private static final String REAL_ACCOUNT = "DE37200505500000000019";

    @Test
    void theFundsThatComeWithTheProgramAreRefusedWithEverythingThatIsInvented() {
        var shipped = new FundFiles(new Home(Path.of("no-such-folder"), Path.of("data"), null)).read();

        assertThat(ModelFundsGuard.problems(shipped))
                .singleElement()
                .asString()
                .contains(
                        "FOERDERTOPF_HOME",
                        "Beispielweg 2",
                        "DE90902000000000000051",
                        "Musterstraße 1",
                        "DE20902000000000000050");
    }

    @Test
    void aCopyOfAModelIsRefusedForTheAccountThatNobodyChanged() throws Exception {
        var almost = fund().replace(REAL_ACCOUNT, "DE89 3704 0044 0532 0130 00");

        assertThat(ModelFundsGuard.problems(files(almost)))
                .singleElement()
                .asString()
                .contains("debtorIban");
    }

    @Test
    void aFundOfTheCitysOwnStarts() throws Exception {
        var own = fund();

        assertThat(ModelFundsGuard.problems(files(own))).isEmpty();
    }

    private static String fund() throws Exception {
        return Files.readString(Path.of("funds", "bremen-stadtteilfonds", "fund.yaml"), StandardCharsets.UTF_8)
                .replace("Beispielweg 2", "Bahnhofsplatz 29")
                .replace("0421 000-0", "0421 3610")
                .replace("stadtteilfonds@example.org", "stadtteilfonds@soziales.bremen.de")
                .replace("stadtteilfonds.example.org", "www.soziales.bremen.de")
                .replace("DE90902000000000000051", REAL_ACCOUNT);
    }

    private static Map<String, List<FundFile>> files(String fund) {
        return Map.of(
                "bremen-stadtteilfonds",
                List.of(new FundFile("bremen-stadtteilfonds", "fund.yaml", "funds/fund.yaml", fund)));
    }
}
