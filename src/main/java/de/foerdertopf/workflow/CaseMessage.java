package de.foerdertopf.workflow;

/** What can reach a case from outside while it does something else: the messages of the models. */
enum CaseMessage {
    APPLICATION_WITHDRAWN("message_applicationWithdrawn"),
    INFORMATION_REPLIED("message_informationReplied"),
    DECISION_TAKEN_BACK("message_decisionTakenBack"),
    MAIL_ACCEPTED("message_mailAccepted"),
    MAIL_REFUSED("message_mailRefused"),
    NOTICE_RETRIEVED("message_noticeRetrieved"),
    PORTAL_REVOKED("message_portalRevoked"),
    LETTER_VOIDED("message_letterVoided"),
    REMEDY_WAIVED("message_remedyWaived"),
    GRANT_PAID("message_grantPaid"),
    PAYMENT_POSSIBLE("message_paymentPossible"),
    PAYMENT_RETURNED("message_paymentReturned"),
    OVERPAYMENT_CLAIMED("message_overpaymentClaimed"),
    RECALL_SETTLED("message_recallSettled"),
    PROOF_SUBMITTED("message_proofSubmitted"),
    PROOF_ACCEPTANCE_REVERSED("message_proofAcceptanceReversed"),
    GRANT_GIVEN_BACK("message_grantGivenBack"),
    PROOF_DUE_DATE_CHANGED("message_proofDueDateChanged"),
    GRANT_WITHDRAWN("message_grantWithdrawn"),
    CLAIM_CORRECTED("message_claimCorrected"),
    CLAIM_SETTLED("message_claimSettled"),
    REFUND_MOOT("message_refundMoot"),
    REFUND_ORDER_CANCELLED("message_refundOrderCancelled"),
    OBJECTION_RECEIVED("message_objectionReceived"),
    PROJECT_OVER("message_projectOver"),
    REVOCATION_DROPPED("message_revocationDropped");

    private final String id;

    CaseMessage(String id) {
        this.id = id;
    }

    /** Its name in the model. */
    String id() {
        return id;
    }
}
