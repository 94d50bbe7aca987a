package de.foerdertopf.notice.writing;

import de.foerdertopf.applicant.GrantRecipient;
import de.foerdertopf.applicant.PayeeAccounts;
import de.foerdertopf.application.CostCategory;
import de.foerdertopf.application.CostItem;
import de.foerdertopf.application.Declaration;
import de.foerdertopf.application.FinancingPlan;
import de.foerdertopf.application.FundingKind;
import de.foerdertopf.application.FundingSource;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.assessment.CaseFinding;
import de.foerdertopf.assessment.EarlyStarts;
import de.foerdertopf.decision.DecisionView;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.document.GermanWords;
import de.foerdertopf.document.TextBlocks;
import de.foerdertopf.document.TextRevision;
import de.foerdertopf.fund.Consequence;
import de.foerdertopf.fund.FinancingType;
import de.foerdertopf.fund.FindingCode;
import de.foerdertopf.fund.Fund;
import de.foerdertopf.fund.FundEdition;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.fund.InKindCounts;
import de.foerdertopf.fund.Provision.Applies;
import de.foerdertopf.notice.law.PublicHolidays;
import de.foerdertopf.notice.letters.Financing;
import de.foerdertopf.notice.letters.GrantTerms;
import de.foerdertopf.notice.letters.Payment;
import de.foerdertopf.notice.letters.Payment.Account;
import de.foerdertopf.notice.letters.Plan;
import de.foerdertopf.notice.letters.ProofDuty;
import de.foerdertopf.notice.letters.Provision;
import de.foerdertopf.shared.DateRange;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.Share;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Says what is granted, for what and under which provisions, from application, decision and edition. */
@Component
class GrantTermsWriter {

    private final Grants grants;
    private final EarlyStarts earlyStarts;
    private final PayeeAccounts accounts;
    private final Funds funds;
    private final PublicHolidays holidays;
    private final LetterWords words;

    GrantTermsWriter(
            Grants grants,
            EarlyStarts earlyStarts,
            PayeeAccounts accounts,
            Funds funds,
            PublicHolidays holidays,
            LetterWords words) {
        this.grants = grants;
        this.earlyStarts = earlyStarts;
        this.accounts = accounts;
        this.funds = funds;
        this.holidays = holidays;
        this.words = words;
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
        var proof = proofDuty(decision, edition, counting);
        return new GrantTerms(
                parts.recipient(),
                decision.amountGranted(),
                decision.projectPeriod(),
                answers.project().place().isBlank() ? null : answers.project().place(),
                grantDays(application, decision, edition, issuedOn),
                financing(decision, answers.plan(), rules.repayment().inKindCounts()),
                plan(answers.plan(), decision, counting),
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
                provisions(application, decision, edition, proof, waitsForCertificate),
                answers.declarations().affirms(Declaration.VAT_DEDUCTION),
                false);
    }

