package de.foerdertopf.assessment;

import static de.foerdertopf.fund.FindingCode.AMOUNT_ABOVE_CAP;
import static de.foerdertopf.fund.FindingCode.CONDUCT_CERTIFICATE_NEEDED;
import static de.foerdertopf.fund.FindingCode.DEADLINE_MISSED;
import static de.foerdertopf.fund.FindingCode.DECLARATION_MISSING;
import static de.foerdertopf.fund.FindingCode.DESCRIPTION_THIN;
import static de.foerdertopf.fund.FindingCode.DETAILED_PROOF_DUTY;
import static de.foerdertopf.fund.FindingCode.DOUBLE_FUNDING;
import static de.foerdertopf.fund.FindingCode.DUPLICATE_APPLICATION;
import static de.foerdertopf.fund.FindingCode.DUTY_BENEFITS_NOT_CHECKED;
import static de.foerdertopf.fund.FindingCode.FOLLOW_UP_APPLICATION;
import static de.foerdertopf.fund.FindingCode.GRANT_PERIOD_EXCEEDED;
import static de.foerdertopf.fund.FindingCode.MISSING_SPONSOR_CONSENT;
import static de.foerdertopf.fund.FindingCode.NO_ENCOUNTER;
import static de.foerdertopf.fund.FindingCode.NO_VOLUNTEERING;
import static de.foerdertopf.fund.FindingCode.OPEN_PROOF_OF_USE;
import static de.foerdertopf.fund.FindingCode.PAID_STAFF;
import static de.foerdertopf.fund.FindingCode.PEOPLE_UNLIKELY;
import static de.foerdertopf.fund.FindingCode.PERIOD_UNLIKELY;
import static de.foerdertopf.fund.FindingCode.PLAN_NOT_BALANCED;
import static de.foerdertopf.fund.FindingCode.START_BEFORE_DECISION;
import static de.foerdertopf.fund.FindingCode.VAT_NET_COSTS;

import de.foerdertopf.application.CostCategory;
import de.foerdertopf.application.Declaration;
import de.foerdertopf.application.SponsorState;
import de.foerdertopf.fund.Consequence;
import de.foerdertopf.fund.EarlyStart;
import de.foerdertopf.shared.GermanDates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** All rules, each on its own; those about the account stand in {@link AccountPolicies}. The numbers and switches come from the fund edition, never from here. */
final class FundPolicies {

    static final List<FundPolicy> ALL = List.of(
            FundPolicies::amountWithinCap,
            FundPolicies::planBalanced,
            FundPolicies::noPaidStaff,
            FundPolicies::notStartedYet,
            FundPolicies::inTime,
            FundPolicies::withinFiscalYear,
            FundPolicies::periodIsLikely,
            FundPolicies::peopleAddUp,
            FundPolicies::projectIsDescribed,
            FundPolicies::volunteersWork,
            FundPolicies::peopleMeet,
            FundPolicies::childrenAreSafe,
            FundPolicies::sponsorConsents,
            FundPolicies::proofIsDetailed,
            AccountPolicies::ibanIsValid,
            AccountPolicies::accountIsReached,
            AccountPolicies::accountIsNotTheCitys,
            AccountPolicies::accountIsTheGroups,
            facts -> UnprintableNames.in(facts.answers()),
            FundPolicies::paidOnlyOnce,
            FundPolicies::dutyBenefitsChecked,
            FundPolicies::allIsDeclared,
            FundPolicies::grossCosts,
            FundPolicies::firstApplication,
            FundPolicies::earlierProofsCame,
            FundPolicies::appliedOnce);

    private FundPolicies() {}

    private static Optional<NewFinding> amountWithinCap(CaseFacts facts) {
        var cap = facts.rules().amounts().maximum();
        var asked = facts.answers().amountRequested();
        return when(asked.isMoreThan(cap), NewFinding.of(AMOUNT_ABOVE_CAP, asked.toGerman(), cap.toGerman()));
    }

    private static Optional<NewFinding> planBalanced(CaseFacts facts) {
        var plan = facts.answers().plan();
        return when(
                !plan.isBalanced(),
                NewFinding.of(
                        PLAN_NOT_BALANCED,
                        plan.totalCosts().toGerman(),
                        plan.totalSources().toGerman(),
                        plan.gap().toGerman()));
    }

