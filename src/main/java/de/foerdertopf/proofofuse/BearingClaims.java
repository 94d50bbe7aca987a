package de.foerdertopf.proofofuse;

import de.foerdertopf.notice.delivery.ClaimTerms;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.law.InterestReckoning;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Claims that may bear interest: what a notice claims, less what a remedy took from it, and what paid it. */
@Component
@Transactional(readOnly = true)
public class BearingClaims {

    private final ProofOfUseRepository proofs;
    private final Repayments repayments;
    private final Notices notices;

    BearingClaims(ProofOfUseRepository proofs, Repayments repayments, Notices notices) {
        this.proofs = proofs;
        this.repayments = repayments;
        this.notices = notices;
    }

    /** @throws BusinessRuleViolation {@code interest.not-claimed} */
    public BearingClaim require(CaseNumber caseNumber) {
        return find(caseNumber).orElseThrow(() -> new BusinessRuleViolation("interest.not-claimed"));
    }

    /** Empty where no notice claims money. */
    public Optional<BearingClaim> find(CaseNumber caseNumber) {
        return notices.claimTerms(caseNumber).map(terms -> claim(caseNumber, terms));
    }

    private BearingClaim claim(CaseNumber caseNumber, ClaimTerms terms) {
        var all = repayments.kept(caseNumber);
        var before = all.stream()
                .filter(repayment -> repayment.on().isBefore(terms.letter().date()))
                .toList();
        var since =
                all.stream().filter(repayment -> !before.contains(repayment)).toList();
        var amount = amount(caseNumber, terms, sum(before));
        return new BearingClaim(terms, amount, received(amount, since, before));
    }

    /** A notice about what a report left over claims what was open then; one that ended the grant claims all that is to come back. */
    private Money amount(CaseNumber caseNumber, ClaimTerms terms, Money before) {
        return proofs.findByCaseNumber(caseNumber)
                .filter(ProofOfUse::isSettled)
                .map(proof -> proof.isEnded()
                        ? proof.requireSettlement().repaymentDue()
                        : proof.requireSettlement().repaymentDue().minus(before).max(Money.ZERO))
                .map(due -> due.min(terms.amount()))
                .orElse(terms.amount());
    }

    /** What came in since the notice, and where that is less, what had come before, as from a group that pays while it is heard. */
    private static List<InterestReckoning.Received> received(
            Money amount, List<Repayments.Received> since, List<Repayments.Received> before) {
        var latestBefore = before.stream()
                .sorted(Comparator.comparing(Repayments.Received::on).reversed());
        var received = new ArrayList<InterestReckoning.Received>();
        var open = amount;
        for (var next : Stream.concat(since.stream(), latestBefore).toList()) {
            var part = next.amount().min(open);
            if (part.isPositive()) {
                received.add(new InterestReckoning.Received(next.on(), part));
                open = open.minus(part);
            }
        }
        received.sort(Comparator.comparing(InterestReckoning.Received::on));
        return received;
    }

    private static Money sum(List<Repayments.Received> repayments) {
        return repayments.stream().map(Repayments.Received::amount).reduce(Money.ZERO, Money::plus);
    }
}
