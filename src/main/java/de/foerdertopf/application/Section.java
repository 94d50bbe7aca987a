package de.foerdertopf.application;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Parts of an application that can be asked for, opened and corrected one by one. */
public enum Section {
    GROUP,
    CONTACT,
    SPONSOR,
    ACCOUNT,
    PROJECT,
    PLAN,
    DECLARATIONS,
    ATTACHMENTS;

    /** What this section says in the given answers, for the comparison of before and after. */
    public Object of(ApplicationAnswers answers) {
        return switch (this) {
            case GROUP -> List.of(answers.applicantType(), answers.initiative());
            case CONTACT -> Arrays.asList(answers.contact(), answers.responsiblePerson());
            case SPONSOR -> Objects.requireNonNullElse(answers.sponsor(), "");
            case ACCOUNT ->
                answers.account() == null
                        ? ""
                        : List.of(
                                answers.account().holder(),
                                answers.account().iban().normalised(),
                                Objects.requireNonNullElse(answers.account().holderDiffersReason(), ""));
            case PROJECT -> answers.project();
            case PLAN -> List.of(withNamelessGrant(answers.plan()), answers.amountRequested());
            case DECLARATIONS -> answers.declarations();
            case ATTACHMENTS -> answers.attachments();
        };
    }

    /** The grant's own line has no words of the group: each form names it in its way and puts it at its place. */
    private static FinancingPlan withNamelessGrant(FinancingPlan plan) {
        var others = plan.sources().stream().filter(source -> source.kind() != FundingKind.GRANT);
        var grant = plan.sources().stream()
                .filter(source -> source.kind() == FundingKind.GRANT)
                .map(source -> new FundingSource(FundingKind.GRANT, "", source.amount()));
        return new FinancingPlan(plan.costs(), Stream.concat(others, grant).toList());
    }

    static Set<Section> changedBetween(ApplicationAnswers before, ApplicationAnswers after) {
        return Arrays.stream(values())
                .filter(s -> !s.of(before).equals(s.of(after)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Section.class)));
    }
}
