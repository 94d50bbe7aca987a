package de.foerdertopf.disbursement;

import java.util.Arrays;
import java.util.Optional;

/** Why nothing of a grant goes out although it was granted. */
public enum PaymentStop {
    /** The approval was withdrawn (§ 48 VwVfG) or revoked (§ 49 VwVfG); a remedy against that holds up the claim, not this. */
    GRANT_ENDED("grant-ended", true),
    /** The group gave the grant up. */
    GRANT_RENOUNCED("grant-renounced", true),
    /** The group is heard before a withdrawal. */
    WITHDRAWAL_HEARD("withdrawal-heard", false),
    /** The group is heard before a revocation. */
    REVOCATION_HEARD("revocation-heard", false);

    private final String code;
    private final boolean forGood;

    PaymentStop(String code, boolean forGood) {
        this.code = code;
        this.forGood = forGood;
    }

    /** Under {@code obstacle.} and {@code violation.disbursement.} stand its sentences. */
    public String code() {
        return code;
    }

    /** Whether no order comes back to life by waiting. */
    public boolean isForGood() {
        return forGood;
    }

    static Optional<PaymentStop> ofCode(String code) {
        return Arrays.stream(values()).filter(stop -> stop.code.equals(code)).findFirst();
    }
}
