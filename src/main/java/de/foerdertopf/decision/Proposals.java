package de.foerdertopf.decision;

import de.foerdertopf.application.Applications;
import de.foerdertopf.assessment.CaseFinding;
import de.foerdertopf.assessment.Findings;
import de.foerdertopf.fund.Consequence;
import de.foerdertopf.fund.FundEdition;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Turns the findings that count into a proposal, the heaviest consequence first. */
@Component
@Transactional(readOnly = true)
public class Proposals {

    private final Applications applications;
    private final Findings findings;
    private final Funds funds;

    Proposals(Applications applications, Findings findings, Funds funds) {
        this.applications = applications;
        this.findings = findings;
        this.funds = funds;
    }

    /**
     * The proposal for a case.
     *
     * @param judged the sum that a person judges right, where she does
     */
    public Proposal of(CaseNumber caseNumber, @Nullable Money judged) {
        var application = applications.require(caseNumber);
        var edition = funds.edition(application.edition());
        var requested = application.answers().amountRequested();
        var counting =
                findings.of(caseNumber).stream().filter(CaseFinding::counts).toList();

        if (has(counting, Consequence.REJECT)) {
            return proposal(
                    Proposal.Step.REJECT, Money.ZERO, false, counting, Set.of(Consequence.REJECT), edition, requested);
        }
        if (has(counting, Consequence.REQUEST)) {
            return proposal(
                    Proposal.Step.REQUEST,
                    Money.ZERO,
                    false,
                    counting,
                    Set.of(Consequence.REQUEST),
                    edition,
                    requested);
        }
        var allowed = has(counting, Consequence.CAP)
                ? requested.min(edition.rules().amounts().maximum())
                : requested;
        var amount = judged == null ? allowed : judged.min(allowed);
        var open = judged == null && has(counting, Consequence.REDUCE);
        return proposal(
                amount.equals(requested) ? Proposal.Step.APPROVE : Proposal.Step.APPROVE_PARTIALLY,
                amount,
                open,
                counting,
                Set.of(Consequence.CAP, Consequence.REDUCE, Consequence.CONDITION),
                edition,
                amount);
    }

    private static boolean has(List<CaseFinding> findings, Consequence consequence) {
        return findings.stream().anyMatch(f -> f.consequence() == consequence);
    }

    private static Proposal proposal(
            Proposal.Step step,
            Money amount,
            boolean open,
            List<CaseFinding> counting,
            Set<Consequence> weights,
            FundEdition edition,
            Money tierAmount) {
        var decisive =
                counting.stream().filter(f -> weights.contains(f.consequence())).toList();
        var reasons = decisive.stream()
                .map(f -> edition.texts().reasons().get(f.code()))
                .filter(Objects::nonNull)
                .map(text -> text.replace(
                        "{{maximum}}", edition.rules().amounts().maximum().toGerman()))
                .collect(Collectors.joining("\n\n"));
        return new Proposal(
                step, amount, open, decisive, reasons, edition.rules().bodyFor(tierAmount));
    }
}
