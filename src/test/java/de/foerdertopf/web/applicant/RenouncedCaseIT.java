package de.foerdertopf.web.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.Applications;
import de.foerdertopf.disbursement.MarkRunExecuted;
import de.foerdertopf.disbursement.ReleasePayment;
import de.foerdertopf.disbursement.RunOf;
import de.foerdertopf.proofofuse.RecordRepayment;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.web.casework.PaidCase;
import de.foerdertopf.web.layout.TrailStep;
import java.util.List;
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

    @Test
    void whoGivesUpWhileAPaymentIsOnItsWayReadsThatAndThenWhereToPayItBack() {
        var house = new PaidCase(context);
        var caseNumber = house.way().approved(ApplicationFixture.anApplication());
        house.way().sent(caseNumber);
        var payment = house.ordered(caseNumber, null);
        context.getBean(ReleasePayment.class)
                .release(new ReleasePayment.Command(payment, Actor.staff("7d6f0f1e-7a33-4d3c-9d3b-5a2f7c1b9a10")));
        var finance = Actor.staff("8d6f0f1e-7a33-4d3c-9d3b-5a2f7c1b9a10");
        var day = house.payDay(payment);
        var run = RunOf.these(context::getBean, ApplicationFixture.BREMEN, List.of(payment), day, finance)
                .get(0);
        house.renounced(caseNumber);

        var underWay = page(caseNumber).stand();
        assertThat(underWay.who()).isEqualTo("Wir. Sie müssen nichts tun.");
        assertThat(underWay.detail()).startsWith("Eine Zahlung ist noch auf dem Weg.");

        context.getBean(MarkRunExecuted.class).mark(new MarkRunExecuted.Command(run, day, finance));
        house.way().jobs();

        var owing = page(caseNumber).stand();
        assertThat(owing.who()).isEqualTo("Sie");
        assertThat(owing.detail())
                .contains("IBAN", "Das Kassenzeichen ist: " + caseNumber)
                .doesNotContain("auf dem Weg");
    }

    private StatusPage page(CaseNumber caseNumber) {
        return context.getBean(CaseStatus.class)
                .page(context.getBean(Applications.class).require(caseNumber));
    }
}
