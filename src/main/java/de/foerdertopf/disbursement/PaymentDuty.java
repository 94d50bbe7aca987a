package de.foerdertopf.disbursement;

import de.foerdertopf.identity.Role;

/**
 * Who does what on the way of a payment, in one place for pages, work list and process models: whoever runs the fund certifies that
 * a payment is factually and arithmetically correct, another person with the right to order money releases it, and finance brings
 * it to the cash office. The cash office never orders.
 */
public enum PaymentDuty {
    /** Factual and arithmetical check (sachlich und rechnerisch richtig): the payment order comes into being. */
    CHECK(Role.ADMINISTRATOR),
    /** The order itself (Anordnung), never by the person who checked. */
    RELEASE(Role.AUTHORIZER),
    /** Payment runs, what the cash office reports back, money that returns. */
    PAY(Role.FINANCE);

    private final Role role;

    PaymentDuty(Role role) {
        this.role = role;
    }

    /** The role whose duty it is. */
    public Role role() {
        return role;
    }
}
