package de.foerdertopf.web.applicant;

import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.proofofuse.Refunds;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.layout.Fmt;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a group reads of its money beside how far its case is: what was too much, what it gets back, and what a new decision brings on top. */
@Component
class MoneyBeside {

    private final GroupLetters letters;
    private final Payments payments;
    private final ProofsOfUse proofs;
    private final Refunds refunds;
    private final StandDays days;
    private final MoneyWords words;
    private final Fmt fmt;

    MoneyBeside(
            GroupLetters letters,
            Payments payments,
            ProofsOfUse proofs,
            Refunds refunds,
            StandDays days,
            MoneyWords words,
            Fmt fmt) {
        this.letters = letters;
        this.payments = payments;
        this.proofs = proofs;
        this.refunds = refunds;
        this.days = days;
        this.words = words;
        this.fmt = fmt;
    }

    /** Nobody spends what comes back; where a claim names it, the claim is enough. */
    Optional<String> paidTwice(SubmittedApplication application) {
        var isClaimed = proofs.find(application.caseNumber())
                .filter(proof -> proof.openClaim().isPositive())
                .isPresent();
        return Optional.of(payments.tooMuch(application.caseNumber()))
                .filter(tooMuch -> tooMuch.isPositive() && !isClaimed)
                .map(tooMuch -> words.text(application, "stage.paid-twice", fmt.money(tooMuch)));
    }

    /** What was paid back and is not owed comes back by itself. */
    Optional<String> refund(SubmittedApplication application) {
        var back = refunds.toCome(application.caseNumber());
        var later = refunds.afterCheck(application.caseNumber());
        if (back.isPositive()) {
            return Optional.of(words.text(application, "stage.refund", fmt.money(back)));
        }
        return later.isPositive()
                ? Optional.of(words.text(application, "stage.refund.later", fmt.money(later)))
                : Optional.empty();
    }

    /** The same for the fiscal sponsor, where it had paid back. */
    Optional<String> refundToSponsor(SubmittedApplication application) {
        return Optional.of(refunds.toCome(application.caseNumber()))
                .filter(back -> back.isPositive() && MoneyWords.isSponsors(application))
                .map(back -> words.plain("stage.refund", fmt.money(back)));
    }

    /** The project runs on what was paid; the rest follows once the letter about it has left. */
    Optional<String> toCome(GroupStage course, SubmittedApplication application) {
        var day = days.payDay(application);
        return rest(course, application)
                .map(open -> day == null
                        ? words.text(application, "stage.to-come", fmt.money(open))
                        : words.text(application, "stage.to-come.until", fmt.money(open), fmt.day(day)));
    }

    /** The same for the fiscal sponsor, to which the rest is paid. */
    Optional<String> toComeToSponsor(GroupStage course, SubmittedApplication application) {
        var day = days.payDay(application);
        return rest(course, application)
                .map(open -> day == null
                        ? words.plain("sponsored.to-come", fmt.money(open))
                        : words.plain("sponsored.to-come.until", fmt.money(open), fmt.day(day)));
    }

    /** What of the grant is still to be paid after a part of it was. */
    private Optional<Money> rest(GroupStage course, SubmittedApplication application) {
        if (!course.isReportAwaited() || !letters.isTold(application)) {
            return Optional.empty();
        }
        return Optional.of(payments.open(application.caseNumber()))
                .filter(open -> open.isPositive()
                        && payments.paidTotal(application.caseNumber()).isPositive());
    }
}
