package de.foerdertopf.application;

/**
 * What the applicant declares.
 *
 * @param notStartedYet the project has not begun
 * @param noDoubleFunding nobody else pays the same costs
 * @param dutyBenefitsChecked it was checked that no other office must pay
 * @param vatDeduction the group can deduct input tax, so that net costs count
 */
public record Declarations(
        boolean notStartedYet, boolean noDoubleFunding, boolean dutyBenefitsChecked, boolean vatDeduction) {}
