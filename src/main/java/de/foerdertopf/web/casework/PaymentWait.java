package de.foerdertopf.web.casework;

import de.foerdertopf.workflow.CaseTask;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** For whom a payment waits that cannot be ordered yet: what the desk can do itself comes before what others must do. */
enum PaymentWait {
    SPONSORS_FIRST_ACCOUNT(true, true, "account-missing"),
    FIRST_ACCOUNT(true, false, "account-missing"),
    SPONSORS_ACCOUNT(true, true, "account-invalid", "account-outside-sepa", "account-of-city", "account-came-back"),
    ACCOUNT(true, false, "account-invalid", "account-outside-sepa", "account-of-city", "account-came-back"),
    SECOND_PERSON(false, false, "account-second-person"),
    CONFIRMATION(false, false, "account-unconfirmed"),
    SPONSOR(true, false, "sponsor-consent-missing"),
    CERTIFICATE(true, false, "certificate-missing");

    private final boolean others;
    private final boolean sponsorsOnly;
    private final List<String> obstacles;

    PaymentWait(boolean others, boolean sponsorsOnly, String... obstacles) {
        this.others = others;
        this.sponsorsOnly = sponsorsOnly;
        this.obstacles = List.of(obstacles);
    }

    /**
     * The first of them; empty where nothing of this kind holds the payment back.
     *
     * @param obstacles codes as in {@code Payments#obstacles}
     * @param sponsors whether a sponsor gets the money
     */
    static Optional<PaymentWait> of(Collection<String> obstacles, boolean sponsors) {
        return Arrays.stream(values())
                .filter(wait -> sponsors || !wait.sponsorsOnly)
                .filter(wait -> wait.obstacles.stream().anyMatch(obstacles::contains))
                .findFirst();
    }

    /** Whether this is what such a task waits for: nothing can be ordered yet, or the account to be cleared up is there to be confirmed. */
    boolean holdsUp(CaseTask task) {
        return task == CaseTask.ORDER_PAYMENT || (task == CaseTask.CLARIFY_ACCOUNT && !others);
    }

    /** Whether a group or its sponsor is on, and not the desk. */
    boolean isForOthers() {
        return others;
    }
}
