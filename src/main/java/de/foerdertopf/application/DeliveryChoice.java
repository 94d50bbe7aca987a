package de.foerdertopf.application;

/** How the recipient wants letters. E-mail needs consent (§ 3a VwVfG); no answer is a letter. */
public enum DeliveryChoice {
    EMAIL,
    LETTER
}
