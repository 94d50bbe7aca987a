package de.foerdertopf.counselling;

import de.foerdertopf.application.Applications;
import de.foerdertopf.application.UndoWithdrawal.WithdrawalReversed;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.shared.CaseNumber;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What became of the offer to talk in each case. */
@Component
public class CounsellingOffers {

    private final OfferRecordRepository offers;
    private final Applications applications;
    private final Funds funds;

    CounsellingOffers(OfferRecordRepository offers, Applications applications, Funds funds) {
        this.offers = offers;
        this.applications = applications;
        this.funds = funds;
    }

    /** What somebody noted; empty while nobody has. */
    @Transactional(readOnly = true)
    public Optional<CounsellingOffer> of(CaseNumber caseNumber) {
        return offers.findById(caseNumber.value()).map(OfferRecord::offer);
    }

    /** Whether the fund offers to talk before it decides, and nobody has noted yet what became of it. */
    @Transactional(readOnly = true)
    public boolean isToClarify(CaseNumber caseNumber) {
        var edition = funds.edition(applications.require(caseNumber).edition());
        return edition.rules().counselling().offered() && of(caseNumber).isEmpty();
    }

    /** A case that begins anew is offered a talk anew; heard before the process begins again. */
    @EventListener
    @Order(50)
    void on(WithdrawalReversed event) {
        offers.findById(event.caseNumber().value())
                .ifPresent(offer -> offers.deleteById(event.caseNumber().value()));
    }
}
