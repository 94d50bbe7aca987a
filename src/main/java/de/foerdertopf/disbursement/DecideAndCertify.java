package de.foerdertopf.disbursement;

import de.foerdertopf.applicant.CertifyAccount;
import de.foerdertopf.decision.DecideAtOnce;
import de.foerdertopf.decision.DecisionView;
import de.foerdertopf.decision.Decisions;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one page of small sums: the same person confirms, decides and certifies that the payment is factually and arithmetically
 * correct. The order comes into being by itself as soon as nothing holds it back; another person releases it.
 */
@Service
public class DecideAndCertify {

    private final DecideAtOnce decideAtOnce;
    private final Decisions decisions;
    private final PaymentCertificateRepository certificates;
    private final ApplicationEventPublisher events;
    private final CertifyAccount certifyAccount;
    private final Clock clock;

    DecideAndCertify(
            DecideAtOnce decideAtOnce,
            Decisions decisions,
            PaymentCertificateRepository certificates,
            ApplicationEventPublisher events,
            CertifyAccount certifyAccount,
            Clock clock) {
        this.decideAtOnce = decideAtOnce;
        this.decisions = decisions;
        this.certificates = certificates;
        this.events = events;
        this.certifyAccount = certifyAccount;
        this.clock = clock;
    }

    /**
     * What the page asks.
     *
     * @param certified whether the person also certifies the payment; without effect where nothing is granted
     */
    public record Command(DecideAtOnce.Command decision, boolean certified) {}

    /** @return whether a second person must sign */
    @Transactional
    public boolean decide(Command command) {
        var needsSecondPerson = decideAtOnce.decide(command.decision());
        var proposal = command.decision().decision();
        if (command.certified() && proposal.outcome().isGrant()) {
            Optional<DecisionView> made = needsSecondPerson
                    ? decisions.proposed(proposal.caseNumber())
                    : decisions.taken(proposal.caseNumber());
            var decisionId = made.orElseThrow().id();
            certificates.save(
                    new PaymentCertificate(decisionId, proposal.caseNumber(), clock.instant(), proposal.by()));
            certifyAccount.certify(proposal.caseNumber(), proposal.by());
            events.publishEvent(
                    new PaymentCertified(proposal.caseNumber(), decisionId, clock.instant(), proposal.by()));
        }
        return needsSecondPerson;
    }
}
