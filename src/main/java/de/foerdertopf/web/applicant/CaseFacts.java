package de.foerdertopf.web.applicant;

import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.decision.Grant;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.decision.PlannedCosts;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.proofofuse.ProofView;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.layout.Fmt;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Sums and days of a case for its group: asked for, granted and what is left of that, paid and paid back. */
@Component
class CaseFacts {

    private final GroupLetters groupLetters;
    private final Grants grants;
    private final Payments payments;
    private final ProofsOfUse proofs;
    private final PlannedCosts plannedCosts;
    private final MessageSource messages;
    private final Fmt fmt;

    CaseFacts(
            GroupLetters groupLetters,
            Grants grants,
            Payments payments,
            ProofsOfUse proofs,
            PlannedCosts plannedCosts,
            MessageSource messages,
            Fmt fmt) {
        this.groupLetters = groupLetters;
        this.grants = grants;
        this.payments = payments;
        this.proofs = proofs;
        this.plannedCosts = plannedCosts;
        this.messages = messages;
        this.fmt = fmt;
    }

    List<StatusPage.Fact> of(GroupStage stage, SubmittedApplication application) {
        var facts = new ArrayList<StatusPage.Fact>();
        var grant = grants.find(application.caseNumber());
        facts.add(fact("fact.requested", application.answers().amountRequested()));
        if (stage != GroupStage.GRANT_WITHDRAWN
                && stage != GroupStage.OBJECTION_UNTOLD
                && groupLetters.isTold(application)) {
            grant.ifPresent(it -> facts.addAll(granted(it)));
        }
        facts.addAll(paid(application.caseNumber()));
        var period = grant.map(Grant::projectPeriod)
                .orElse(application.answers().project().period());
        facts.add(new StatusPage.Fact(text("fact.period"), fmt.period(period)));
        plannedCosts.agreed(application.caseNumber()).stream()
                .map(agreed -> new StatusPage.Fact(text("fact.agreed"), agreed))
                .forEach(facts::add);
        if (application.hasSponsor()) {
            facts.add(new StatusPage.Fact(
                    text("fact.sponsor"),
                    MoneyWords.sponsorOf(application) + ": " + text("sponsor-state." + application.sponsorState())));
        }
        facts.add(new StatusPage.Fact(text("fact.received"), fmt.day(application.receivedOn())));
        return facts;
    }

    private List<StatusPage.Fact> granted(Grant grant) {
        return proofs.remains(grant.caseNumber())
                .map(left -> List.of(
                        fact("fact.granted.once", grant.amount()),
                        left.isPositive()
                                ? fact("fact.remains", left)
                                : new StatusPage.Fact(text("fact.remains"), text("fact.remains.nothing"))))
                .orElseGet(() -> List.of(fact("fact.granted", grant.amount())));
    }

    private List<StatusPage.Fact> paid(CaseNumber caseNumber) {
        var facts = new ArrayList<StatusPage.Fact>();
        var paid = payments.paidTotal(caseNumber);
        if (paid.isPositive()) {
            facts.add(fact("fact.paid", paid));
        }
        proofs.find(caseNumber)
                .map(ProofView::repaid)
                .filter(Money::isPositive)
                .ifPresent(repaid -> facts.add(fact("fact.paid-back", repaid)));
        return facts;
    }

    private StatusPage.Fact fact(String label, Money sum) {
        return new StatusPage.Fact(text(label), fmt.money(sum));
    }

    private String text(String code) {
        return messages.getMessage(code, null, LocaleContextHolder.getLocale());
    }
}