    private static Optional<NewFinding> noPaidStaff(CaseFacts facts) {
        return when(
                !facts.rules().eligibility().paidStaffAllowed()
                        && facts.answers().plan().has(CostCategory.STAFF),
                NewFinding.of(PAID_STAFF));
    }

    private static Optional<NewFinding> notStartedYet(CaseFacts facts) {
        if (facts.rules().eligibility().earlyStart() == EarlyStart.ALLOWED || facts.earlyStartPermitted()) {
            return Optional.empty();
        }
        if (facts.answers().declarations().denies(Declaration.NOT_STARTED_YET)) {
            return Optional.of(NewFinding.of(START_BEFORE_DECISION));
        }
        return beginsTooEarly(facts);
    }

    /** Whoever has not begun may still plan to, before anybody can have decided: that is a word in time, and no ground to refuse. */
    private static Optional<NewFinding> beginsTooEarly(CaseFacts facts) {
        var from = facts.answers().project().period().from();
        var decided = facts.round().decisionPlannedOn(facts.receivedOn());
        return when(
                from.isBefore(decided),
                NewFinding.of(
                                START_BEFORE_DECISION,
                                from.isBefore(facts.receivedOn()) ? "past" : "planned",
                                GermanDates.inWords(from),
                                GermanDates.inWords(decided))
                        .meaning(Consequence.NOTE));
    }

    private static Optional<NewFinding> inTime(CaseFacts facts) {
        return when(
                facts.round().isMissedBy(facts.receivedOn()),
                NewFinding.of(
                        DEADLINE_MISSED,
                        GermanDates.inWords(facts.receivedOn()),
                        GermanDates.inWords(facts.round().closes())));
    }

    private static Optional<NewFinding> withinFiscalYear(CaseFacts facts) {
        var year = facts.round().fiscalYear();
        var period = facts.answers().project().period();
        return when(
                facts.rules().eligibility().withinFiscalYear()
                        && (!year.contains(period.from()) || !year.contains(period.to())),
                NewFinding.of(GRANT_PERIOD_EXCEEDED, year.toString()));
    }

    /** Where the fund itself asks for the fiscal year, {@link #withinFiscalYear} says so already. */
    private static Optional<NewFinding> periodIsLikely(CaseFacts facts) {
        var year = facts.round().fiscalYear();
        var period = facts.answers().project().period();
        return when(
                !facts.rules().eligibility().withinFiscalYear()
                        && (!year.isNear(period.from()) || !year.isNear(period.to())),
                NewFinding.of(
                        PERIOD_UNLIKELY,
                        GermanDates.inWords(period.from()),
                        GermanDates.inWords(period.to()),
                        year.toString()));
    }

    private static Optional<NewFinding> peopleAddUp(CaseFacts facts) {
        var project = facts.answers().project();
        return when(
                project.refugeesReached() > project.peopleReached(),
                NewFinding.of(
                        PEOPLE_UNLIKELY,
                        Integer.toString(project.refugeesReached()),
                        Integer.toString(project.peopleReached())));
    }

    private static Optional<NewFinding> projectIsDescribed(CaseFacts facts) {
        var description = facts.answers().project().description();
        return when(description.isBlank(), NewFinding.of(DESCRIPTION_THIN, "empty"))
                .or(() -> when(isOneWord(description), NewFinding.of(DESCRIPTION_THIN, "one-word")));
    }

    /** Scripts that set no blanks between words say more in one line than a word. */
    private static boolean isOneWord(String text) {
        return !text.strip().matches("(?s).*\\s.*") && text.codePoints().noneMatch(Character::isIdeographic);
    }

    private static Optional<NewFinding> volunteersWork(CaseFacts facts) {
        return when(
                facts.rules().eligibility().volunteersRequired()
                        && facts.answers().project().volunteers() == 0,
                NewFinding.of(NO_VOLUNTEERING));
    }

