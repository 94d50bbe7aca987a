package de.foerdertopf.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.SubmitApplication;
import de.foerdertopf.fund.Consequence;
import de.foerdertopf.fund.FindingCode;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.shared.HouseTime;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A plan that can hardly be meant so is shown to the administrator; what follows stays with her. */
class LikelyPlanIT extends IntegrationTest {

    @Autowired
    private SubmitApplication submit;

    @Autowired
    private Findings findings;

    @Autowired
    private Funds funds;

    @SuppressWarnings("NullAway.Init")
    LikelyPlanIT() {}

    @Test
    void anOrdinaryPlanDrawsNoFinding() {
        assertThat(found(ApplicationFixture.anApplication())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 9", "0, 2", "-2, 0", "5, 5"})
    void aPeriodFarFromTheRoundsYearIsFoundWhereTheFundAsksForNoYear(int startsLater, int endsLater) {
        var year = yearOfTheRound();

        var found = found(ApplicationFixture.anApplication()
                .period(LocalDate.of(year + startsLater, 12, 1), LocalDate.of(year + endsLater, 12, 20)));

        var isUnderWay = startsLater < 0;
        assertThat(found)
                .extracting(CaseFinding::code)
                .as("a project whose first day is over began before its decision, too")
                .containsExactlyElementsOf(
                        isUnderWay
                                ? List.of(FindingCode.START_BEFORE_DECISION, FindingCode.PERIOD_UNLIKELY)
                                : List.of(FindingCode.PERIOD_UNLIKELY));
        assertThat(found.get(found.size() - 1).arguments()).contains(Integer.toString(year));
    }

    @Test
    void aPeriodIntoTheNextYearIsLikely() {
        var year = yearOfTheRound();

        assertThat(found(ApplicationFixture.anApplication()
                        .period(LocalDate.of(year, 12, 1), LocalDate.of(year + 1, 3, 31))))
                .isEmpty();
    }

    @Test
    void whereTheFundAsksForTheYearOneFindingSaysSo() {
        assertThat(found(ApplicationFixture.anApplication()
                        .inMannheim()
                        .period(LocalDate.of(2035, 12, 1), LocalDate.of(2035, 12, 20))))
                .extracting(CaseFinding::code)
                .containsExactly(FindingCode.GRANT_PERIOD_EXCEEDED);
    }

    @Test
    void moreRefugeesThanPeopleInAllAreFound() {
        var found = found(ApplicationFixture.anApplication().reaching(20, 200));

        assertThat(found).extracting(CaseFinding::code).containsExactly(FindingCode.PEOPLE_UNLIKELY);
        assertThat(found.get(0).arguments()).containsExactly("200", "20");
        assertThat(found(ApplicationFixture.anApplication().reaching(20, 20))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', empty", "' ', empty", "Nähen, one-word", "'  Nähen  ', one-word"})
    void aDescriptionThatSaysNothingIsFound(String description, String how) {
        var found = found(ApplicationFixture.anApplication().describedAs(description));

        assertThat(found).extracting(CaseFinding::code).containsExactly(FindingCode.DESCRIPTION_THIN);
        assertThat(found.get(0).arguments()).containsExactly(how);
    }

    @Test
    void scriptsWithoutBlanksSayEnoughInOneLine() {
        assertThat(found(ApplicationFixture.anApplication().describedAs("我们一起缝纫和聊天")))
                .isEmpty();
    }

    /** Editions that were published before these rules were known only tell the officer; nothing else follows. */
    @Test
    void inEarlierEditionsItIsANote() {
        assertThat(found(ApplicationFixture.anApplication().reaching(1, 2)))
                .extracting(CaseFinding::consequence)
                .containsExactly(Consequence.NOTE);
    }

    private int yearOfTheRound() {
        var today = HouseTime.today(clock);
        var rounds = funds.rounds(ApplicationFixture.BREMEN);
        return rounds.stream()
                .filter(r -> !r.isMissedBy(today))
                .findFirst()
                .orElseGet(() -> rounds.get(rounds.size() - 1))
                .fiscalYear()
                .value();
    }

    private List<CaseFinding> found(ApplicationFixture application) {
        return findings.of(submit.submit(application.command(funds, HouseTime.today(clock))));
    }
}
