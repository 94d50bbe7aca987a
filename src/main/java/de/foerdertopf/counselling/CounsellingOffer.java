package de.foerdertopf.counselling;

/** What became of the offer to talk before the decision. */
public enum CounsellingOffer {
    HELD,
    DECLINED,
    NOT_NEEDED
}
