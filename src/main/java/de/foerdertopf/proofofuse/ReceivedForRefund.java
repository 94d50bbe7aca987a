package de.foerdertopf.proofofuse;

import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From where money that goes back to a group had come: the cash office finds by that the account to which it belongs. */
@Component
public class ReceivedForRefund {

    private final Repayments repayments;
    private final InterestChargeRepository charges;

    ReceivedForRefund(Repayments repayments, InterestChargeRepository charges) {
        this.repayments = repayments;
        this.charges = charges;
    }

    /**
     * One sum that came in.
     *
     * @param repayment the id of what came in on a claim; null for interest
     * @param on its day; of interest that came in parts the day of the last
     */
    public record Came(@Nullable UUID repayment, Money amount, LocalDate on) {

        public boolean interest() {
            return repayment == null;
        }
    }

    /** What came in on each part of which something goes back. */
    @Transactional(readOnly = true)
    public List<Came> of(CaseNumber caseNumber, Money ofClaim, Money ofInterest) {
        return Stream.concat(
                        ofClaim.isPositive() ? onClaim(caseNumber) : Stream.empty(),
                        ofInterest.isPositive() ? asInterest(caseNumber) : Stream.empty())
                .toList();
    }

    private Stream<Came> onClaim(CaseNumber caseNumber) {
        return repayments.of(caseNumber).stream().map(one -> new Came(one.id(), one.amount(), one.on()));
    }

    private Stream<Came> asInterest(CaseNumber caseNumber) {
        return charges.fallen(caseNumber).stream()
                .flatMap(charge -> Optional.ofNullable(charge.receivedOn())
                        .filter(on -> charge.received().isPositive())
                        .map(on -> new Came(null, charge.received(), on))
                        .stream());
    }
}
