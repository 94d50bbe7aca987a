package de.foerdertopf.workflow;

import de.foerdertopf.applicant.ConfirmAccount.AccountConfirmed;
import de.foerdertopf.application.Channel;
import de.foerdertopf.application.Section;
import de.foerdertopf.application.WithdrawApplication.ApplicationWithdrawn;
import de.foerdertopf.assessment.ConfirmCompleteness.CompletenessConfirmed;
import de.foerdertopf.assessment.ReplyToRequest.InformationReplied;
import de.foerdertopf.assessment.RequestInformation.InformationRequested;
import de.foerdertopf.counselling.ClarifyCounselling.CounsellingClarified;
import de.foerdertopf.counselling.CounsellingOffer;
import de.foerdertopf.counselling.HoldJointReview.JointReviewHeld;
import de.foerdertopf.decision.DecisionTaken;
import de.foerdertopf.decision.ProposeDecision.DecisionProposed;
import de.foerdertopf.decision.TakeBackDecision.DecisionTakenBack;
import de.foerdertopf.disbursement.PaymentExecuted;
import de.foerdertopf.disbursement.PaymentId;
import de.foerdertopf.disbursement.PaymentOrdered;
import de.foerdertopf.disbursement.PaymentReleased;
import de.foerdertopf.disbursement.PaymentReturned;
import de.foerdertopf.fund.Outcome;
import de.foerdertopf.notice.NoticeChannel;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.delivery.NoticeIssued;
import de.foerdertopf.notice.delivery.NoticePosted;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.remedy.ObjectionDecided;
import de.foerdertopf.notice.remedy.ObjectionReceived;
import de.foerdertopf.notice.remedy.RaisedObjection;
import de.foerdertopf.proofofuse.AcceptProof.ProofAccepted;
import de.foerdertopf.proofofuse.HearMissingProof.HearingSent;
import de.foerdertopf.proofofuse.RevokeGrant.GrantRevoked;
import de.foerdertopf.proofofuse.SubmitProofOfUse.ProofOfUseSubmitted;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** What both fund processes have in common: the events that move a case, as the stages publish them. */
abstract class FundProcessTest extends ProcessTest {

    private static final Actor OFFICER = Actor.staff("0f1c");
    private static final Actor GROUP = Actor.applicant("9a0b");
    private static final Money SUM = Money.ofCents(30000);

    FundProcessTest(String model) {
        super(model);
    }

    @BeforeEach
    void lightestWay() {
        delegateAnswers("decisionAuthorityDelegate", Map.of(Variables.NEEDS_PANEL, false));
        delegateAnswers("sendNoticeDelegate", Map.of(Variables.ANSWER, "SENT"));
        delegateAnswers("planFinalityDelegate", Map.of(Variables.ANSWER, "GO_ON"));
        delegateAnswers(
                "planReminderDelegate", Map.of(Variables.WAITS_UNTIL, inDays(300), Variables.REMINDER, "REMIND"));
        delegateAnswers("planJointReviewDelegate", Map.of(Variables.ANSWER, "NONE"));
        delegateAnswers("endAccompanimentDelegate", caseNumber -> {
            engine().tell(caseNumber, CaseMessage.PROJECT_OVER);
            return Map.of();
        });
    }

    void complete() {
        happens(new CompletenessConfirmed(current(), now(), OFFICER));
    }

    void counsellingClarified() {
        happens(new CounsellingClarified(current(), CounsellingOffer.DECLINED, now(), OFFICER));
    }

    void jointReviewHeld() {
        happens(new JointReviewHeld(current(), true, "", now(), OFFICER));
    }

    /** One person suffices: the proposal is the decision. */
    void decides(Outcome outcome) {
        happens(new DecisionProposed(current(), false, Outcome.APPROVED, SUM, "", now(), OFFICER));
        happens(new DecisionTaken(current(), UUID.randomUUID(), outcome, false, SUM, now(), OFFICER));
    }

    void asksForMore(int days) {
        happens(new InformationRequested(
                current(), LocalDate.parse(inDays(days)), Set.of(Section.PLAN), "Bitte ein Angebot.", now(), OFFICER));
    }

    void replies() {
        happens(new InformationReplied(current(), now(), GROUP, List.of()));
    }

    void takesBack() {
        happens(new DecisionTakenBack(current(), "Grund", now(), OFFICER));
    }

    void withdraws() {
        happens(new ApplicationWithdrawn(current(), now(), GROUP, List.of()));
    }

    void issuesNotice() {
        happens(new NoticeIssued(current(), notice(), NoticeType.APPROVAL, now(), OFFICER));
    }

    void issuesAnotherLetter() {
        happens(new NoticeIssued(current(), notice(), NoticeType.FREE_LETTER, now(), OFFICER));
    }

    void postsNotice() {
        happens(new NoticePosted(
                current(), notice(), NoticeType.APPROVAL, NoticeChannel.LETTER, today(), today(), now(), OFFICER));
    }

    void objects() {
        happens(new ObjectionReceived(
                current(),
                notice(),
                NoticeType.PARTIAL_APPROVAL,
                UUID.randomUUID(),
                today(),
                true,
                false,
                Channel.PAPER,
                "Text",
                now(),
                OFFICER));
    }

    void decidesObjection() {
        decidesObjection(RaisedObjection.Outcome.REJECTED);
    }

    void decidesObjection(RaisedObjection.Outcome outcome) {
        decidesObjection(NoticeType.PARTIAL_APPROVAL, outcome);
    }

    void decidesObjection(NoticeType contested, RaisedObjection.Outcome outcome) {
        happens(new ObjectionDecided(
                current(),
                notice(),
                contested,
                UUID.randomUUID(),
                outcome,
                false,
                outcome.helps(),
                true,
                today(),
                null,
                "Grund",
                now(),
                OFFICER));
    }

    private static NoticeId notice() {
        return new NoticeId(UUID.randomUUID());
    }

    void pays() {
        pays(true);
    }

    /** An instalment, and whether nothing is open after it. */
    void pays(boolean fully) {
        var payment = new PaymentId(UUID.randomUUID());
        happens(new PaymentOrdered(current(), payment, "Z-1", SUM, 1, 1, now(), OFFICER));
        happens(new PaymentReleased(current(), payment, "Z-1", SUM, now(), OFFICER));
        happens(new PaymentExecuted(current(), payment, "Z-1", SUM, today(), fully, now(), OFFICER));
    }

    void paymentReturns() {
        accountIsRefused(true);
        happens(new PaymentReturned(
                current(), new PaymentId(UUID.randomUUID()), "Z-1", SUM, today(), "AC04", "", now(), OFFICER));
    }

    void accountConfirmed() {
        happens(new AccountConfirmed(current(), "Anruf", now(), OFFICER));
    }

    void proves() {
        happens(new ProofOfUseSubmitted(current(), now(), GROUP, List.of()));
        happens(new ProofAccepted(current(), Money.ZERO, Money.ZERO, Money.ZERO, SUM, now(), OFFICER));
    }

    /** The proof never came: heard, and revoked when the group had its say. */
    void revokes() {
        happens(new HearingSent(current(), LocalDate.parse(inDays(21)), now(), OFFICER));
        becomes(inDays(22));
        happens(new GrantRevoked(current(), SUM, SUM, LocalDate.parse(inDays(30)), "Grund", now(), OFFICER));
    }

    private Instant now() {
        return clock().instant();
    }

    private LocalDate today() {
        return HouseTime.today(clock());
    }
}
