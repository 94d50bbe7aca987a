package de.foerdertopf.web.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.Applications;
import de.foerdertopf.disbursement.ReleasePayment;
import de.foerdertopf.disbursement.RunOf;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.proofofuse.Weighing;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.casework.EndingGrant;
import de.foerdertopf.web.casework.PaidCase;
import de.foerdertopf.web.layout.TrailStep;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a group reads of whose grant a part was withdrawn: what it had, what it keeps, what came and what went back. */
class PartlyWithdrawnCaseIT extends IntegrationTest {

    @Autowired
    private ApplicationContext context;

    private PaidCase house;
    private CaseNumber caseNumber;
    private EndingGrant ending;

    @BeforeEach
    void aGrantIsPaid() {
        house = new PaidCase(context);
        caseNumber = house.paid(ApplicationFixture.anApplication());
        ending = new EndingGrant(house.way(), caseNumber);
    }

    @Test
    void theSumsSayWhatIsLeftAndWhatWentBack() {
        assertThat(facts()).contains("Bewilligt 300,00 €", "Überwiesen 300,00 €");
        ending.heard(300);
        ending.withdrawn(100);
        assertThat(facts()).contains("Bewilligt war 300,00 €", "Davon bleibt 200,00 €", "Überwiesen 300,00 €");

        ending.repaid(100);

        assertThat(facts())
                .contains(
                        "Bewilligt war 300,00 €",
                        "Davon bleibt 200,00 €",
                        "Überwiesen 300,00 €",
                        "Zurückgezahlt 100,00 €")
                .doesNotContain("Bewilligt 300,00 €");
    }

    @Test
    void whereNothingIsLeftThatIsSaid() {
        ending.heard(300);
        ending.withdrawn(300);
        assertThat(facts()).contains("Bewilligt war 300,00 €", "Davon bleibt nichts");

        ending.repaid(300);

        assertThat(facts()).contains("Davon bleibt nichts", "Überwiesen 300,00 €", "Zurückgezahlt 300,00 €");
    }

    @Test
    void aWithdrawnPartIsNotTheEndAsTheReportIsStillToCome() {
        ending.heard(300);
        ending.withdrawn(100);

        assertThat(page().stand().step()).isNull();
        assertThat(page().trail())
                .extracting(TrailStep::what)
                .endsWith("Ein Teil der Zusage zurückgenommen", "Nachweis", "Abschluss");

        ending.repaid(100);

        assertThat(page().stand().sentence())
                .isEqualTo("Ein Teil des Geldes bleibt bei Ihnen. Viel Freude mit Ihrem Vorhaben!");
        assertThat(page().stand().detail()).doesNotContain("Zinsen");
    }

    @Test
    void interestThatIsStillToBeDecidedIsNotKeptQuietWhenTheMoneyIsBack() {
        ending.heard(300);
        ending.withdrawn(100, new Weighing("Kleine Gruppe.", "Doppelt bezahlt.", "Mit Zinsen.", true));

        ending.repaid(100);

        assertThat(page().stand().detail()).contains("Ob Zinsen auf das zurückgezahlte Geld dazukommen");
        assertThat(context.getBean(SentMails.class).ofCase(caseNumber))
                .filteredOn(mail -> mail.template().equals("proof-of-rest"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.body())
                        .contains("Ob noch Zinsen dazukommen, schreiben wir Ihnen.")
                        .doesNotContain("ist nichts mehr"));
    }

    @Test
    void whoIsHeardWhileMoneyIsOnItsWayReadsThatOnBothPages() {
        caseNumber = house.way().approved(ApplicationFixture.anApplication());
        house.way().sent(caseNumber);
        house.pay(caseNumber, Money.ofEuros(100));
        var payment = house.ordered(caseNumber, null);
        context.getBean(ReleasePayment.class)
                .release(new ReleasePayment.Command(payment, Actor.staff("7d6f0f1e-7a33-4d3c-9d3b-5a2f7c1b9a10")));
        RunOf.these(
                context::getBean,
                ApplicationFixture.BREMEN,
                List.of(payment),
                house.payDay(payment),
                Actor.staff("8d6f0f1e-7a33-4d3c-9d3b-5a2f7c1b9a10"));
        new EndingGrant(house.way(), caseNumber).heard(100);

        assertThat(page().stand().detail())
                .contains("bis zu 100,00", "Eine Zahlung ist schon auf dem Weg. Wir versuchen, sie anzuhalten.");
        assertThat(context.getBean(OpenHearings.class).firstClaim(caseNumber))
                .hasValueSatisfying(hearing -> assertThat(hearing.underWay()).isTrue());
    }

    private List<String> facts() {
        return page().facts().stream()
                .map(fact -> (fact.label() + " " + fact.value()).replace('\u00a0', ' '))
                .toList();
    }

    private StatusPage page() {
        return context.getBean(CaseStatus.class)
                .page(context.getBean(Applications.class).require(caseNumber));
    }
}
