package de.foerdertopf.notice.writing;

import de.foerdertopf.applicant.GrantRecipient;
import de.foerdertopf.applicant.PayableAccounts;
import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.application.Declaration;
import de.foerdertopf.application.FinancingPlan;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.assessment.CaseFinding;
import de.foerdertopf.assessment.EarlyStarts;
import de.foerdertopf.decision.DecisionView;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.fund.FindingCode;
import de.foerdertopf.fund.FundEdition;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.fund.InKindCounts;
import de.foerdertopf.notice.law.PublicHolidays;
import de.foerdertopf.notice.letters.Financing;
import de.foerdertopf.notice.letters.GrantTerms;
import de.foerdertopf.notice.letters.Payment;
import de.foerdertopf.notice.letters.Payment.Account;
import de.foerdertopf.notice.letters.ProofDuty;
import de.foerdertopf.shared.DateRange;
import de.foerdertopf.shared.Share;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says what is granted, for what and under which provisions, from application, decision and edition. */
@Component
class GrantTermsWriter {

    private final Grants grants;
    private final EarlyStarts earlyStarts;
    private final PayeeAccounts accounts;
    private final PayableAccounts payableAccounts;
    private final Funds funds;
    private final PublicHolidays holidays;
    private final PlanWriter plans;
    private final ProvisionsWriter provisions;

    GrantTermsWriter(
            Grants grants,
            EarlyStarts earlyStarts,
            PayeeAccounts accounts,
            PayableAccounts payableAccounts,
            Funds funds,
            PublicHolidays holidays,
            PlanWriter plans,
            ProvisionsWriter provisions) {
        this.grants = grants;
        this.earlyStarts = earlyStarts;
        this.accounts = accounts;
        this.payableAccounts = payableAccounts;
        this.funds = funds;
        this.holidays = holidays;
        this.plans = plans;
        this.provisions = provisions;
    }

    GrantTerms write(
            SubmittedApplication application,
            DecisionView decision,
            FundEdition edition,
            List<CaseFinding> counting,
            LetterParts parts) {
        var answers = application.answers();
        var rules = edition.rules();
        var issuedOn = parts.head().date();
        var waitsForCertificate =
                grants.obstaclesToPayment(application.caseNumber()).contains("certificate-missing");
        var proof = proofDuty(decision, edition, counting, issuedOn);
        return new GrantTerms(
                parts.recipient(),
                decision.amountGranted(),
                decision.projectPeriod(),
                answers.project().place().isBlank() ? null : answers.project().place(),
                grantDays(application, decision, edition, issuedOn),
                financing(decision, answers.plan(), rules.repayment().inKindCounts()),
                plans.write(answers.plan(), decision, counting),
                new Payment(
                        Payment.Mode.IN_ADVANCE,
                        List.of(new Payment.Instalment(
                                1,
                                decision.amountGranted(),
                                holidays.workdayFrom(
                                        parts.land(),
                                        issuedOn.plusDays(rules.payment().withinDays())),
                                null)),
                        rules.payment().waitForFinality().contains(decision.outcome()),
                        waitsForCertificate,
                        account(application)),
                proof,
                provisions.write(application, decision, edition, proof, waitsForCertificate),
                answers.declarations().affirms(Declaration.VAT_DEDUCTION),
                false);
    }

    /**
     * From the day of the letter, or of an earlier beginning that was allowed, to the project's end; to the year's end where the
     * edition binds projects to it. A letter that leaves only when all is over names the project's own days.
     */
    private DateRange grantDays(
            SubmittedApplication application, DecisionView decision, FundEdition edition, LocalDate issuedOn) {
        var project = decision.projectPeriod();
        var permitted = earlyStarts.find(application.caseNumber()).map(EarlyStarts.Permitted::from);
        var from = permitted
                .or(() -> Optional.of(project.from()))
                .filter(earlier -> earlier.isBefore(issuedOn))
                .orElse(issuedOn);
        var year = funds.round(application.fund(), application.round()).fiscalYear();
        var to = edition.rules().eligibility().withinFiscalYear() ? LocalDate.of(year.value(), 12, 31) : project.to();
        var last = to.isBefore(project.to()) ? project.to() : to;
        if (from.isAfter(last)) {
            return permitted.map(day -> new DateRange(day, day)).orElse(new DateRange(project.from(), last));
        }
        return new DateRange(from, last);
    }

    private static Financing financing(DecisionView decision, FinancingPlan plan, InKindCounts inKind) {
        var type = Financing.Type.valueOf(decision.financingType().name());
        if (type != Financing.Type.SHARE) {
            return new Financing(type, null);
        }
        var percent = decision.amountGranted()
                .toBigDecimal()
                .multiply(BigDecimal.valueOf(100))
                .divide(plan.costsThatCount(inKind).toBigDecimal(), 2, RoundingMode.DOWN);
        return new Financing(type, Share.percent(percent));
    }

    /** Only an account that can be paid to; else the letter says that one is still needed. */
    private Account account(SubmittedApplication application) {
        return accounts.find(application.caseNumber())
                .filter(account -> account.iban().isValid())
                .filter(account -> !payableAccounts.isOutOfReach(application.caseNumber(), application.fund()))
                .map(account -> new Account(
                        account.holderDiffers() && application.recipient().kind() != GrantRecipient.Kind.SPONSOR
                                ? account.holder()
                                : null,
                        account.iban().lastFour()))
                .orElseGet(() -> new Account(null, null));
    }

    private static ProofDuty proofDuty(
            DecisionView decision, FundEdition edition, List<CaseFinding> counting, LocalDate issuedOn) {
        var proof = edition.rules().proof();
        var mode =
                ProofDuty.Mode.valueOf(proof.modeFor(decision.amountGranted()).name());
        var detailed = counting.stream().anyMatch(f -> f.code() == FindingCode.DETAILED_PROOF_DUTY);
        var dueOn = proof.dueFor(decision.projectPeriod().to());
        return new ProofDuty(
                dueOn,
                detailed && mode == ProofDuty.Mode.SIMPLE ? ProofDuty.Mode.RECEIPT_LIST : mode,
                dueOn.isBefore(issuedOn) ? true : null);
    }
}
