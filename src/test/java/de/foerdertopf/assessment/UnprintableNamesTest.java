package de.foerdertopf.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.applicant.ResponsiblePerson;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.fund.Round;
import de.foerdertopf.shared.FiscalYear;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class UnprintableNamesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final Round ROUND = new Round(
            ApplicationFixture.BREMEN, "Phase 2", DAY.minusDays(60), DAY.minusDays(20), DAY, new FiscalYear(2026));

    @Test
    void allNamesAreToldAtOnceEachByItsPlace() {
        var found = UnprintableNames.in(
                ApplicationFixture.anApplication().of("友谊协会").contact("王小明").answers(ROUND));

        assertThat(found).hasValueSatisfying(finding -> assertThat(finding.arguments())
                .containsExactly("友谊协会“, „王小明", "GROUP", "CONTACT"));
    }

    @Test
    void aNameThatHasALatinSpellingIsNoFinding() {
        assertThat(UnprintableNames.in(ApplicationFixture.anApplication()
                        .of("友谊协会", "Youyi Xiehui")
                        .contact("王小明", "Wang Xiaoming")
                        .responsible(new ResponsiblePerson("陈美", "Chen Mei", null, null))
                        .answers(ROUND)))
                .isEmpty();
    }

    @Test
    void aScriptThatLettersHaveIsNoFinding() {
        assertThat(UnprintableNames.in(
                        ApplicationFixture.anApplication().of("محمد").answers(ROUND)))
                .isEmpty();
    }
}
