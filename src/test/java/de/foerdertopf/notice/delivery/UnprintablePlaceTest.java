package de.foerdertopf.notice.delivery;

import static de.foerdertopf.application.ApplicationFixture.anApplication;
import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.fund.Round;
import de.foerdertopf.shared.FiscalYear;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnprintablePlaceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final Round ROUND = new Round(
            ApplicationFixture.BREMEN, "Phase 2", DAY.minusDays(60), DAY.minusDays(20), DAY, new FiscalYear(2026));

    @Test
    void eachNameIsToldFromTheOthers() {
        var answers = anApplication().of("友谊协会").contact("王小明").title("茶会").answers(ROUND);

        assertThat(UnprintablePlace.of(List.of("友谊协会"), answers, "Malte Behrens"))
                .isEqualTo(UnprintablePlace.GROUP);
        assertThat(UnprintablePlace.of(List.of("王小明"), answers, "Malte Behrens"))
                .isEqualTo(UnprintablePlace.CONTACT);
        assertThat(UnprintablePlace.of(List.of("茶会"), answers, "Malte Behrens")).isEqualTo(UnprintablePlace.PROJECT);
        assertThat(UnprintablePlace.of(List.of("陈美"), answers, "陈美")).isEqualTo(UnprintablePlace.SIGNATURE);
    }

    @Test
    void whatIsNoNameIsTheTextOfTheNotice() {
        assertThat(UnprintablePlace.of(
                        List.of("Es fehlt: 友谊协会."), anApplication().answers(ROUND), "Malte Behrens"))
                .isEqualTo(UnprintablePlace.TEXT);
    }
}
