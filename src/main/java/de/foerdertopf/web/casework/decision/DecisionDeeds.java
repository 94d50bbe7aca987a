package de.foerdertopf.web.casework.decision;

import static de.foerdertopf.identity.Role.ADMINISTRATOR;
import static de.foerdertopf.web.form.Fields.REASON;

import de.foerdertopf.decision.Decisions;
import de.foerdertopf.decision.TakeBackDecision;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.web.desk.Deed;
import de.foerdertopf.workflow.CaseTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A decision is taken back while its letter has not left the house. */
@Configuration(proxyBeanMethods = false)
class DecisionDeeds {

    @Bean
    Deed decisionTakenBack(Decisions decisions, TakeBackDecision takeBack) {
        return Deed.at("entscheidung/zuruecknehmen", "take-back", ADMINISTRATOR)
                .onTask(CaseTask.ISSUE_NOTICE)
                .isToDoWhere(it -> decisions.taken(it.caseNumber()).isPresent())
                .shows((it, page) -> {
                    var taken = decisions
                            .taken(it.caseNumber())
                            .orElseThrow(() -> new NotFoundException("Nothing is decided in " + it.caseNumber()));
                    page.fact(it.words().text("sign.outcome"), it.words().label(taken.outcome()))
                            .fact(
                                    it.words().text("sign.amount"),
                                    taken.amountGranted().toGerman());
                })
                .asks(REASON)
                .does((it, said) -> {
                    takeBack.takeBack(new TakeBackDecision.Command(it.caseNumber(), said.get(REASON), it.actor()));
                    return it.done("decision-taken-back");
                });
    }
}
