package de.foerdertopf.disbursement;

import java.util.UUID;

/** Which payment. */
public record PaymentId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
