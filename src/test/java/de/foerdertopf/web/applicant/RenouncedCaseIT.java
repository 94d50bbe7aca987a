package de.foerdertopf.web.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.Applications;
import de.foerdertopf.proofofuse.RecordRepayment;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.web.casework.PaidCase;
import de.foerdertopf.web.layout.TrailStep;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a group reads that gave its grant up: what happened, and nothing of a project or a proof that never came. */
class RenouncedCaseIT extends IntegrationTest {

    @Autowired
    private ApplicationContext context;

    @Test
    void whoGaveTheGrantUpReadsWhatIsToPayBackAndAfterwardsThatNothingIs() {
        var house = new PaidCase(context);
        var caseNumber = house.paid(ApplicationFixture.anApplication());
        house.renounced(caseNumber);

        var owing = page(caseNumber);
        assertThat(owing.stand().sentence()).isEqualTo("Sie haben auf den Zuschuss verzichtet.");
        assertThat(owing.stand().detail()).contains("zahlen Sie", "zurück");
        assertThat(owing.trail())
                .extracting(TrailStep::what)
                .contains("Geld überwiesen", "Verzichtet")
                .doesNotContain("Ihr Vorhaben", "Nachweis", "Abschluss");

        context.getBean(RecordRepayment.class)
                .record(new RecordRepayment.Command(
                        caseNumber,
                        house.proof(caseNumber).openClaim(),
                        HouseTime.today(clock),
                        house.way().officer()));
        house.way().jobs();

        var over = page(caseNumber);
        assertThat(over.stand().sentence()).isEqualTo("Sie haben auf den Zuschuss verzichtet.");
        assertThat(over.stand().detail()).isNull();
        assertThat(over.stand().who()).isEqualTo("Niemand mehr");
    }

    private StatusPage page(CaseNumber caseNumber) {
        return context.getBean(CaseStatus.class)
                .page(context.getBean(Applications.class).require(caseNumber));
    }
}
