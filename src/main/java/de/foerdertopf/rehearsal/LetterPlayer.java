package de.foerdertopf.rehearsal;

import de.foerdertopf.application.Channel;
import de.foerdertopf.assessment.PermitEarlyStart;
import de.foerdertopf.decision.SettleAmount;
import de.foerdertopf.notice.delivery.ClaimTerms;
import de.foerdertopf.notice.delivery.CorrectLetter;
import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.delivery.RecordPosting;
import de.foerdertopf.notice.delivery.SendInterimMessage;
import de.foerdertopf.notice.delivery.WriteFreeLetter;
import de.foerdertopf.notice.remedy.DecideObjection;
import de.foerdertopf.notice.remedy.Objections;
import de.foerdertopf.notice.remedy.RaisedObjection;
import de.foerdertopf.notice.remedy.RecordObjection;
import de.foerdertopf.proofofuse.ClaimLeftover;
import de.foerdertopf.proofofuse.DecideInterest;
import de.foerdertopf.proofofuse.HearClaim;
import de.foerdertopf.proofofuse.HeardClaim;
import de.foerdertopf.proofofuse.Weighing;
import de.foerdertopf.proofofuse.WithdrawGrant;
import de.foerdertopf.rehearsal.CaseScript.ScriptLetter;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import java.time.LocalDate;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Plays what sets off the letters beside a case's ordinary course, and takes to the post what was printed for it. */
@Component
@Profile({"rehearsal", "demo", "test"})
class LetterPlayer {

    private static final String AGAINST =
            "Das Geld gehört zum Fonds und fehlt anderen Gruppen. Ein milderes Mittel ist nicht ersichtlich.";
    private static final String INTEREST = "Ein Grund, auf Zinsen zu verzichten, ist nicht ersichtlich.";

    private final Notices notices;
    private final Objections objections;
    private final PermitEarlyStart permitEarlyStart;
    private final SendInterimMessage sendInterimMessage;
    private final WriteFreeLetter writeFreeLetter;
    private final CorrectLetter correctLetter;
    private final SettleAmount settleAmount;
    private final RecordObjection recordObjection;
    private final DecideObjection decideObjection;
    private final HearClaim hearClaim;
    private final WithdrawGrant withdrawGrant;
    private final ClaimLeftover claimLeftover;
    private final DecideInterest decideInterest;
    private final RecordPosting recordPosting;

    LetterPlayer(
            Notices notices,
            Objections objections,
            PermitEarlyStart permitEarlyStart,
            SendInterimMessage sendInterimMessage,
            WriteFreeLetter writeFreeLetter,
            CorrectLetter correctLetter,
            SettleAmount settleAmount,
            RecordObjection recordObjection,
            DecideObjection decideObjection,
            HearClaim hearClaim,
            WithdrawGrant withdrawGrant,
            ClaimLeftover claimLeftover,
            DecideInterest decideInterest,
            RecordPosting recordPosting) {
        this.notices = notices;
        this.objections = objections;
        this.permitEarlyStart = permitEarlyStart;
        this.sendInterimMessage = sendInterimMessage;
        this.writeFreeLetter = writeFreeLetter;
        this.correctLetter = correctLetter;
        this.settleAmount = settleAmount;
        this.recordObjection = recordObjection;
        this.decideObjection = decideObjection;
        this.hearClaim = hearClaim;
        this.withdrawGrant = withdrawGrant;
        this.claimLeftover = claimLeftover;
        this.decideInterest = decideInterest;
        this.recordPosting = recordPosting;
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
            case CORRECTION ->
                correctLetter.correct(new CorrectLetter.Command(
                        decision(caseNumber).id(), letter.text(), letter.requireReplacement(), by));
            case SETTLED_AMOUNT ->
                settleAmount.settle(new SettleAmount.Command(caseNumber, letter.requireAmount(), letter.text(), by));
            case OBJECTION ->
                recordObjection.record(new RecordObjection.Command(
                        decision(caseNumber).id(), today, Channel.PAPER, letter.text(), by));
            case OBJECTION_REFUSED -> decideObjection(caseNumber, RaisedObjection.Outcome.REJECTED, letter.text(), by);
            case OBJECTION_UPHELD -> decideObjection(caseNumber, RaisedObjection.Outcome.UPHELD, letter.text(), by);
            case WITHDRAWAL_HEARING ->
                hearClaim.hear(new HearClaim.Command(
                        caseNumber, HeardClaim.About.WITHDRAWAL, letter.text(), letter.requireAmount(), today, by));
            case WITHDRAWAL ->
                withdrawGrant.withdraw(new WithdrawGrant.Command(
                        caseNumber, letter.requireAmount(), new Weighing(letter.text(), AGAINST, INTEREST, true), by));
            case REPAYMENT_HEARING ->
                hearClaim.hear(
                        new HearClaim.Command(caseNumber, HeardClaim.About.REPAYMENT, letter.text(), null, null, by));
            case REPAYMENT_CLAIM ->
                claimLeftover.claim(new ClaimLeftover.Command(
                        caseNumber, new Weighing(letter.text(), AGAINST, INTEREST, true), by));
            case INTEREST ->
                decideInterest.decide(
                        new DecideInterest.Command(caseNumber, interestFrom(caseNumber), letter.text(), by));
            case INTEREST_WAIVER ->
                decideInterest.decide(new DecideInterest.Command(caseNumber, null, letter.text(), by));
        }
    }

    /** Takes to the post what the case has to be posted. */
    void post(PlayedCase played, LocalDate today, Cast.Staff staff) {
        notices.of(played.number()).stream()
                .filter(IssuedNotice::isToPost)
                .forEach(
                        printed -> recordPosting.post(new RecordPosting.Command(printed.id(), today, staff.officer())));
    }

    private void decideObjection(CaseNumber caseNumber, RaisedObjection.Outcome outcome, String reason, Actor by) {
        var open = objections.of(caseNumber).stream()
                .filter(RaisedObjection::isOpen)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No objection is open"));
        decideObjection.decide(
                new DecideObjection.Command(open.id(), outcome, open.text(), reason, outcome.costs(), by));
    }

    private IssuedNotice decision(CaseNumber caseNumber) {
        return notices.ofDecision(caseNumber).orElseThrow(() -> new IllegalStateException("No decision has been sent"));
    }

    private LocalDate interestFrom(CaseNumber caseNumber) {
        return notices.claimTerms(caseNumber)
                .map(ClaimTerms::effectiveFrom)
                .orElseThrow(() -> new IllegalStateException("Nothing was claimed by a notice"));
    }
}
