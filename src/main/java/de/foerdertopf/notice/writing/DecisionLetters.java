package de.foerdertopf.notice.writing;

import de.foerdertopf.application.Applications;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.assessment.CaseFinding;
import de.foerdertopf.assessment.Findings;
import de.foerdertopf.decision.DecisionView;
import de.foerdertopf.decision.Decisions;
import de.foerdertopf.fund.FindingCode;
import de.foerdertopf.fund.FundEdition;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.notice.NoticeChannel;
import de.foerdertopf.notice.letters.ApprovalLetter;
import de.foerdertopf.notice.letters.Closing;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.letters.Opening;
import de.foerdertopf.notice.letters.PartialApprovalLetter;
import de.foerdertopf.notice.letters.PartialRefusal;
import de.foerdertopf.notice.letters.ProvisionalApprovalLetter;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the letter of a decision: takes every value from the case as it stands today. */
@Component
public class DecisionLetters {

    private final Applications applications;
    private final Decisions decisions;
    private final Findings findings;
    private final Funds funds;
    private final Letterheads letterheads;
    private final CaseOfficers officers;
    private final GrantTermsWriter terms;
    private final LetterWords words;
    private final RejectionWriter rejections;

    DecisionLetters(
            Applications applications,
            Decisions decisions,
            Findings findings,
            Funds funds,
            Letterheads letterheads,
            CaseOfficers officers,
            GrantTermsWriter terms,
            LetterWords words,
            RejectionWriter rejections) {
        this.applications = applications;
        this.decisions = decisions;
        this.findings = findings;
        this.funds = funds;
        this.letterheads = letterheads;
        this.officers = officers;
        this.terms = terms;
        this.words = words;
        this.rejections = rejections;
    }

    /**
     * The letter of the decision in force.
     *
     * @param via null is as the recipient chose
     * @throws BusinessRuleViolation {@code notice.no-decision}, {@code notice.address-missing}
     */
    public DecisionLetter write(
            CaseNumber caseNumber, @Nullable String freeParagraph, @Nullable NoticeChannel via, Actor by) {
        var decision = decisions.taken(caseNumber).orElseThrow(() -> new BusinessRuleViolation("notice.no-decision"));
        var application = applications.require(caseNumber);
        var authority = funds.require(application.fund()).authority();
        var edition = funds.edition(application.edition());
        var parts = letterheads.ofDecision(caseNumber, via, by);
        var opening = new Opening(parts.greetedName(), freeParagraph);
        var signedBy = officers.name(decision.decidedBy(), authority);
        var provisional = decision.isToBeSettled() ? decision.provisional() : null;
        var type = provisional == null ? NoticeType.of(decision.outcome()) : NoticeType.PROVISIONAL_APPROVAL;
        var counting =
                findings.of(caseNumber).stream().filter(CaseFinding::counts).toList();
        var letter =
                switch (decision.outcome()) {
                    case APPROVED ->
                        provisional != null
                                ? new ProvisionalApprovalLetter(
                                        parts.head(),
                                        parts.matter(),
                                        opening,
                                        terms.write(application, decision, edition, counting, parts),
                                        provisional.open(),
                                        provisional.finalBy(),
                                        parts.law(),
                                        parts.remedy(),
                                        new Closing(words.of("wish.approval"), signedBy, List.of()))
                                : new ApprovalLetter(
                                        parts.head(),
                                        parts.matter(),
                                        opening,
                                        terms.write(application, decision, edition, counting, parts),
                                        parts.law(),
                                        parts.remedy(),
                                        new Closing(words.of("wish.approval"), signedBy, List.of()));
                    case PARTIALLY_APPROVED ->
                        new PartialApprovalLetter(
                                parts.head(),
                                parts.matter(),
                                opening,
                                terms.write(application, decision, edition, counting, parts),
                                refusal(application, decision, edition, counting),
                                parts.law(),
                                parts.remedy(),
                                new Closing(words.of("wish.approval"), signedBy, List.of()));
                    case REJECTED ->
                        rejections.write(application, decision, weighing(decision), counting, parts, opening, signedBy);
                };
        return new DecisionLetter(type, decision, letter, parts.remedy(), parts);
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
                weighing(decision),
                approvalReason(application, edition));
    }

    /** The letter itself says how high the cap is; the officer's reasons need not say it a second time. */
    private static String withoutTheCap(String reasons, Money maximum) {
        return Arrays.stream(reasons.split("(?<=\\.)\\s+"))
                .filter(sentence -> !(sentence.contains("höchstens") && sentence.contains(maximum.toGerman())))
                .collect(Collectors.joining(" "));
    }

    private String weighing(DecisionView decision) {
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
