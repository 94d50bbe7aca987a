package de.foerdertopf.workflow;

/** The building blocks of a case's process that the house itself starts or looks for; the way of a fund is named by its edition. */
enum ProcessKey {
    CLAIM("claim"),
    CLAIM_CORRECTION("claim-correction"),
    DELIVERY("delivery"),
    DISBURSEMENT("disbursement"),
    OBJECTION("objection"),
    OVERPAYMENT("overpayment"),
    PROOF_OF_USE("proof-of-use"),
    RECALL("recall"),
    REFUND("refund");

    private final String key;

    ProcessKey(String key) {
        this.key = key;
    }

    /** As the model names itself. */
    String key() {
        return key;
    }
}
