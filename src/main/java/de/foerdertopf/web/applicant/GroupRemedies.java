package de.foerdertopf.web.applicant;

import de.foerdertopf.assessment.AssessmentState;
import de.foerdertopf.assessment.CompletenessChecks;
import de.foerdertopf.decision.DecisionView;
import de.foerdertopf.decision.Decisions;
import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.notice.delivery.NoticeState;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.remedy.Objections;
import de.foerdertopf.notice.remedy.RaisedObjection;
import de.foerdertopf.shared.CaseNumber;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a group knows of the remedies in its case: who looks at them, and what became of them once that has left the house. */
@Component
class GroupRemedies {

    private final Objections objections;
    private final Notices notices;
    private final Decisions decisions;
    private final CompletenessChecks checks;

    GroupRemedies(Objections objections, Notices notices, Decisions decisions, CompletenessChecks checks) {
        this.objections = objections;
        this.notices = notices;
        this.decisions = decisions;
        this.checks = checks;
    }

    /** What runs against the decision on an application. */
    enum Running {
        /** Nothing does. */
        NOTHING,
        /** The house looks at an objection. */
        OBJECTION,
        /** A court looks at a lawsuit. */
        LAWSUIT,
        /** The house decides anew, and the group knows it. */
        NEW_DECISION
    }

    /** What helped against the decision on an application. */
    enum Won {
        OBJECTION,
        OBJECTION_IN_PART,
        LAWSUIT,
        LAWSUIT_IN_PART
    }

    /** The remedy that last helped against the decision on the application: the house's answer, or a court's. */
    Optional<Won> won(CaseNumber caseNumber) {
        return objections.of(caseNumber).stream()
                .filter(RaisedObjection::isEffective)
                .filter(remedy -> notices.disputed(notices.require(remedy.notice()))
                        .type()
                        .isDecision())
                .reduce((earlier, later) -> later)
                .map(this::won);
    }

    private Won won(RaisedObjection remedy) {
        var wholly = remedy.outcome() == RaisedObjection.Outcome.UPHELD;
        if (notices.require(remedy.notice()).isTakenToCourt()) {
            return wholly ? Won.LAWSUIT : Won.LAWSUIT_IN_PART;
        }
        return wholly ? Won.OBJECTION : Won.OBJECTION_IN_PART;
    }

    /** Where a refused application stands: refused for good only while nothing runs against that. */
    GroupStage ofRefused(CaseNumber caseNumber) {
        if (isAnswerUntold(caseNumber)) {
            return GroupStage.REFUSAL_ANSWERED;
        }
        return switch (running(caseNumber)) {
            case OBJECTION -> GroupStage.REFUSAL_CONTESTED;
            case LAWSUIT -> GroupStage.REFUSAL_AT_COURT;
            case NEW_DECISION ->
                checks.require(caseNumber).state() == AssessmentState.REQUESTED
                        ? GroupStage.ASKED
                        : GroupStage.DECIDED_ANEW;
            case NOTHING -> GroupStage.REJECTED;
        };
    }

    /** What runs against the decision on the application; whatever else is contested does not count. */
    Running running(CaseNumber caseNumber) {
        var dispute = objections.disputes(caseNumber).stream()
                .filter(open -> open.about().type().isDecision())
                .findFirst();
        if (dispute.isPresent()) {
            return dispute.get().isAtCourt() ? Running.LAWSUIT : Running.OBJECTION;
        }
        return !isAnswerUntold(caseNumber)
                        && decisions
                                .taken(caseNumber)
                                .filter(DecisionView::reopened)
                                .isPresent()
                ? Running.NEW_DECISION
                : Running.NOTHING;
    }

    /** Whether a remedy is decided, and its answer has not left the house. */
    boolean isAnswerUntold(CaseNumber caseNumber) {
        return untoldAnswers(caseNumber).findAny().isPresent();
    }

    /** The same of the answer to a remedy against a claim. */
    boolean isClaimAnswerUntold(CaseNumber caseNumber) {
        return untoldAnswers(caseNumber).anyMatch(this::isAboutAClaim);
    }

    private Stream<IssuedNotice> untoldAnswers(CaseNumber caseNumber) {
        return notices.of(caseNumber).stream()
                .filter(letter ->
                        letter.type().answersRemedy() && letter.state() != NoticeState.VOID && !letter.hasLeft());
    }

    private boolean isAboutAClaim(IssuedNotice answer) {
        return notices.require(Objects.requireNonNull(answer.refersTo())).type().isClaim();
    }

    /**
     * Whether a remedy holds up the interest: one against its own notice, or against the claim on which it was charged; also once it is
     * decided, until its answer has left the house.
     */
    boolean isInterestContested(CaseNumber caseNumber) {
        return objections.disputes(caseNumber).stream()
                        .filter(open -> open.remedy().inTime())
                        .anyMatch(open -> holdsInterestUp(open.about()))
                || untoldAnswers(caseNumber)
                        .anyMatch(
                                answer -> holdsInterestUp(notices.require(Objects.requireNonNull(answer.refersTo()))));
    }

    private static boolean holdsInterestUp(IssuedNotice contested) {
        return contested.type() == NoticeType.INTEREST || contested.type().isClaim();
    }

    /** What runs against a claim, also where it holds nothing up, because all is paid or it came late. */
    Optional<Running> runningAgainstClaim(CaseNumber caseNumber) {
        return objections.disputes(caseNumber).stream()
                .filter(open -> open.about().type().isClaim())
                .map(open -> open.isAtCourt() ? Running.LAWSUIT : Running.OBJECTION)
                .findFirst();
    }

    /** Whether a claim is before a court, and not before the house. */
    boolean isClaimAtCourt(CaseNumber caseNumber) {
        return objections.disputes(caseNumber).stream()
                .anyMatch(open -> open.isAtCourt() && open.about().type().isClaim());
    }
}
