package de.foerdertopf.application;

import de.foerdertopf.applicant.BankAccount;
import de.foerdertopf.applicant.TellAccount;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent.Change;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records whether the fiscal sponsor stands in for the group: by its one-time link, or by staff who were told otherwise. */
@Service
public class AnswerForSponsor {

    private final ApplicationRepository applications;
    private final LinkedAnswers links;
    private final SponsorDrafts drafts;
    private final List<WithdrawApplication.WithdrawalGuard> guards;
    private final SponsorsAccount sponsorsAccount;
    private final TellAccount tellAccount;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AnswerForSponsor(
            ApplicationRepository applications,
            LinkedAnswers links,
            SponsorDrafts drafts,
            List<WithdrawApplication.WithdrawalGuard> guards,
            SponsorsAccount sponsorsAccount,
            TellAccount tellAccount,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.links = links;
        this.drafts = drafts;
        this.guards = guards;
        this.sponsorsAccount = sponsorsAccount;
        this.tellAccount = tellAccount;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The answer.
     *
     * @param account the sponsor's account, if it gave one
     * @param note who gave it to staff, and how they made sure; online what the sponsor wants to say
     */
    public record Command(
            CaseNumber caseNumber,
            boolean consents,
            @Nullable BankAccount account,
            Channel channel,
            String note,
            Actor by) {}

    /** The sponsor's own answer; the link works once. */
    @Transactional
    public void answer(String token, boolean consents, @Nullable BankAccount account) {
        answer(token, consents, account, "");
    }

    /** The same with what the sponsor wants to say. */
    @Retryable(includes = ConcurrencyFailureException.class, maxRetries = 3, delay = 200)
    @Transactional
    public void answer(String token, boolean consents, @Nullable BankAccount account, String note) {
        var request = links.use(token);
        drafts.discard(request);
        record(new Command(
                request.caseNumber(),
                consents,
                account,
                Channel.ONLINE,
                note,
                Actor.sponsor(request.caseNumber().value())));
    }

    /** @throws BusinessRuleViolation {@code sponsor.not-asked}, {@code confirmation.missing}, or once the case is decided */
    @Transactional
    public void record(Command command) {
        guards.forEach(guard -> guard.requireOpen(command.caseNumber()));
        drafts.discardAll(command.caseNumber());
        var application = applications.require(command.caseNumber());
        var recipientBefore = application.view(List.of()).recipient();
        application.sponsorAnswers(command.consents());
        applications.save(application);
        sponsorsAccount.fallWith(recipientBefore, application, command.by());
        var changes = new ArrayList<Change>();
        changes.add(Change.of("consents", command.consents()));
        changes.add(Change.of("channel", command.channel()));
        if (command.by().isStaff()) {
            Confirmation.of(command.channel(), command.note(), command.by()).ifPresent(changes::add);
        } else if (!command.note().isBlank()) {
            changes.add(Change.personal("note", "", command.note()));
        }
        var account = command.account();
        if (command.consents() && account != null) {
            tellAccount.tell(new TellAccount.Command(
                    command.caseNumber(),
                    account.holder(),
                    account.iban(),
                    application.view(List.of()).recipient().name(),
                    command.by(),
                    command.by(),
                    true));
        } else {
            sponsorsAccount.comeWith(application, command.by());
        }
        events.publishEvent(new SponsorAnswered(
                command.caseNumber(),
                command.consents(),
                command.consents() && account != null,
                clock.instant(),
                command.by(),
                List.copyOf(changes)));
    }
}
