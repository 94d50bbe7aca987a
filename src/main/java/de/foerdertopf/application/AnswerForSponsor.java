package de.foerdertopf.application;

import de.foerdertopf.applicant.BankAccount;
import de.foerdertopf.applicant.PayeeAccount;
import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.applicant.TellAccount;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent.Change;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private final SponsorRequestRepository requests;
    private final SponsorDrafts drafts;
    private final List<WithdrawApplication.WithdrawalGuard> guards;
    private final SponsorsAccount sponsorsAccount;
    private final TellAccount tellAccount;
    private final PayeeAccounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AnswerForSponsor(
            ApplicationRepository applications,
            SponsorRequestRepository requests,
            SponsorDrafts drafts,
            List<WithdrawApplication.WithdrawalGuard> guards,
            SponsorsAccount sponsorsAccount,
            TellAccount tellAccount,
            PayeeAccounts accounts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.requests = requests;
        this.drafts = drafts;
        this.guards = guards;
        this.sponsorsAccount = sponsorsAccount;
        this.tellAccount = tellAccount;
        this.accounts = accounts;
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

    /** The case that a link belongs to, without using it up. */
    @Transactional(readOnly = true)
    public CaseNumber caseOf(String token) {
        return unused(token).caseNumber();
    }

    /** The last day on which the link can be used. */
    @Transactional(readOnly = true)
    public LocalDate lastDay(String token) {
        return HouseTime.dayOf(unused(token).expiresAt()).minusDays(1);
    }

    /** The case of a link that nobody used in time. */
    @Transactional(readOnly = true)
    public Optional<CaseNumber> expiredCase(String token) {
        return requests.findByTokenHash(AskSponsor.hash(token))
                .filter(r -> !r.isForAccount() && !r.isUsed() && !r.isWithdrawn() && r.isExpiredAt(clock.instant()))
                .map(SponsorRequest::caseNumber);
    }

    /** The case that a used link belonged to, or one for an account that opens nothing any more. */
    @Transactional(readOnly = true)
    public Optional<CaseNumber> answeredCase(String token) {
        return requests.findByTokenHash(AskSponsor.hash(token))
                .filter(this::isDone)
                .map(SponsorRequest::caseNumber);
    }

    /** What was answered by a link that was used; empty while it can still be used. */
    @Transactional(readOnly = true)
    public Optional<Boolean> givenAnswer(String token) {
        return requests.findByTokenHash(AskSponsor.hash(token))
                .filter(this::isDone)
                .map(used -> applications.require(used.caseNumber()).sponsorState() == SponsorState.CONSENTED);
    }

    /** The account in force if its IBAN is mistyped and the sponsor gave it by this link: it may still be mended. */
    @Transactional(readOnly = true)
    public Optional<PayeeAccount> wrongAccount(String token) {
        return givenAccount(token).filter(account -> !account.iban().isValid());
    }

    /** The account in force that the sponsor gave by this link, as long as its page may show it. */
    @Transactional(readOnly = true)
    public Optional<PayeeAccount> givenAccount(String token) {
        return requests.findByTokenHash(AskSponsor.hash(token))
                .filter(SponsorRequest::isUsed)
                .filter(used -> !used.isExpiredAt(clock.instant()))
                .filter(used -> applications.require(used.caseNumber()).sponsorState() == SponsorState.CONSENTED)
                .flatMap(used -> accounts.find(used.caseNumber()));
    }

    /** Replaces a mistyped account; does nothing once a valid one is in force, so that an old link can redirect no money. */
    @Transactional
    public void mendAccount(String token, BankAccount account) {
        var wrong = wrongAccount(token);
        var nothingNew = wrong.filter(known ->
                        !known.iban().equals(account.iban()) || !known.holder().equals(account.holder()))
                .isEmpty();
        if (nothingNew) {
            return;
        }
        var caseNumber =
                requests.findByTokenHash(AskSponsor.hash(token)).orElseThrow().caseNumber();
        tellAccount.tell(new TellAccount.Command(
                caseNumber,
                account.holder(),
                account.iban(),
                applications.require(caseNumber).view(List.of()).recipient().name(),
                Actor.sponsor(caseNumber.value())));
    }

    /** The sponsor's own answer; the link works once. */
    @Transactional
    public void answer(String token, boolean consents, @Nullable BankAccount account) {
        answer(token, consents, account, "");
    }

    /** The same with what the sponsor wants to say. */
    @Retryable(includes = ConcurrencyFailureException.class, maxRetries = 3, delay = 200)
    @Transactional
    public void answer(String token, boolean consents, @Nullable BankAccount account, String note) {
        var request = unused(token);
        request.use(clock.instant());
        requests.save(request);
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
        requests.findByCaseNumberAndUsedAtIsNullAndWithdrawnAtIsNull(command.caseNumber())
                .forEach(drafts::discard);
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
                    command.by()));
        } else {
            sponsorsAccount.comeWith(application, command.by());
        }
        events.publishEvent(new SponsorAnswered(
                command.caseNumber(), command.consents(), clock.instant(), command.by(), List.copyOf(changes)));
    }

    private boolean isDone(SponsorRequest request) {
        return request.isUsed() || (request.isForAccount() && !request.isOpenAt(clock.instant()));
    }

    private SponsorRequest unused(String token) {
        return requests.findByTokenHash(AskSponsor.hash(token))
                .filter(r -> !r.isForAccount() && r.isOpenAt(clock.instant()))
                .orElseThrow(() -> new NotFoundException("No such open sponsor request"));
    }
}
