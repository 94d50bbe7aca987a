package de.foerdertopf.disbursement;

import java.util.UUID;

/** Which payment run. */
public record PaymentRunId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
