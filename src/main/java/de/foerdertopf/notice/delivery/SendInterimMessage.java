package de.foerdertopf.notice.delivery;

import de.foerdertopf.applicant.GrantRecipient;
import de.foerdertopf.application.ApplicationState;
import de.foerdertopf.application.Applications;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.decision.Decisions;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.letters.Closing;
import de.foerdertopf.notice.letters.InterimMessageLetter;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.letters.Opening;
import de.foerdertopf.notice.writing.Letterheads;
import de.foerdertopf.platform.Addresses;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.ReplyDay;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells a group that its application takes longer, and why, without promising anything (Zwischennachricht). */
@Service
public class SendInterimMessage {

    private final Applications applications;
    private final Decisions decisions;
    private final Letterheads letterheads;
    private final IssueLetter issueLetter;
    private final Addresses addresses;
    private final Clock clock;

    SendInterimMessage(
            Applications applications,
            Decisions decisions,
            Letterheads letterheads,
            IssueLetter issueLetter,
            Addresses addresses,
            Clock clock) {
        this.applications = applications;
        this.decisions = decisions;
        this.letterheads = letterheads;
        this.issueLetter = issueLetter;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** Why it takes longer, and by when the office writes again. */
    public record Command(
            CaseNumber caseNumber, String reason, @Nullable LocalDate nextOn, Actor by) {}

    /** Whether the application still waits for its decision. */
    @Transactional(readOnly = true)
    public boolean isPossible(CaseNumber caseNumber) {
        return decisions.taken(caseNumber).isEmpty()
                && applications.require(caseNumber).state() != ApplicationState.WITHDRAWN;
    }

    /** @throws BusinessRuleViolation {@code interim.nothing-waits}, {@code reason.missing}, {@code request.due-in-past}, {@code request.due-too-far} */
    @Transactional
    public NoticeId send(Command command) {
        if (!isPossible(command.caseNumber())) {
            throw new BusinessRuleViolation("interim.nothing-waits");
        }
        if (command.reason().isBlank()) {
            throw new BusinessRuleViolation("reason.missing");
        }
        var nextOn = command.nextOn();
        if (nextOn != null) {
            ReplyDay.require(nextOn, HouseTime.today(clock));
        }
        var parts = letterheads.reachable(NoticeType.INTERIM_MESSAGE, command.caseNumber(), command.by());
        var letter = new InterimMessageLetter(
                parts.head(),
                parts.matter(),
                new Opening(parts.greetedName(), null),
                command.reason(),
                nextOn,
                page(applications.require(command.caseNumber())),
                parts.law(),
                new Closing(null, parts.writtenBy(), List.of()));
        return issueLetter.issue(
                new IssueLetter.Command(command.caseNumber(), NoticeType.INTERIM_MESSAGE, letter, parts, command.by()));
    }

    /** Where its recipient sees how far the case is; null for whom it is open nowhere. */
    private @Nullable String page(SubmittedApplication application) {
        if (application.recipient().kind() == GrantRecipient.Kind.SPONSOR) {
            return application.recipient().email() == null
                    ? null
                    : addresses.of("/gruppen/" + application.caseNumber());
        }
        return application.hasPage() ? addresses.of("/meine/" + application.caseNumber()) : null;
    }
}
