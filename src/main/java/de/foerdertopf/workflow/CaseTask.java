package de.foerdertopf.workflow;

import java.util.Arrays;

/** What a case can wait for a person to do: the kinds of work on the work list, and the user tasks of the models. */
public enum CaseTask {
    CONFIRM_COMPLETENESS("userTask_confirmCompleteness"),
    REPLY("userTask_reply"),
    NO_ANSWER("userTask_noAnswer"),
    CLARIFY_COUNSELLING("userTask_clarifyCounselling"),
    RECORD_PANEL_VOTE("userTask_recordPanelVote"),
    DECIDE("userTask_decide"),
    SECOND_SIGNATURE("userTask_secondSignature"),
    ISSUE_NOTICE("userTask_issueNotice"),
    POST_LETTER("userTask_postLetter"),
    CHOOSE_DELIVERY("userTask_chooseDelivery"),
    ORDER_PAYMENT("userTask_orderPayment"),
    RELEASE_PAYMENT("userTask_releasePayment"),
    EXECUTE_PAYMENT("userTask_executePayment"),
    RECALL_PAYMENT("userTask_recallPayment"),
    CLARIFY_OVERPAYMENT("userTask_clarifyOverpayment"),
    CLARIFY_ACCOUNT("userTask_clarifyAccount"),
    MISSING_PROOF("userTask_missingProof"),
    DECIDE_REVOCATION("userTask_decideRevocation"),
    CHECK_PROOF("userTask_checkProof"),
    AWAIT_REPAYMENT("userTask_awaitRepayment"),
    ORDER_REFUND("userTask_orderRefund"),
    SEND_REFUND("userTask_sendRefund"),
    CORRECT_CLAIM("userTask_correctClaim"),
    DECIDE_INTEREST("userTask_decideInterest"),
    DECIDE_WITHDRAWAL("userTask_decideWithdrawal"),
    DECIDE_REPAYMENT("userTask_decideRepayment"),
    JOINT_REVIEW("userTask_jointReview"),
    DECIDE_OBJECTION("userTask_decideObjection");

    private final String id;

    CaseTask(String id) {
        this.id = id;
    }

    /** Its id in the model. */
    String id() {
        return id;
    }

    /** Whether money of the grant goes out with it: ordered, released, brought to the bank. */
    public boolean paysOut() {
        return this == ORDER_PAYMENT || this == RELEASE_PAYMENT || this == EXECUTE_PAYMENT;
    }

    static CaseTask ofId(String id) {
        return Arrays.stream(values())
                .filter(t -> t.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such task: " + id));
    }
}
