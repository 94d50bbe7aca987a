package de.foerdertopf.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.fund.FundFileReader.EditionFile;
import de.foerdertopf.fund.FundFiles.FundFile;
import de.foerdertopf.platform.StartProblem;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.Money;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FundFileReaderTest {

    @Test
    void readsTheCapsOfTheStudy() throws IOException {
        assertThat(edition("mannheim-fluechtlingsfonds").rules().amounts().maximum())
                .isEqualTo(Money.ofEuros(5000));
        assertThat(edition("bremen-stadtteilfonds").rules().amounts().maximum()).isEqualTo(Money.ofEuros(1500));
    }

    @ParameterizedTest
    @CsvSource({
        "mannheim-fluechtlingsfonds, 2025-12-16, 2026-03-31",
        "bremen-stadtteilfonds, 2025-09-06, 2025-11-06",
        "bremen-stadtteilfonds, 2025-12-31, 2026-02-28"
    })
    void knowsWhenTheProofIsDue(String fund, LocalDate projectEnd, LocalDate due) throws IOException {
        assertThat(edition(fund).rules().proof().dueFor(projectEnd)).isEqualTo(due);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mannheim-fluechtlingsfonds", "bremen-stadtteilfonds"})
    void noShippedEditionOffersThePortal(String fund) throws IOException {
        assertThat(edition(fund).rules().delivery().portal()).isFalse();
        var draft = Path.of("funds", fund, "edition-2027-entwurf.yaml");
        var file = new FundFile(fund, "edition-2027-entwurf.yaml", draft.toString(), Files.readString(draft));
        assertThat(FundFileReader.read(file, EditionFile.class)
                        .rules()
                        .delivery()
                        .portal())
                .isFalse();
    }

    @Test
    void anEditionMayOfferThePortalAndMustSayItRight() throws IOException {
        assertThat(FundFileReader.read(with("  delivery:\n    portal: true\n"), EditionFile.class)
                        .rules()
                        .delivery()
                        .portal())
                .isTrue();
        assertThatThrownBy(() -> FundFileReader.read(with("  delivery:\n    portal: vielleicht\n"), EditionFile.class))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("rules.delivery.portal");
        assertThatThrownBy(() -> FundFileReader.read(with("  delivery:\n    post: true\n"), EditionFile.class))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("rules.delivery");
    }

    @Test
    void inKindWorkCountsOnlyWhereTheEditionSaysSo() throws IOException {
        var file = file("mannheim-fluechtlingsfonds");
        var counting = new FundFile(
                file.folder(),
                file.name(),
                file.location(),
                file.content().replace("\n  repayment:\n", "\n  repayment:\n    inKindCounts: BOTH\n"));

        assertThat(edition("mannheim-fluechtlingsfonds").rules().repayment().inKindCounts())
                .isEqualTo(InKindCounts.NEITHER);
        assertThat(FundFileReader.read(counting, EditionFile.class)
                        .rules()
                        .repayment()
                        .inKindCounts())
                .isEqualTo(InKindCounts.BOTH);
    }

    private static FundFile with(String rule) throws IOException {
        var file = file("bremen-stadtteilfonds");
        return new FundFile(
                file.folder(),
                file.name(),
                file.location(),
                file.content().replace("\nprovisions:", "\n" + rule + "provisions:"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "maximum: 5000|maximum: viel|rules.amounts.maximum",
                "maximum: 5000|maximum:|rules.amounts.maximum",
                "maximum: 5000|maximal: 5000|rules.amounts",
                "replyDays: 14|replyDays: bald|rules.completion.replyDays",
                "PAID_STAFF: REJECT|PAID_STAFF: MAYBE|rules.consequences",
                "{ upTo: null, type: DEFICIT }|{ upTo: 100, type: DEFICIT }|financing"
            })
    void saysWhereAWrongValueStands(String right, String wrong, String path) throws IOException {
        var file = file("mannheim-fluechtlingsfonds");
        var broken = new FundFile(
                file.folder(), file.name(), file.location(), file.content().replace(right, wrong));

        assertThatThrownBy(() -> FundFileReader.read(broken, EditionFile.class))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining(file.location())
                .hasMessageContaining(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mannheim-fluechtlingsfonds", "bremen-stadtteilfonds"})
    void everyAssumptionNamesAPlaceInTheFile(String fund) throws IOException {
        var content = file(fund).content();

        for (var assumption : edition(fund).assumptions()) {
            var last = assumption.substring(assumption.lastIndexOf('.') + 1);
            assertThat(content).contains(last + ":");
        }
    }

    private static FundEdition edition(String fund) throws IOException {
        return FundFileReader.read(file(fund), EditionFile.class).of(new FundCode(fund));
    }

    private static FundFile file(String fund) throws IOException {
        var path = Path.of("funds", fund, "edition-2025.yaml");
        return new FundFile(fund, "edition-2025.yaml", path.toString(), Files.readString(path));
    }
}
