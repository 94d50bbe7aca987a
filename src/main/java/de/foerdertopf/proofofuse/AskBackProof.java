package de.foerdertopf.proofofuse;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent.Change;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.ReplyDay;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a report back with a question; everything the group wrote stays. */
@Service
public class AskBackProof {

    private final ProofOfUseRepository proofs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AskBackProof(ProofOfUseRepository proofs, ApplicationEventPublisher events, Clock clock) {
        this.proofs = proofs;
        this.events = events;
        this.clock = clock;
    }

    /** What staff want to know, and until when. */
    public record Command(CaseNumber caseNumber, String question, LocalDate dueOn, Actor by) {}

    /** The group was asked about its report. */
    public record ProofAskedBack(CaseNumber caseNumber, LocalDate dueOn, String question, Instant at, Actor by)
            implements BearsOnRefund {

        @Override
        public List<Change> changes() {
            return List.of(Change.of("dueOn", dueOn), Change.personal("question", "", question));
        }
    }

    /** @throws BusinessRuleViolation {@code reason.missing}, {@code request.due-in-past}, {@code request.due-too-far}, {@code proof.not-submitted} */
    @Transactional
    public void askBack(Command command) {
        if (command.question().isBlank()) {
            throw new BusinessRuleViolation("reason.missing");
        }
        var today = HouseTime.today(clock);
        ReplyDay.require(command.dueOn(), today);
        var proof = proofs.require(command.caseNumber());
        proof.askBack(command.question(), command.dueOn(), today);
        proofs.save(proof);
        events.publishEvent(new ProofAskedBack(
                command.caseNumber(), command.dueOn(), command.question(), clock.instant(), command.by()));
    }
}
