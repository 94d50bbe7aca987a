package de.foerdertopf.application;

import de.foerdertopf.shared.CaseNumber;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Closes the one-time links of a sponsor who is no longer asked, or no longer reached where they were sent. */
@Component
class SponsorLinks {

    private final SponsorRequestRepository requests;
    private final SponsorDrafts drafts;
    private final Clock clock;

    SponsorLinks(SponsorRequestRepository requests, SponsorDrafts drafts, Clock clock) {
        this.requests = requests;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** From now on none of them opens anything; what was typed behind them is forgotten. */
    void withdraw(CaseNumber caseNumber) {
        requests.findByCaseNumberAndUsedAtIsNullAndWithdrawnAtIsNull(caseNumber).forEach(request -> {
            request.withdraw(clock.instant());
            requests.save(request);
            drafts.discard(request);
        });
    }
}
