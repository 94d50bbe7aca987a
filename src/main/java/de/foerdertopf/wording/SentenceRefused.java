package de.foerdertopf.wording;

import de.foerdertopf.shared.BusinessRuleViolation;
import java.util.Map;
import java.util.TreeMap;

/** Sentences that cannot stand in a letter as they were typed; nothing is published. */
public class SentenceRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Map<Integer, BusinessRuleViolation> reasons;

    SentenceRefused(Map<Integer, BusinessRuleViolation> reasons) {
        super(reasons.toString());
        this.reasons = new TreeMap<>(reasons);
    }

    /** Why, by the sentence's number. */
    public Map<Integer, BusinessRuleViolation> reasons() {
        return new TreeMap<>(reasons);
    }
}
