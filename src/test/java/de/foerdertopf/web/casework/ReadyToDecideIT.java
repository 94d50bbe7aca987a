package de.foerdertopf.web.casework;

import static de.foerdertopf.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.assessment.ConfirmCompleteness;
import de.foerdertopf.decision.Decisions;
import de.foerdertopf.decision.ProposeDecision;
import de.foerdertopf.fund.Outcome;
import de.foerdertopf.notice.delivery.CaseOnItsWay;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.desk.DeedForm;
import de.foerdertopf.web.desk.Desk;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class ReadyToDecideIT extends IntegrationTest {

    private static final Money SUM = Money.ofEuros(2400);

    @Autowired
    private ApplicationContext context;

    @Test
    void aCaseThatStillWaitsForSomethingSaysForWhatInsteadOfBeingDecided() {
        var way = new CaseOnItsWay(context);
        var caseNumber =
                way.submitted(ApplicationFixture.anApplication().inMannheim().requesting(SUM));
        way.bean(ConfirmCompleteness.class).confirm(new ConfirmCompleteness.Command(caseNumber, way.officer()));
        way.jobs();
        var opened = context.getBean(Desk.class).administer(way.officer(), caseNumber);
        var command = new ProposeDecision.Command(caseNumber, Outcome.APPROVED, SUM, List.of(), "", "", way.officer());
        var ready = context.getBean(ReadyToDecide.class);

        refuses("decision.not-yet", () -> ready.propose(opened, command, null, false));
        assertThat(ready.isUndecided(caseNumber)).isTrue();

        way.declineToTalk(caseNumber);
        assertThat(ready.propose(opened, command, null, false)).isFalse();
        assertThat(context.getBean(Decisions.class).taken(caseNumber)).isPresent();
        assertThat(ready.isUndecided(caseNumber)).isFalse();
    }

    @Test
    void aChoiceIsOneOfThoseOnThePage() {
        var form = new DeedForm();

        refuses("choice.missing", () -> form.require(Outcome.class, ""));
        refuses("choice.missing", () -> form.require(Outcome.class, "GENEHMIGT"));

        assertThat(form.require(Outcome.class, "APPROVED")).isEqualTo(Outcome.APPROVED);
        assertThat(form.chosen(Outcome.class, "GENEHMIGT")).isNull();
    }
}
