package de.foerdertopf.application;

import de.foerdertopf.applicant.PayeeAccount;
import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What stands behind a fiscal sponsor's one-time link: its case, until when it can be used, and what was answered by it. */
@Component
@Transactional(readOnly = true)
public class LinkedAnswers {

    private final SponsorRequestRepository requests;
    private final ApplicationRepository applications;
    private final PayeeAccounts accounts;
    private final Clock clock;

    LinkedAnswers(
            SponsorRequestRepository requests,
            ApplicationRepository applications,
            PayeeAccounts accounts,
            Clock clock) {
        this.requests = requests;
        this.applications = applications;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The case that a link belongs to, without using it up. */
    public CaseNumber caseOf(String token) {
        return unused(token).caseNumber();
    }

    /** The last day on which the link can be used. */
    public LocalDate lastDay(String token) {
        return HouseTime.dayOf(unused(token).expiresAt()).minusDays(1);
    }

    /** The case of a link that nobody used in time. */
    public Optional<CaseNumber> expiredCase(String token) {
        return requests.findByTokenHash(AskSponsor.hash(token))
                .filter(r -> !r.isForAccount() && !r.isUsed() && !r.isWithdrawn() && r.isExpiredAt(clock.instant()))
                .map(SponsorRequest::caseNumber);
    }

    /** The case that a used link belonged to, or one for an account that opens nothing any more. */
    public Optional<CaseNumber> answeredCase(String token) {
        return requests.findByTokenHash(AskSponsor.hash(token))
                .filter(this::isDone)
                .map(SponsorRequest::caseNumber);
    }

    /** What was answered by a link that was used; empty while it can still be used. */
    public Optional<Boolean> givenAnswer(String token) {
        return requests.findByTokenHash(AskSponsor.hash(token))
                .filter(this::isDone)
                .map(used -> applications.require(used.caseNumber()).sponsorState() == SponsorState.CONSENTED);
    }

    /** The account in force if its IBAN is mistyped and the sponsor gave it by this link: it may still be mended. */
    public Optional<PayeeAccount> wrongAccount(String token) {
        return givenAccount(token).filter(account -> !account.iban().isValid());
    }

    /** The account in force that the sponsor gave by this link, as long as its page may show it. */
    public Optional<PayeeAccount> givenAccount(String token) {
        return requests.findByTokenHash(AskSponsor.hash(token))
                .filter(SponsorRequest::isUsed)
                .filter(used -> !used.isExpiredAt(clock.instant()))
                .filter(used -> applications.require(used.caseNumber()).sponsorState() == SponsorState.CONSENTED)
                .flatMap(used -> accounts.find(used.caseNumber()));
    }

    /** The link is used up by its answer. */
    @Transactional
    SponsorRequest use(String token) {
        var request = unused(token);
        request.use(clock.instant());
        return requests.save(request);
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
