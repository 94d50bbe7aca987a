package de.foerdertopf.web.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.CostCategory;
import de.foerdertopf.decision.AnswerChange;
import de.foerdertopf.decision.ChangeKind;
import de.foerdertopf.decision.ChangeRequests;
import de.foerdertopf.decision.CostShift;
import de.foerdertopf.decision.PlannedCosts;
import de.foerdertopf.decision.RequestChange;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.identity.GrantedRole;
import de.foerdertopf.identity.Role;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.Money;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What was shifted in the plan with the office's consent is what the proof is measured by. */
class ShiftedPlanIT extends IntegrationTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Test
    void anApprovedShiftIsWhatTheProofPageShowsAsPlanned() {
        var house = new PaidCase(context);
        var desk = new AtTheDesk(context, port);
        var caseNumber = house.paid(ApplicationFixture.anApplication());
        desk.goOn();
        assertThat(desk.bean(PlannedCosts.class).of(caseNumber))
                .containsEntry(CostCategory.FOOD, Money.ofEuros(300))
                .containsEntry(CostCategory.PRINT, Money.ofEuros(100));
        desk.bean(RequestChange.class)
                .request(new RequestChange.Command(
                        caseNumber,
                        ChangeKind.COST_ITEMS,
                        "Weniger Essen, mehr Plakate.",
                        null,
                        null,
                        null,
                        house.way().officer()));
        var change = desk.bean(ChangeRequests.class).of(caseNumber).get(0);
        refused(desk, change.id(), new CostShift(CostCategory.FOOD, CostCategory.FOOD, Money.ofEuros(50)));
        refused(desk, change.id(), new CostShift(CostCategory.FOOD, CostCategory.PRINT, Money.ZERO));
        refused(desk, change.id(), new CostShift(CostCategory.FOOD, CostCategory.PRINT, Money.ofCents(30_001)));
        var malte = desk.signIn("Malte Behrens", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));
        var path = "/schreibtisch/faelle/" + caseNumber;
        var answer = path + "/aenderungen/" + change.id();
        malte.open(answer);

        malte.submit(
                answer,
                "choice",
                "ACCEPT",
                "before",
                "Essen 300,00 €",
                "after",
                "Essen 250,00 €, Plakate 150,00 €",
                "shiftAmount",
                "500",
                "shiftFrom",
                "FOOD",
                "shiftTo",
                "PRINT");
        assertThat(malte.page().select("#shiftAmount-error").text()).contains("300,00");
        malte.submit(answer, "shiftAmount", "50");

        assertThat(malte.path()).isEqualTo(path);
        assertThat(desk.bean(PlannedCosts.class).of(caseNumber))
                .containsEntry(CostCategory.FOOD, Money.ofEuros(250))
                .containsEntry(CostCategory.PRINT, Money.ofEuros(150));
        assertThat(malte.open(path + "/nachweis/erfassen").select("main").text())
                .contains("150,00", "250,00", "Seit der Bewilligung im Plan geändert", "Plakate 150,00 €");
    }

    @Test
    void theDeskReadsWhichOrderMustBeTakenBackBeforeAGrantBecomesSmaller() {
        var house = new PaidCase(context);
        var desk = new AtTheDesk(context, port);
        var caseNumber = house.way().approved(ApplicationFixture.anApplication());
        house.way().sent(caseNumber);
        var payment = house.ordered(caseNumber, null);
        desk.bean(RequestChange.class)
                .request(new RequestChange.Command(
                        caseNumber,
                        ChangeKind.AMOUNT,
                        "Wir brauchen noch 100,00 €.",
                        null,
                        null,
                        null,
                        Money.ofEuros(100),
                        house.way().officer()));
        var change = desk.bean(ChangeRequests.class).of(caseNumber).get(0);
        var malte = desk.signIn("Malte Behrens", GrantedRole.of(Role.ADMINISTRATOR, ApplicationFixture.BREMEN));
        var answer = "/schreibtisch/faelle/" + caseNumber + "/aenderungen/" + change.id();

        var number = desk.bean(Payments.class).require(payment).number();
        assertThat(malte.open(answer).select("main").text())
                .contains("Schon angeordnet", number, "nehmen Sie zuerst diese Anordnung zurück");

        malte.submit(answer, "choice", "ACCEPT", "amount", "100");
        assertThat(malte.page().select("#amount-error").text()).contains("können Sie zurücknehmen");
    }

    private static void refused(AtTheDesk desk, UUID change, CostShift shift) {
        assertThatThrownBy(() -> desk.bean(AnswerChange.class)
                        .answer(new AnswerChange.Command(
                                change,
                                true,
                                "",
                                "Essen 300,00 €",
                                "Essen 250,00 €",
                                null,
                                shift,
                                Actor.staff("7d6f0f1e-7a33-4d3c-9d3b-5a2f7c1b9a12"))))
                .isInstanceOf(BusinessRuleViolation.class)
                .hasMessageContaining("change.shift");
    }
}
