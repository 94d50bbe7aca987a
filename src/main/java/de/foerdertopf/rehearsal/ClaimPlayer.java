package de.foerdertopf.rehearsal;

import de.foerdertopf.application.Channel;
import de.foerdertopf.notice.delivery.ClaimTerms;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.proofofuse.ClaimLeftover;
import de.foerdertopf.proofofuse.DecideInterest;
import de.foerdertopf.proofofuse.HearClaim;
import de.foerdertopf.proofofuse.HeardClaim;
import de.foerdertopf.proofofuse.RenounceGrant;
import de.foerdertopf.proofofuse.Weighing;
import de.foerdertopf.proofofuse.WithdrawGrant;
import de.foerdertopf.rehearsal.CaseScript.ScriptLetter;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import java.time.LocalDate;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Plays how money comes back: the group gives its grant up, or is heard, the claim is made, and interest is decided. */
@Component
@Profile({"rehearsal", "demo", "test"})
class ClaimPlayer {

    private static final String AGAINST =
            "Das Geld gehört zum Fonds und fehlt anderen Gruppen. Ein milderes Mittel ist nicht ersichtlich.";
    private static final String INTEREST = "Ein Grund, auf Zinsen zu verzichten, ist nicht ersichtlich.";

    private final Notices notices;
    private final HearClaim hearClaim;
    private final WithdrawGrant withdrawGrant;
    private final ClaimLeftover claimLeftover;
    private final DecideInterest decideInterest;
    private final RenounceGrant renounceGrant;

    ClaimPlayer(
            Notices notices,
            HearClaim hearClaim,
            WithdrawGrant withdrawGrant,
            ClaimLeftover claimLeftover,
            DecideInterest decideInterest,
            RenounceGrant renounceGrant) {
        this.notices = notices;
        this.hearClaim = hearClaim;
        this.withdrawGrant = withdrawGrant;
        this.claimLeftover = claimLeftover;
        this.decideInterest = decideInterest;
        this.renounceGrant = renounceGrant;
    }

    void play(CaseNumber caseNumber, ScriptLetter letter, LocalDate today, Actor by) {
        switch (letter.kind()) {
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
            case RENUNCIATION ->
                renounceGrant.renounce(new RenounceGrant.Command(caseNumber, Channel.PHONE, letter.text(), by));
            case INTEREST_WAIVER ->
                decideInterest.decide(new DecideInterest.Command(caseNumber, null, letter.text(), by));
            default -> throw new IllegalArgumentException("Not played here: " + letter.kind());
        }
    }

    private LocalDate interestFrom(CaseNumber caseNumber) {
        return notices.claimTerms(caseNumber)
                .map(ClaimTerms::effectiveFrom)
                .orElseThrow(() -> new IllegalStateException("Nothing was claimed by a notice"));
    }
}
