package de.foerdertopf.proofofuse;

import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.notice.delivery.NoticeState;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.delivery.VoidLetter;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the acceptance of a proof back with a reason, so that it is checked once more: while the closing letter has not left the
 * house and nothing was paid back.
 */
@Service
public class ReverseAcceptance {

    private final ProofOfUseRepository proofs;
    private final Notices notices;
    private final VoidLetter voidLetter;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReverseAcceptance(
            ProofOfUseRepository proofs,
            Notices notices,
            VoidLetter voidLetter,
            ApplicationEventPublisher events,
            Clock clock) {
        this.proofs = proofs;
        this.notices = notices;
        this.voidLetter = voidLetter;
        this.events = events;
        this.clock = clock;
    }

    /** Which case, and why. */
    public record Command(CaseNumber caseNumber, String reason, Actor by) {}

    /**
     * A proof is to be checked once more.
     *
     * @param wasClosed whether the case was over already
     * @param claimed whether the group had been asked to pay something back
     */
    public record ProofAcceptanceReversed(
            CaseNumber caseNumber, boolean wasClosed, boolean claimed, String reason, Instant at, Actor by)
            implements AuditedEvent.OfCase {

        @Override
        public List<Change> changes() {
            return List.of(Change.personal("reason", "", reason));
        }
    }

    /** Whether nothing irreversible has happened since the proof was accepted. */
    @Transactional(readOnly = true)
    public boolean isPossible(CaseNumber caseNumber) {
        return proofs.findByCaseNumber(caseNumber)
                .map(ProofOfUse::view)
                .filter(proof -> proof.state() == ProofState.SETTLED || proof.state() == ProofState.CLOSED)
                .filter(proof -> proof.report() != null && proof.repaid().isZero() && proof.renouncedOn() == null)
                .filter(proof -> closingLetters(caseNumber).stream().noneMatch(letter -> letter.leftOn() != null))
                .isPresent();
    }

    /**
     * @throws BusinessRuleViolation {@code reason.missing}, {@code proof.not-settled}, {@code proof.repaid-already},
     *     {@code proof.closure-sent}
     */
    @Transactional
    public void reverse(Command command) {
        if (command.reason().isBlank()) {
            throw new BusinessRuleViolation("reason.missing");
        }
        var letters = closingLetters(command.caseNumber());
        if (letters.stream().anyMatch(letter -> letter.leftOn() != null)) {
            throw new BusinessRuleViolation("proof.closure-sent");
        }
        var proof = proofs.require(command.caseNumber());
        var wasClosed = proof.state() == ProofState.CLOSED;
        var claimed = proof.openClaim().isPositive();
        proof.reverseAcceptance();
        proofs.save(proof);
        letters.forEach(letter -> voidLetter.voidUnlessGone(letter.id(), command.by()));
        events.publishEvent(new ProofAcceptanceReversed(
                command.caseNumber(), wasClosed, claimed, command.reason(), clock.instant(), command.by()));
    }

    private List<IssuedNotice> closingLetters(CaseNumber caseNumber) {
        return notices.of(caseNumber).stream()
                .filter(letter -> letter.type() == NoticeType.CLOSURE && letter.state() != NoticeState.VOID)
                .toList();
    }
}