    /**
     * From the day of the letter, or of an earlier beginning that was allowed, to the project's end; to the year's end where the
     * edition binds projects to it.
     */
    private DateRange grantDays(
            SubmittedApplication application, DecisionView decision, FundEdition edition, LocalDate issuedOn) {
        var project = decision.projectPeriod();
        var from = earlyStarts
                .find(application.caseNumber())
                .map(EarlyStarts.Permitted::from)
                .or(() -> Optional.of(project.from()))
                .filter(earlier -> earlier.isBefore(issuedOn))
                .orElse(issuedOn);
        var year = funds.round(application.fund(), application.round()).fiscalYear();
        var to = edition.rules().eligibility().withinFiscalYear() ? LocalDate.of(year.value(), 12, 31) : project.to();
        return new DateRange(from, to.isBefore(project.to()) ? project.to() : to);
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

    /**
     * The plan as asked for and as granted. What the grant does not cover any more, own money covers where the cap alone is the
     * reason and own money is planned; else a line of its own leaves open how.
     */
    private Plan plan(FinancingPlan plan, DecisionView decision, List<CaseFinding> counting) {
        var costs = plan.costs().stream()
                .map(cost -> Plan.Line.unchanged(label(cost), cost.amount()))
                .toList();
        var income = plan.sources().stream()
                .filter(source -> source.kind() != FundingKind.GRANT)
                .map(source -> Plan.Line.unchanged(label(source), source.amount()))
                .collect(Collectors.toCollection(ArrayList::new));
        var refused = decision.refused();
        if (!refused.isPositive()) {
            return new Plan(costs, income);
        }
        var others = plan.sources().stream()
                .filter(source -> source.kind() != FundingKind.GRANT)
                .toList();
        var own = IntStream.range(0, others.size())
                .filter(i -> others.get(i).kind() == FundingKind.OWN)
                .findFirst();
        var onlyCapped = counting.stream()
                .map(CaseFinding::consequence)
                .noneMatch(consequence -> consequence == Consequence.REDUCE);
        if (own.isPresent() && onlyCapped) {
            var line = income.get(own.getAsInt());
            income.set(
                    own.getAsInt(),
                    new Plan.Line(
                            line.label(), line.requested(), line.requested().plus(refused)));
        } else {
            income.add(new Plan.Line(words.of("terms.gap"), Money.ZERO, refused));
        }
        return new Plan(costs, income);
    }

    private String label(CostItem cost) {
        var name = cost.description().isBlank() ? words.of("cost", cost.category()) : cost.description();
        return cost.category() == CostCategory.IN_KIND ? words.of("terms.in-kind", Map.of("what", name)) : name;
    }

    private String label(FundingSource source) {
        var kind = words.of("funding", source.kind());
        return source.description().isBlank() ? kind : kind + " (" + source.description() + ")";
    }

    private Account account(SubmittedApplication application) {
        return accounts.find(application.caseNumber())
                .filter(account -> account.iban().isValid())
                .map(account -> new Account(
                        account.holderDiffers() && application.recipient().kind() != GrantRecipient.Kind.SPONSOR
                                ? account.holder()
                                : null,
                        account.iban().lastFour()))
                .orElseGet(() -> new Account(null, null));
    }

    private static ProofDuty proofDuty(DecisionView decision, FundEdition edition, List<CaseFinding> counting) {
        var proof = edition.rules().proof();
        var mode =
                ProofDuty.Mode.valueOf(proof.modeFor(decision.amountGranted()).name());
        var detailed = counting.stream().anyMatch(f -> f.code() == FindingCode.DETAILED_PROOF_DUTY);
        return new ProofDuty(
                proof.dueFor(decision.projectPeriod().to()),
                detailed && mode == ProofDuty.Mode.SIMPLE ? ProofDuty.Mode.RECEIPT_LIST : mode);
    }

    private List<Provision> provisions(
            SubmittedApplication application,
            DecisionView decision,
            FundEdition edition,
            ProofDuty proof,
            boolean waitsForCertificate) {
        var facts = EnumSet.noneOf(Applies.class);
        if (waitsForCertificate) {
            facts.add(Applies.MINORS);
        }
        if (application.recipient().kind() == GrantRecipient.Kind.SPONSOR) {
            facts.add(Applies.SPONSOR);
        }
        facts.add(proof.isSimple() ? Applies.SIMPLE_PROOF : Applies.DETAILED_PROOF);
        if (decision.financingType() == FinancingType.DEFICIT) {
            facts.add(Applies.DEFICIT);
        }
        if (decision.financingType() == FinancingType.FIXED) {
            facts.add(Applies.FIXED);
        }
        var values = values(funds.require(application.fund()), edition, proof.dueOn());
        var raw = rawValues(funds.require(application.fund()), edition, proof.dueOn());
        var provisions = new ArrayList<Provision>();
        for (var provision : edition.provisions()) {
            if (facts.containsAll(provision.appliesIf())) {
                provisions.add(printed(provisions.size() + 1, provision, values, raw));
            }
        }
        for (var condition : decision.conditions()) {
            provisions.add(new Provision(
                    provisions.size() + 1, Provision.Kind.OBLIGATION, words.of("terms.for-this-project"), condition));
        }
        return provisions;
    }

    /** What the sentences of an edition may name. */
    static Map<String, String> values(Fund fund, FundEdition edition, LocalDate proofDueOn) {
        return Map.of(
                "proofDueOn",
                GermanWords.day(proofDueOn),
                "retentionYearsInWords",
                GermanWords.count(edition.rules().proof().retentionYears()),
                "auditOffice",
                fund.authority().auditOffice(),
                "maximum",
                edition.rules().amounts().maximum().toGerman());
    }

    /** The same as they are, for short forms and translations of the sentences. */
    static Map<String, String> rawValues(Fund fund, FundEdition edition, LocalDate proofDueOn) {
        return Map.of(
                "proofDueOn",
                proofDueOn.toString(),
                "retentionYears",
                String.valueOf(edition.rules().proof().retentionYears()),
                "auditOffice",
                fund.authority().auditOffice());
    }

    /** A provision of the edition as it stands in the letter. */
    static Provision printed(
            int number,
            de.foerdertopf.fund.Provision provision,
            Map<String, String> values,
            Map<String, String> rawValues) {
        return new Provision(
                number,
                Provision.Kind.valueOf(provision.kind().name()),
                provision.lead(),
                TextBlocks.fill(provision.code(), provision.text(), values),
                new Provision.Origin(provision.code(), TextRevision.of(provision.text()), rawValues));
    }
}
