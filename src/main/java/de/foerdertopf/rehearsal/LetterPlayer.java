package de.foerdertopf.rehearsal;

import de.foerdertopf.assessment.PermitEarlyStart;
import de.foerdertopf.decision.SettleAmount;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.delivery.ReportNotDelivered;
import de.foerdertopf.notice.delivery.SendInterimMessage;
import de.foerdertopf.notice.delivery.WriteFreeLetter;
import de.foerdertopf.rehearsal.CaseScript.ScriptLetter;
import java.time.LocalDate;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Plays what sets off the letters beside a case's ordinary course. */
@Component
@Profile({"rehearsal", "demo", "test"})
class LetterPlayer {

    private final Notices notices;
    private final PermitEarlyStart permitEarlyStart;
    private final SendInterimMessage sendInterimMessage;
    private final WriteFreeLetter writeFreeLetter;
    private final SettleAmount settleAmount;
    private final ReportNotDelivered reportNotDelivered;
    private final ClaimPlayer claims;
    private final RemedyPlayer remedies;

    LetterPlayer(
            Notices notices,
            PermitEarlyStart permitEarlyStart,
            SendInterimMessage sendInterimMessage,
            WriteFreeLetter writeFreeLetter,
            SettleAmount settleAmount,
            ReportNotDelivered reportNotDelivered,
            ClaimPlayer claims,
            RemedyPlayer remedies) {
        this.notices = notices;
        this.permitEarlyStart = permitEarlyStart;
        this.sendInterimMessage = sendInterimMessage;
        this.writeFreeLetter = writeFreeLetter;
        this.settleAmount = settleAmount;
        this.reportNotDelivered = reportNotDelivered;
        this.claims = claims;
        this.remedies = remedies;
    }

    /** Does it as the fund's administrator would; an objection comes from the group. */
    void play(PlayedCase played, ScriptLetter letter, LocalDate today, Cast.Staff staff) {
        var caseNumber = played.number();
        var by = staff.officer();
        switch (letter.kind()) {
            case EARLY_START ->
                permitEarlyStart.permit(new PermitEarlyStart.Command(caseNumber, today, letter.text(), by));
            case INTERIM_MESSAGE ->
                sendInterimMessage.send(new SendInterimMessage.Command(caseNumber, letter.text(), letter.day(), by));
            case FREE_LETTER ->
                writeFreeLetter.write(new WriteFreeLetter.Command(caseNumber, "Zu Ihrem Projekt", letter.text(), by));
            case SETTLED_AMOUNT ->
                settleAmount.settle(new SettleAmount.Command(caseNumber, letter.requireAmount(), letter.text(), by));
            case CORRECTION, OBJECTION, OBJECTION_REFUSED, OBJECTION_UPHELD ->
                remedies.play(caseNumber, letter, today, by);
            case LETTER_RETURNED ->
                reportNotDelivered.report(new ReportNotDelivered.Command(
                        RemedyPlayer.letter(notices, caseNumber, letter).id(), letter.text(), null, by));
            case REPAYMENT -> {}
            case RENUNCIATION,
                    WITHDRAWAL_HEARING,
                    WITHDRAWAL,
                    REPAYMENT_HEARING,
                    REPAYMENT_CLAIM,
                    INTEREST,
                    INTEREST_WAIVER -> claims.play(caseNumber, letter, today, by);
        }
    }
}
