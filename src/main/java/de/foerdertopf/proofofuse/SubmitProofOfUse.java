package de.foerdertopf.proofofuse;

import de.foerdertopf.application.Channel;
import de.foerdertopf.application.Confirmation;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.document.DocumentId;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent.Change;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in a group's report, online or as staff record it, also when it is late or a hearing has begun. */
@Service
public class SubmitProofOfUse {

    private final ProofOfUseRepository proofs;
    private final ProofFiles files;
    private final Grants grants;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SubmitProofOfUse(
            ProofOfUseRepository proofs,
            ProofFiles files,
            Grants grants,
            ApplicationEventPublisher events,
            Clock clock) {
        this.proofs = proofs;
        this.files = files;
        this.grants = grants;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The report, and how and when it came.
     *
     * @param papers scans of what came
     * @param confirmed who confirmed what staff recorded, and how; empty online
     */
    public record Command(
            CaseNumber caseNumber,
            ProofReport report,
            LocalDate receivedOn,
            Channel channel,
            List<DocumentId> papers,
            String confirmed,
            Actor by) {

        public Command {
            papers = List.copyOf(papers);
        }

        /** Sent online by the group itself. */
        public Command(CaseNumber caseNumber, ProofReport report, LocalDate receivedOn, Channel channel, Actor by) {
            this(caseNumber, report, receivedOn, channel, List.of(), "", by);
        }
    }

    /** The proof came. */
    public record ProofOfUseSubmitted(CaseNumber caseNumber, Instant at, Actor by, List<Change> changes)
            implements BearsOnRefund {}

    /** @throws BusinessRuleViolation {@code proof.received-in-future} */
    public void requireDay(LocalDate receivedOn) {
        if (receivedOn.isAfter(HouseTime.today(clock))) {
            throw new BusinessRuleViolation("proof.received-in-future");
        }
    }

    /** @throws BusinessRuleViolation {@code proof.not-owed}, {@code proof.not-awaited}, {@code proof.received-in-future}, {@code proof.amount-negative}, {@code proof.other-income-missing}, {@code confirmation.missing} */
    @Transactional
    public void submit(Command command) {
        requireDay(command.receivedOn());
        var report = command.report();
        var otherIncome = report.otherIncome();
        if ((otherIncome != null && otherIncome.isNegative())
                || report.costs().stream().map(ActualCost::amount).anyMatch(Money::isNegative)
                || report.receipts().stream().map(Receipt::amount).anyMatch(Money::isNegative)) {
            throw new BusinessRuleViolation("proof.amount-negative");
        }
        var proof = proofs.require(command.caseNumber());
        if (otherIncome == null
                && grants.require(command.caseNumber()).financingType().countsOtherIncome()) {
            throw new BusinessRuleViolation("proof.other-income-missing");
        }
        proof.submit(report, command.receivedOn(), command.channel());
        proofs.save(proof);
        files.add(command.caseNumber(), command.papers());
        var changes = new ArrayList<>(List.of(
                Change.of("channel", command.channel()),
                Change.of("receivedOn", command.receivedOn()),
                Change.of("costs", report.totalCosts())));
        Confirmation.of(command.channel(), command.confirmed(), command.by()).ifPresent(changes::add);
        events.publishEvent(
                new ProofOfUseSubmitted(command.caseNumber(), clock.instant(), command.by(), List.copyOf(changes)));
    }
}
