package de.foerdertopf.proofofuse;

import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** The hearing before a claim, for whoever decides what follows from it. */
@Component
class ClaimHearings {

    private final ClaimHearingRepository hearings;
    private final Notices notices;
    private final Clock clock;

    ClaimHearings(ClaimHearingRepository hearings, Notices notices, Clock clock) {
        this.hearings = hearings;
        this.notices = notices;
        this.clock = clock;
    }

    /** @throws BusinessRuleViolation {@code claim.not-heard} */
    ClaimHearing requireOpen(CaseNumber caseNumber, HeardClaim.About about) {
        return hearings.requireOpen(caseNumber, about);
    }

    /**
     * Ends it with the decision for which it was held. Its letter may have left late: so much longer the group may answer.
     *
     * @throws BusinessRuleViolation {@code claim.not-heard}, {@code claim.hearing-open}, {@code withdrawal.too-late}
     */
    ClaimHearing conclude(CaseNumber caseNumber, HeardClaim.About about) {
        var hearing = requireOpen(caseNumber, about);
        hearing.leftLate(notices.daysLate(caseNumber, NoticeType.CLAIM_HEARING, hearing.sentOn()));
        hearing.decide(HouseTime.today(clock));
        return hearings.save(hearing);
    }
}
