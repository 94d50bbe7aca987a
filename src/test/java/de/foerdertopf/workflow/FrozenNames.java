package de.foerdertopf.workflow;

import java.util.Set;

/** Names that running cases of older models call: none may be renamed or taken away, new ones are added here. */
final class FrozenNames {

    static final Set<String> DELEGATES = Set.of(
            "assessCompletenessDelegate",
            "decisionAuthorityDelegate",
            "renderNoticeDelegate",
            "sendNoticeDelegate",
            "endRetrievalDelegate",
            "planFinalityDelegate",
            "openProofOfUseDelegate",
            "planReminderDelegate",
            "remindProofDelegate",
            "closeCaseDelegate",
            "planJointReviewDelegate",
            "endAccompanimentDelegate",
            "orderCertifiedPaymentDelegate",
            "planRemedyPaymentDelegate",
            "settleAnewDelegate",
            "inviteJointReviewDelegate",
            "remindReplyDelegate");

    /** Other beans that expressions of the models call. */
    static final Set<String> BEANS = Set.of("deadlines");

    private FrozenNames() {}
}
