package de.foerdertopf.application;

/** How the recipient wants letters. E-mail needs consent (§ 3a VwVfG), retrieval on the portal too (§ 41 (2a)); no answer is a letter. */
public enum DeliveryChoice {
    EMAIL,
    /** Retrieves the notice on the portal and gets other letters by mail; only where the fund offers it. */
    PORTAL,
    LETTER
}
