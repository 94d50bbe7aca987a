package de.foerdertopf.decision;

import de.foerdertopf.application.Applications;
import de.foerdertopf.application.SponsorState;
import de.foerdertopf.assessment.FreezeFindings;
import de.foerdertopf.budget.GrantBookings;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What every signature does, alone or second: the hard stops, the pot, the findings that stand from now on. */
@Component
class DecisionSignature {

    private final Applications applications;
    private final EndedGrants endedGrants;
    private final GrantBookings bookings;
    private final FreezeFindings freezeFindings;
    private final DecisionRepository decisions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DecisionSignature(
            Applications applications,
            EndedGrants endedGrants,
            GrantBookings bookings,
            FreezeFindings freezeFindings,
            DecisionRepository decisions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.endedGrants = endedGrants;
        this.bookings = bookings;
        this.freezeFindings = freezeFindings;
        this.decisions = decisions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The decision that is to be replaced steps aside; says what it had granted, which is bound already.
     *
     * @throws BusinessRuleViolation {@code decision.nothing-anew}
     */
    Money makeRoom(CaseNumber caseNumber) {
        endedGrants.requireStanding(caseNumber);
        return decisions
                .findReopened(caseNumber)
                .map(before -> {
                    before.makeRoom();
                    decisions.saveAndFlush(before);
                    return before.amountGranted();
                })
                .orElse(Money.ZERO);
    }

    /**
     * Lets the decision count.
     *
     * @param before what the decision that it replaces had granted
     * @throws BusinessRuleViolation {@code decision.sponsor-consent}, {@code budget.exhausted}, {@code budget.year-closed}
     */
    void complete(CaseNumber caseNumber, Decision decision, Money before, boolean secondPerson, Actor by) {
        var application = applications.require(caseNumber);
        if (decision.outcome().isGrant()) {
            if (application.hasSponsor() && application.sponsorState() != SponsorState.CONSENTED) {
                throw new BusinessRuleViolation("decision.sponsor-consent");
            }
            var more = decision.amountGranted().minus(before);
            if (more.isPositive()) {
                bind(
                        decision,
                        new GrantBookings.Part(
                                caseNumber,
                                decision.fund(),
                                decision.fiscalYear(),
                                more,
                                "decision:" + decision.key(),
                                by));
            }
        }
        freezeFindings.freeze(caseNumber);
        decisions.save(decision);
        events.publishEvent(new DecisionTaken(
                caseNumber,
                decision.key(),
                decision.outcome(),
                secondPerson,
                decision.amountGranted(),
                clock.instant(),
                by));
    }

    /** What a remedy grants on top comes from the pot from which it should have come at first: also after that year was closed. */
    private void bind(Decision decision, GrantBookings.Part more) {
        if (decision.replaces().isPresent()) {
            bookings.bindAgain(more);
        } else {
            bookings.commit(more);
        }
    }
}
