package de.foerdertopf.application;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.AuditedEvent;
import de.foerdertopf.shared.CaseNumber;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever holds a link that has expired asks that the sponsor be sent a new one; so does who holds a used one, while money waits for
 * another account. It goes to the address that the group named, never to who asks.
 */
@Service
public class RenewSponsorLink {

    private final ApplicationRepository applications;
    private final SponsorRequestRepository requests;
    private final NameSponsorsAccount nameSponsorsAccount;
    private final WantSponsorsAccount wantSponsorsAccount;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RenewSponsorLink(
            ApplicationRepository applications,
            SponsorRequestRepository requests,
            NameSponsorsAccount nameSponsorsAccount,
            WantSponsorsAccount wantSponsorsAccount,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.requests = requests;
        this.nameSponsorsAccount = nameSponsorsAccount;
        this.wantSponsorsAccount = wantSponsorsAccount;
        this.events = events;
        this.clock = clock;
    }

    /** A sponsor whose link expired shall be asked once more. */
    public record SponsorLinkWanted(CaseNumber caseNumber, Instant at, Actor by) implements AuditedEvent.OfCase {}

    /** Does nothing for a link that is unknown, still opens, or whose sponsor need not say anything any more. */
    @Transactional
    public void renew(String token) {
        nameSponsorsAccount
                .waitingCase(token)
                .ifPresent(caseNumber -> wantSponsorsAccount.want(caseNumber, Actor.sponsor(caseNumber.value())));
        requests.findByTokenHash(AskSponsor.hash(token))
                .filter(request -> request.isExpiredAt(clock.instant()) && !request.isUsed() && !request.isWithdrawn())
                .filter(request -> !request.isForAccount())
                .map(SponsorRequest::caseNumber)
                .filter(this::isAsked)
                .ifPresent(caseNumber -> events.publishEvent(
                        new SponsorLinkWanted(caseNumber, clock.instant(), Actor.sponsor(caseNumber.value()))));
    }

    private boolean isAsked(CaseNumber caseNumber) {
        var application = applications.require(caseNumber);
        return application.state() != ApplicationState.WITHDRAWN && application.sponsorState() == SponsorState.ASKED;
    }
}
