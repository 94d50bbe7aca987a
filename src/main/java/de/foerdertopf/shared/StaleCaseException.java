package de.foerdertopf.shared;

/** The case has moved on: what the person wanted to do is no longer waiting to be done. Pages say so and keep the input. */
public class StaleCaseException extends BusinessRuleViolation {

    private static final long serialVersionUID = 1L;

    private final String number;

    public StaleCaseException(CaseNumber caseNumber, String wanted) {
        super("case.moved-on", caseNumber.value(), wanted);
        this.number = caseNumber.value();
    }

    /** Which case. */
    public CaseNumber caseNumber() {
        return new CaseNumber(number);
    }
}