    private static Optional<NewFinding> peopleMeet(CaseFacts facts) {
        return when(
                facts.rules().eligibility().encounterRequired()
                        && facts.answers().project().refugeesReached() == 0,
                NewFinding.of(NO_ENCOUNTER));
    }

    private static Optional<NewFinding> childrenAreSafe(CaseFacts facts) {
        return when(
                facts.rules().eligibility().conductCertificateForMinors()
                        && facts.answers().project().minorsInvolved()
                        && !facts.certificateSeen(),
                NewFinding.of(CONDUCT_CERTIFICATE_NEEDED));
    }

    private static Optional<NewFinding> sponsorConsents(CaseFacts facts) {
        var state = facts.sponsorState();
        return when(
                state == SponsorState.ASKED || state == SponsorState.REFUSED,
                NewFinding.of(MISSING_SPONSOR_CONSENT, state.name()));
    }

    private static Optional<NewFinding> proofIsDetailed(CaseFacts facts) {
        return when(
                facts.rules().eligibility().detailedProofUnlessCharitable()
                        && !facts.answers().initiative().isCharitable()
                        && facts.answers().sponsor() == null,
                NewFinding.of(DETAILED_PROOF_DUTY));
    }

    private static Optional<NewFinding> paidOnlyOnce(CaseFacts facts) {
        return when(
                facts.answers().declarations().denies(Declaration.NO_DOUBLE_FUNDING), NewFinding.of(DOUBLE_FUNDING));
    }

    private static Optional<NewFinding> dutyBenefitsChecked(CaseFacts facts) {
        return when(
                facts.answers().declarations().denies(Declaration.DUTY_BENEFITS_CHECKED),
                NewFinding.of(DUTY_BENEFITS_NOT_CHECKED));
    }

    /** What was not said on paper or by phone is asked for, as far as it matters. */
    private static Optional<NewFinding> allIsDeclared(CaseFacts facts) {
        var missing = Arrays.stream(Declaration.values())
                .filter(declaration -> facts.answers().declarations().lacks(declaration))
                .filter(declaration -> matters(declaration, facts))
                .toList();
        var arguments = new ArrayList<String>();
        arguments.add(missing.stream().map(Declaration::sentence).collect(Collectors.joining(" ")));
        missing.forEach(declaration -> arguments.add(declaration.name()));
        return when(!missing.isEmpty(), NewFinding.of(DECLARATION_MISSING, arguments.toArray(String[]::new)));
    }

    /** A beginning matters only where the fund forbids it, input tax only where the form asks for it. */
    private static boolean matters(Declaration declaration, CaseFacts facts) {
        return switch (declaration) {
            case NOT_STARTED_YET ->
                facts.rules().eligibility().earlyStart() != EarlyStart.ALLOWED && !facts.earlyStartPermitted();
            case VAT_DEDUCTION -> !facts.rules().isMicro(facts.answers().amountRequested());
            case NO_DOUBLE_FUNDING, DUTY_BENEFITS_CHECKED -> true;
        };
    }

    private static Optional<NewFinding> grossCosts(CaseFacts facts) {
        return when(facts.answers().declarations().affirms(Declaration.VAT_DEDUCTION), NewFinding.of(VAT_NET_COSTS));
    }

    private static Optional<NewFinding> firstApplication(CaseFacts facts) {
        return facts.followUpOf()
                .map(before -> NewFinding.of(FOLLOW_UP_APPLICATION).about(before));
    }

    private static Optional<NewFinding> earlierProofsCame(CaseFacts facts) {
        return facts.overdueProofs().stream().findFirst().map(before -> NewFinding.of(OPEN_PROOF_OF_USE)
                .about(before));
    }

    private static Optional<NewFinding> appliedOnce(CaseFacts facts) {
        return facts.earlierTwin()
                .map(twin -> NewFinding.of(DUPLICATE_APPLICATION).about(twin))
                .or(() -> facts.laterTwin()
                        .map(twin ->
                                NewFinding.of(DUPLICATE_APPLICATION).about(twin).meaning(Consequence.NOTE)));
    }

    static Optional<NewFinding> when(boolean holds, NewFinding finding) {
        return holds ? Optional.of(finding) : Optional.empty();
    }
}
