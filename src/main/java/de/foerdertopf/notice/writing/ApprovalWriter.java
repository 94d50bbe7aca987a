package de.foerdertopf.notice.writing;

import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.assessment.CaseFinding;
import de.foerdertopf.decision.DecisionView;
import de.foerdertopf.fund.FindingCode;
import de.foerdertopf.fund.FundEdition;
import de.foerdertopf.fund.Outcome;
import de.foerdertopf.notice.letters.ApprovalLetter;
import de.foerdertopf.notice.letters.Closing;
import de.foerdertopf.notice.letters.Letter;
import de.foerdertopf.notice.letters.Opening;
import de.foerdertopf.notice.letters.PartialApprovalLetter;
import de.foerdertopf.notice.letters.PartialRefusal;
import de.foerdertopf.notice.letters.ProvisionalApprovalLetter;
import de.foerdertopf.shared.Money;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes the letter of an approval: the grant with its terms, what is open still, or why less is granted than was asked for. */
@Component
class ApprovalWriter {

    private final GrantTermsWriter terms;
    private final ReplacedNotices replaced;
    private final LetterWords words;

    ApprovalWriter(GrantTermsWriter terms, ReplacedNotices replaced, LetterWords words) {
        this.terms = terms;
        this.replaced = replaced;
        this.words = words;
    }

    /** The letter of a decision that grants something. */
    Letter write(
            SubmittedApplication application,
            DecisionView decision,
            FundEdition edition,
            List<CaseFinding> counting,
            LetterParts parts,
            Opening opening,
            String signedBy) {
        var granted = replaced.in(terms.write(application, decision, edition, counting, parts), decision);
        var over = decision.projectPeriod().to().isBefore(parts.head().date());
        var closing = new Closing(words.of(over ? "wish.approval.over" : "wish.approval"), signedBy, List.of());
        if (decision.outcome() == Outcome.PARTIALLY_APPROVED) {
            return new PartialApprovalLetter(
                    parts.head(),
                    parts.matter(),
                    opening,
                    granted,
                    refusal(application, decision, edition, counting),
                    parts.law(),
                    parts.remedy(),
                    closing);
        }
        var provisional = decision.isToBeSettled() ? decision.provisional() : null;
        return provisional == null
                ? new ApprovalLetter(
                        parts.head(), parts.matter(), opening, granted, parts.law(), parts.remedy(), closing)
                : new ProvisionalApprovalLetter(
                        parts.head(),
                        parts.matter(),
                        opening,
                        granted,
                        provisional.open(),
                        provisional.finalBy(),
                        parts.law(),
                        parts.remedy(),
                        closing);
    }

    private PartialRefusal refusal(
            SubmittedApplication application, DecisionView decision, FundEdition edition, List<CaseFinding> counting) {
        var maximum = edition.rules().amounts().maximum();
        var capped = counting.stream().anyMatch(f -> f.code() == FindingCode.AMOUNT_ABOVE_CAP)
                && decision.amountGranted().equals(maximum);
        return new PartialRefusal(
                decision.amountRequested(),
                null,
                capped ? maximum : null,
                capped ? edition.texts().amountClause() : null,
                List.of(),
                capped ? withoutTheCap(decision.reasonText(), maximum) : decision.reasonText(),
                weighing(decision, words),
                approvalReason(application, edition));
    }

    /** The letter itself says how high the cap is; the officer's reasons need not say it a second time. */
    private static String withoutTheCap(String reasons, Money maximum) {
        return Arrays.stream(reasons.split("(?<=\\.)\\s+"))
                .filter(sentence -> !(sentence.contains("höchstens") && sentence.contains(maximum.toGerman())))
                .collect(Collectors.joining(" "));
    }

    /** What was weighed; where the officer wrote nothing, that there was no reason for an exception. */
    static String weighing(DecisionView decision, LetterWords words) {
        return decision.discretionReason().isBlank() ? words.of("decision.no-exception") : decision.discretionReason();
    }

    private String approvalReason(SubmittedApplication application, FundEdition edition) {
        var project = application.answers().project();
        var fits = words.of(
                "decision.fits",
                Map.of("goals", String.join(", ", edition.texts().goals())));
        if (project.peopleReached() <= 0) {
            return fits;
        }
        return fits + " "
                + words.of(
                        project.refugeesReached() > 0 ? "decision.reaches-refugees" : "decision.reaches",
                        Map.of("people", project.peopleReached(), "refugees", project.refugeesReached()));
    }
}
