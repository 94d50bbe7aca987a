package de.foerdertopf.notice.writing;

import de.foerdertopf.application.Applications;
import de.foerdertopf.assessment.CaseFinding;
import de.foerdertopf.assessment.Findings;
import de.foerdertopf.decision.Decisions;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.fund.Outcome;
import de.foerdertopf.notice.NoticeChannel;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.letters.Opening;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
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
    private final ApprovalWriter approvals;
    private final RejectionWriter rejections;

    DecisionLetters(
            Applications applications,
            Decisions decisions,
            Findings findings,
            Funds funds,
            Letterheads letterheads,
            CaseOfficers officers,
            ApprovalWriter approvals,
            RejectionWriter rejections) {
        this.applications = applications;
        this.decisions = decisions;
        this.findings = findings;
        this.funds = funds;
        this.letterheads = letterheads;
        this.officers = officers;
        this.approvals = approvals;
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
        var counting =
                findings.of(caseNumber).stream().filter(CaseFinding::counts).toList();
        var letter = decision.outcome() == Outcome.REJECTED
                ? rejections.write(application, decision, counting, parts, opening, signedBy)
                : approvals.write(application, decision, edition, counting, parts, opening, signedBy);
        var type = decision.isToBeSettled() ? NoticeType.PROVISIONAL_APPROVAL : NoticeType.of(decision.outcome());
        return new DecisionLetter(type, decision, letter, parts.remedy(), parts);
    }
}
