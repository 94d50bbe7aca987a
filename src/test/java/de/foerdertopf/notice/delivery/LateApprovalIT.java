package de.foerdertopf.notice.delivery;

import static de.foerdertopf.application.ApplicationFixture.anApplication;
import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.document.GermanWords;
import de.foerdertopf.notice.letters.Provision;
import de.foerdertopf.shared.HouseTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An approval that comes after the day of its report names that day nowhere. */
class LateApprovalIT extends IntegrationTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Notices notices;

    @Test
    void noProvisionNamesADayThatIsOver() {
        var way = new CaseOnItsWay(context);
        var today = HouseTime.today(clock);
        var caseNumber = way.approved(anApplication().period(today.minusDays(402), today.minusDays(400)));
        way.sent(caseNumber);

        var terms = notices.grantTerms(caseNumber).orElseThrow();

        assertThat(terms.proof().dueOn()).isBefore(today);
        assertThat(terms.provisions())
                .extracting(Provision::text)
                .noneMatch(text -> text.contains(GermanWords.day(terms.proof().dueOn())))
                .anyMatch(text ->
                        text.contains("bis zum Tag, den wir Ihnen nach der Auszahlung nennen, einen kurzen Bericht"));
    }
}
