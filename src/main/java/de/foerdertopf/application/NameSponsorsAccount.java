package de.foerdertopf.application;

import de.foerdertopf.applicant.BankAccount;
import de.foerdertopf.applicant.PayableAccounts;
import de.foerdertopf.applicant.PayeeAccount;
import de.foerdertopf.applicant.TellAccount;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes another account from a sponsor that consented, by a one-time link of its own: the link by which it consented is used up, and
 * an old link must redirect no money. What is told so is confirmed by a call like every changed account.
 */
@Service
public class NameSponsorsAccount {

    private final ApplicationRepository applications;
    private final SponsorRequestRepository requests;
    private final TellAccount tellAccount;
    private final PayableAccounts payableAccounts;
    private final KnownSponsorsAccount knownAccount;
    private final Clock clock;

    NameSponsorsAccount(
            ApplicationRepository applications,
            SponsorRequestRepository requests,
            TellAccount tellAccount,
            PayableAccounts payableAccounts,
            KnownSponsorsAccount knownAccount,
            Clock clock) {
        this.applications = applications;
        this.requests = requests;
        this.tellAccount = tellAccount;
        this.payableAccounts = payableAccounts;
        this.knownAccount = knownAccount;
        this.clock = clock;
    }

    /** The case of a link by which an account can be named now. */
    @Transactional(readOnly = true)
    public Optional<CaseNumber> openCase(String token) {
        return open(token).map(SponsorRequest::caseNumber);
    }

    /** The last day on which the link can be used, or {@link NotFoundException}. */
    @Transactional(readOnly = true)
    public LocalDate lastDay(String token) {
        return open(token)
                .map(request -> HouseTime.dayOf(request.expiresAt()).minusDays(1))
                .orElseThrow(() -> new NotFoundException("No such open link"));
    }

    /**
     * The case of a link that opens nothing any more, of which money waits for another account: whoever holds it may ask that the sponsor
     * be sent a new one.
     */
    @Transactional(readOnly = true)
    public Optional<CaseNumber> waitingCase(String token) {
        return requests.findByTokenHash(AskSponsor.hash(token))
                .filter(request -> !request.isWithdrawn() && !request.isOpenAt(clock.instant()))
                .filter(request -> request.isUsed() || request.isForAccount())
                .map(SponsorRequest::caseNumber)
                .filter(this::hasConsented)
                .filter(caseNumber -> payableAccounts.isAnotherNeeded(
                        caseNumber,
                        applications.require(caseNumber).view(List.of()).fund()));
    }

    /** Whether no money of the case gets to this account: named by a link it would use the link up and leave the same question. */
    @Transactional(readOnly = true)
    public boolean isUseless(CaseNumber caseNumber, Iban iban) {
        return payableAccounts.isUseless(
                iban, applications.require(caseNumber).view(List.of()).fund());
    }

    /** The account that the sponsor of this case named and we confirmed for another group: it need not be typed again. */
    @Transactional(readOnly = true)
    public Optional<PayeeAccount> known(CaseNumber caseNumber) {
        return knownAccount.of(caseNumber);
    }

    /** Whether the link asks for an account, and not whether the sponsor stands in. */
    @Transactional(readOnly = true)
    public boolean isForAccount(String token) {
        return requests.findByTokenHash(AskSponsor.hash(token))
                .filter(SponsorRequest::isForAccount)
                .isPresent();
    }

    /** Whether an account was named by this very link. */
    @Transactional(readOnly = true)
    public boolean isNamedBy(String token) {
        return requests.findByTokenHash(AskSponsor.hash(token))
                .filter(request -> request.isForAccount() && request.isUsed())
                .isPresent();
    }

    /**
     * Uses the link up, and with it every other one that asks for an account.
     *
     * @throws NotFoundException if it opens nothing (any more)
     */
    @Retryable(includes = ConcurrencyFailureException.class, maxRetries = 3, delay = 200)
    @Transactional
    public void name(String token, BankAccount account) {
        var request = open(token).orElseThrow(() -> new NotFoundException("No such open link"));
        request.use(clock.instant());
        requests.save(request);
        var caseNumber = request.caseNumber();
        endOtherLinks(caseNumber);
        tellAccount.tell(new TellAccount.Command(
                caseNumber,
                account.holder(),
                account.iban(),
                applications.require(caseNumber).view(List.of()).recipient().name(),
                Actor.sponsor(caseNumber.value())));
    }

    private void endOtherLinks(CaseNumber caseNumber) {
        requests.findByCaseNumberAndUsedAtIsNullAndWithdrawnAtIsNull(caseNumber).stream()
                .filter(SponsorRequest::isForAccount)
                .forEach(other -> {
                    other.withdraw(clock.instant());
                    requests.save(other);
                });
    }

    private Optional<SponsorRequest> open(String token) {
        return requests.findByTokenHash(AskSponsor.hash(token))
                .filter(request -> request.isForAccount() && request.isOpenAt(clock.instant()))
                .filter(request -> hasConsented(request.caseNumber()));
    }

    private boolean hasConsented(CaseNumber caseNumber) {
        var application = applications.require(caseNumber);
        return application.state() != ApplicationState.WITHDRAWN
                && application.sponsorState() == SponsorState.CONSENTED;
    }
}
