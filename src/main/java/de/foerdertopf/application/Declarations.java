package de.foerdertopf.application;

import org.jspecify.annotations.Nullable;

/**
 * What the applicant declares. What was not said is neither yes nor no: it is missing and asked for.
 *
 * @param notStartedYet the project has not begun
 * @param noDoubleFunding nobody else pays the same costs
 * @param dutyBenefitsChecked it was checked that no other office must pay
 * @param vatDeduction the group can deduct input tax, so that net costs count
 */
public record Declarations(
        @Nullable Boolean notStartedYet,
        @Nullable Boolean noDoubleFunding,
        @Nullable Boolean dutyBenefitsChecked,
        @Nullable Boolean vatDeduction) {

    /** Whether this was said with yes. */
    public boolean affirms(Declaration declaration) {
        return Boolean.TRUE.equals(declaration.in(this));
    }

    /** Whether this was said with no. */
    public boolean denies(Declaration declaration) {
        return Boolean.FALSE.equals(declaration.in(this));
    }

    /** Whether nobody said anything about it. */
    public boolean lacks(Declaration declaration) {
        return declaration.in(this) == null;
    }
}
