package de.foerdertopf.decision;

import de.foerdertopf.applicant.GrantRecipient;
import de.foerdertopf.applicant.TellAccount;
import de.foerdertopf.application.Applications;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.GermanDates;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Money;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an accepted change does to the grant, and what it may not do. */
@Component
public class ApplyChange {

    private final DecisionRepository decisions;
    private final Applications applications;
    private final TellAccount tellAccount;
    private final LowerAmount lowerAmount;
    private final PlannedCosts plannedCosts;

    ApplyChange(
            DecisionRepository decisions,
            Applications applications,
            TellAccount tellAccount,
            LowerAmount lowerAmount,
            PlannedCosts plannedCosts) {
        this.decisions = decisions;
        this.applications = applications;
        this.tellAccount = tellAccount;
        this.lowerAmount = lowerAmount;
        this.plannedCosts = plannedCosts;
    }

    /**
     * @throws BusinessRuleViolation {@code change.end-before-start}, {@code change.shift}, {@code change.values-missing},
     *     {@code change.sponsors-word-missing}, {@code change.below-wish}, {@code reason.missing}, {@code decision.amount-not-lower},
     *     {@code decision.below-paid}
     */
    void apply(ChangeRequest request, AnswerChange.Command command) {
        var change = request.view();
        switch (change.kind()) {
            case PERIOD -> {
                var decision = decisions.requireTaken(change.caseNumber());
                var before = decision.view().projectPeriod().to();
                var end = Objects.requireNonNull(change.newEnd());
                decision.changeProjectEnd(end);
                decisions.save(decision);
                request.changed(GermanDates.inWords(before), GermanDates.inWords(end));
            }
            // who accepts it has not typed it: that was the group, or whoever entered its wish at the desk
            case BANK_ACCOUNT ->
                tellAccount.tell(new TellAccount.Command(
                        change.caseNumber(),
                        Objects.requireNonNull(change.newHolder()),
                        new Iban(Objects.requireNonNull(change.newIban())),
                        applications.require(change.caseNumber()).recipient().name(),
                        request.askedBy().orElse(command.by()),
                        command.by()));
            // The plan of the application stays as it was; what is said here is the change.
            case COST_ITEMS -> {
                var shift = command.shift();
                if (shift != null) {
                    requirePlanned(change.caseNumber(), shift);
                    request.shifted(shift);
                }
                request.changed(said(command.before()), said(command.after()));
            }
            case AMOUNT -> {
                var amount = command.newAmount();
                if (amount == null) {
                    throw new BusinessRuleViolation("change.values-missing");
                }
                requireNoLessThanWished(change, amount);
                if (isLeftWith(change, amount) && command.reason().isBlank()) {
                    throw new BusinessRuleViolation("reason.missing");
                }
                requireSponsorsWord(command, change.caseNumber());
                var decision = decisions.requireTaken(change.caseNumber());
                var before = lowerAmount.lower(decision, amount, LowerAmount.key("change", change.id()), command.by());
                request.changed(before.toGerman(), amount.toGerman());
            }
        }
    }

    /** A sponsor's grant is the sponsor's to give up, also a part of it: the group only wishes so (§ 13 VwVfG: who gets the notice is the party). */
    private void requireSponsorsWord(AnswerChange.Command command, CaseNumber caseNumber) {
        if (applications.require(caseNumber).recipient().kind() == GrantRecipient.Kind.SPONSOR
                && command.sponsorsWord().isBlank()) {
            throw new BusinessRuleViolation("change.sponsors-word-missing");
        }
    }

    /**
     * A grant is lowered, never below what is paid, and never below what the group gave up itself: less than that would be a revocation,
     * which needs a hearing (§§ 28, 49 VwVfG).
     *
     * @throws BusinessRuleViolation {@code change.below-wish}, {@code decision.amount-not-lower}, {@code decision.below-paid}
     */
    @Transactional(readOnly = true)
    public void requireAmount(RequestedChange wish, Money amount) {
        requireNoLessThanWished(wish, amount);
        lowerAmount.require(decisions.requireTaken(wish.caseNumber()), amount);
    }

    private static void requireNoLessThanWished(RequestedChange wish, Money amount) {
        var wished = wish.newAmount();
        if (wished != null && amount.isLessThan(wished)) {
            throw new BusinessRuleViolation("change.below-wish", wished.toGerman());
        }
    }

    /** Whether the group keeps more than it wished: a wish that is met in part only is answered with a reason (§ 39 Abs. 1 VwVfG). */
    private static boolean isLeftWith(RequestedChange wish, Money amount) {
        return wish.newAmount() != null && !amount.equals(wish.newAmount());
    }

    /**
     * No more is shifted than stands in the plan.
     *
     * @throws BusinessRuleViolation {@code change.shift}
     */
    @Transactional(readOnly = true)
    public void requirePlanned(CaseNumber caseNumber, CostShift shift) {
        var planned = plannedCosts.of(caseNumber).getOrDefault(shift.from(), Money.ZERO);
        if (shift.from() == shift.to()
                || !shift.amount().isPositive()
                || shift.amount().isMoreThan(planned)) {
            throw new BusinessRuleViolation("change.shift", planned.toGerman());
        }
    }

    private static String said(@Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new BusinessRuleViolation("change.values-missing");
        }
        return value;
    }
}
