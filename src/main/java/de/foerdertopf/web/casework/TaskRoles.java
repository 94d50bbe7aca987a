package de.foerdertopf.web.casework;

import de.foerdertopf.disbursement.PaymentDuty;
import de.foerdertopf.identity.Role;
import de.foerdertopf.workflow.CaseTask;

/** Who does what a case waits for. */
final class TaskRoles {

    private TaskRoles() {}

    /** Whose work it is. */
    static Role[] of(CaseTask kind) {
        return switch (kind) {
            case CLARIFY_COUNSELLING, JOINT_REVIEW -> new Role[] {Role.COUNSELLOR, Role.ADMINISTRATOR};
            case SECOND_SIGNATURE -> new Role[] {Role.AUTHORIZER, Role.ADMINISTRATOR};
            case ORDER_PAYMENT -> new Role[] {PaymentDuty.CHECK.role()};
            case RELEASE_PAYMENT, ORDER_REFUND -> new Role[] {PaymentDuty.RELEASE.role()};
            case EXECUTE_PAYMENT, RECALL_PAYMENT, CLARIFY_OVERPAYMENT, SEND_REFUND ->
                new Role[] {PaymentDuty.PAY.role()};
            case AWAIT_REPAYMENT -> new Role[] {Role.FINANCE, Role.ADMINISTRATOR};
            case CONFIRM_COMPLETENESS,
                    REPLY,
                    NO_ANSWER,
                    RECORD_PANEL_VOTE,
                    DECIDE,
                    ISSUE_NOTICE,
                    POST_LETTER,
                    CHOOSE_DELIVERY,
                    CLARIFY_ACCOUNT,
                    MISSING_PROOF,
                    DECIDE_REVOCATION,
                    DECIDE_INTEREST,
                    DECIDE_WITHDRAWAL,
                    DECIDE_REPAYMENT,
                    CORRECT_CLAIM,
                    CHECK_PROOF,
                    DECIDE_OBJECTION -> new Role[] {Role.ADMINISTRATOR};
        };
    }
}
