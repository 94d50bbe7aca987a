package de.foerdertopf.application;

import org.jspecify.annotations.Nullable;

/** One thing that an applicant declares, or has not declared yet. */
public enum Declaration {
    NOT_STARTED_YET("Das Vorhaben hat noch nicht begonnen."),
    NO_DOUBLE_FUNDING("Niemand sonst bezahlt dieselben Kosten."),
    DUTY_BENEFITS_CHECKED("Geprüft ist, ob eine andere Stelle zahlen muss."),
    VAT_DEDUCTION("Ob die Gruppe Vorsteuer abziehen kann.");

    private final String sentence;

    Declaration(String sentence) {
        this.sentence = sentence;
    }

    /** What would be declared, as the office asks for it. */
    public String sentence() {
        return sentence;
    }

    /** What was declared about it; null where nobody said anything. */
    public @Nullable Boolean in(Declarations declarations) {
        return switch (this) {
            case NOT_STARTED_YET -> declarations.notStartedYet();
            case NO_DOUBLE_FUNDING -> declarations.noDoubleFunding();
            case DUTY_BENEFITS_CHECKED -> declarations.dutyBenefitsChecked();
            case VAT_DEDUCTION -> declarations.vatDeduction();
        };
    }
}
