package de.foerdertopf.application;

import de.foerdertopf.applicant.TellAccount;
import de.foerdertopf.fund.EditionId;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.AuditedEvent.Change;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.HouseTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in an application, online or as staff record it, freezes its answers and pins it to the round's edition. No finding ever
 * prevents this, not even a missed deadline: the rules speak later, people decide.
 */
@Service
public class SubmitApplication {

    private final ApplicationRepository applications;
    private final CaseNumbers caseNumbers;
    private final Funds funds;
    private final SameProject sameProject;
    private final TellAccount tellAccount;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SubmitApplication(
            ApplicationRepository applications,
            CaseNumbers caseNumbers,
            Funds funds,
            SameProject sameProject,
            TellAccount tellAccount,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.caseNumbers = caseNumbers;
        this.funds = funds;
        this.sameProject = sameProject;
        this.tellAccount = tellAccount;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What came in.
     *
     * @param round label of the round that it is meant for; where another one is open on the day, it comes into that
     * @param receivedOn the day that counts for deadlines; not in the future
     * @param applicantId the account of who applies online
     * @param confirmed who confirmed what staff recorded, and how; empty online
     */
    public record Command(
            FundCode fund,
            String round,
            ApplicationAnswers answers,
            LocalDate receivedOn,
            Channel channel,
            String language,
            DeliveryChoice delivery,
            @Nullable UUID applicantId,
            @Nullable CaseNumber followUpOf,
            String confirmed,
            Actor by) {

        /** Handed in online by the group itself. */
        public Command(
                FundCode fund,
                String round,
                ApplicationAnswers answers,
                LocalDate receivedOn,
                Channel channel,
                String language,
                DeliveryChoice delivery,
                @Nullable UUID applicantId,
                @Nullable CaseNumber followUpOf,
                Actor by) {
            this(fund, round, answers, receivedOn, channel, language, delivery, applicantId, followUpOf, "", by);
        }
    }

    /** An application came in. */
    public record ApplicationSubmitted(
            CaseNumber caseNumber,
            EditionId edition,
            String round,
            boolean sponsorAsked,
            Instant at,
            Actor by,
            List<Change> changes)
            implements AuditedEvent.OfCase {}

    /**
     * @throws BusinessRuleViolation {@code application.received-in-future}, {@code application.received-long-ago}, {@code
     *     confirmation.missing}, {@code delivery.portal-not-offered}
     */
    @Transactional
    public CaseNumber submit(Command command) {
        requireReceivedOn(command.receivedOn());
        var confirmation = Confirmation.of(command.channel(), command.confirmed(), command.by());
        var round = funds.roundFor(command.fund(), command.round(), command.receivedOn());
        var edition = funds.editionFor(round);
        ChooseDelivery.requireOffered(funds, edition.id(), command.delivery());
        sameProject.hold(command.fund(), command.answers());
        var caseNumber = caseNumbers.next(funds.require(command.fund()).casePrefix(), round.fiscalYear());
        var application = new Application(
                caseNumber,
                edition.id(),
                round.label(),
                command.answers(),
                command.receivedOn(),
                clock.instant(),
                command.channel(),
                command.language(),
                command.delivery(),
                command.applicantId(),
                command.followUpOf());
        applications.save(application);
        var account = command.answers().account();
        if (account != null) {
            tellAccount.tell(new TellAccount.Command(
                    caseNumber,
                    account.holder(),
                    account.iban(),
                    application.view(List.of()).recipient().name(),
                    command.by()));
        }
        var changes = new ArrayList<>(List.of(
                Change.of("channel", command.channel()),
                Change.of("receivedOn", command.receivedOn()),
                Change.of("round", command.round(), round.label()),
                Change.of("delivery", command.delivery()),
                Change.of("amountRequested", command.answers().amountRequested()),
                Change.personal("initiative", "", command.answers().initiative().name())));
        confirmation.ifPresent(changes::add);
        events.publishEvent(new ApplicationSubmitted(
                caseNumber,
                edition.id(),
                round.label(),
                application.sponsorState() == SponsorState.ASKED,
                clock.instant(),
                command.by(),
                List.copyOf(changes)));
        return caseNumber;
    }

    /** @throws BusinessRuleViolation {@code application.received-in-future}, {@code application.received-long-ago} */
    public void requireReceivedOn(LocalDate day) {
        ReceivedDay.require(day, HouseTime.today(clock));
    }
}
