package de.foerdertopf.web.applicant;

import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.layout.Fmt;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a group reads of its money beside how far its case is: what was too much, and what a new decision brings on top. */
@Component
class MoneyBeside {

    private final GroupLetters letters;
    private final Payments payments;
    private final ProofsOfUse proofs;
    private final StandDays days;
    private final MoneyWords words;
    private final Fmt fmt;

    MoneyBeside(
            GroupLetters letters, Payments payments, ProofsOfUse proofs, StandDays days, MoneyWords words, Fmt fmt) {
        this.letters = letters;
        this.payments = payments;
        this.proofs = proofs;
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
