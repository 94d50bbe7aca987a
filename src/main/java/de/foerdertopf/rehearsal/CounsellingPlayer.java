package de.foerdertopf.rehearsal;

import de.foerdertopf.counselling.ClarifyCounselling;
import de.foerdertopf.counselling.CounsellingOffer;
import de.foerdertopf.counselling.CounsellingPhase;
import de.foerdertopf.counselling.CounsellingSessions;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.shared.CaseNumber;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Plays the counsellor who says whether a group was offered counselling before its case is decided. */
@Component
@Profile({"rehearsal", "demo", "test"})
class CounsellingPlayer {

    private final Funds funds;
    private final CounsellingSessions counsellingSessions;
    private final ClarifyCounselling clarifyCounselling;

    CounsellingPlayer(Funds funds, CounsellingSessions counsellingSessions, ClarifyCounselling clarifyCounselling) {
        this.funds = funds;
        this.counsellingSessions = counsellingSessions;
        this.clarifyCounselling = clarifyCounselling;
    }

    /** Does nothing where the fund offers none. */
    void clarify(PlayedCase played, Cast.Staff staff) {
        var edition = funds.editionFor(
                funds.round(played.script().fund(), played.script().round()));
        if (edition.rules().counselling().offered()) {
            clarifyCounselling.clarify(
                    new ClarifyCounselling.Command(played.number(), offerOf(played.number()), staff.officer()));
        }
    }

    private CounsellingOffer offerOf(CaseNumber caseNumber) {
        return counsellingSessions.of(caseNumber).stream()
                        .anyMatch(s -> s.session().phase() == CounsellingPhase.BEFORE_APPLICATION)
                ? CounsellingOffer.HELD
                : CounsellingOffer.NOT_NEEDED;
    }
}
