package de.foerdertopf.web.applicant;

import de.foerdertopf.applicant.SavedForm;
import de.foerdertopf.application.CostCategory;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.decision.Grant;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.decision.PlannedCosts;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.fund.ProofMode;
import de.foerdertopf.proofofuse.ProofView;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.proofofuse.Settlement;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.layout.Choice;
import de.foerdertopf.web.layout.FormFields;
import de.foerdertopf.web.layout.FundFaces;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** Gathers what the page for a proof of use shows. */
@Component
class ProofPages {

    private static final int FEWEST_RECEIPTS = 3;

    private final Grants grants;
    private final Payments payments;
    private final ProofsOfUse proofs;
    private final PlannedCosts plannedCosts;
    private final CostNames costNames;
    private final Funds funds;
    private final ProofPageFiles files;
    private final MessageSource messages;
    private final Clock clock;

    ProofPages(
            Grants grants,
            Payments payments,
            ProofsOfUse proofs,
            PlannedCosts plannedCosts,
            CostNames costNames,
            Funds funds,
            ProofPageFiles files,
            MessageSource messages,
            Clock clock) {
        this.grants = grants;
        this.payments = payments;
        this.proofs = proofs;
        this.plannedCosts = plannedCosts;
        this.costNames = costNames;
        this.funds = funds;
        this.files = files;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param errors what is wrong with the form; null where it is not asked for */
    String show(
            SubmittedApplication application,
            CaseSide side,
            ProofView proof,
            ProofForm form,
            @Nullable SavedForm saved,
            @Nullable BindingResult errors,
            Model model) {
        var page = of(application, side, proof, form, saved);
        model.addAttribute("proof", page);
        model.addAttribute("labels", labels(page));
        FundFaces.put(funds.require(application.fund()), model);
        FormFields.show(form, errors, model);
        SeenForm.of(ProofMeanwhile.shown(proof, saved == null ? Map.of() : saved.values()))
                .putInto(model);
        return "applicant/proof";
    }

    /** What the lines are called, for a list of what is wrong in them. */
    private Map<String, String> labels(ProofPage page) {
        var labels = new HashMap<String, String>();
        labels.put("receipts", text("proof.receipt-list"));
        for (var i = 0; i < page.planned().size(); i++) {
            labels.put("spent[" + i + "]", page.planned().get(i).name());
        }
        return labels;
    }

    /**
     * The page, and the form with a line for each sum and receipt that it asks for.
     *
     * @param saved what was typed before; null where nothing was
     */
    private ProofPage of(
            SubmittedApplication application,
            CaseSide side,
            ProofView proof,
            ProofForm form,
            @Nullable SavedForm saved) {
        var caseNumber = application.caseNumber();
        var grant = grants.require(caseNumber);
        var planned = plannedCosts.of(caseNumber);
        while (form.spent.size() < planned.size()) {
            form.spent.add("");
        }
        while (proof.mode() != ProofMode.SIMPLE && form.receipts.size() < FEWEST_RECEIPTS) {
            form.receipts.add(new ProofForm.ReceiptRow());
        }
        var received = received(caseNumber);
        var spent = spent(form, List.copyOf(planned.keySet()));
        return new ProofPage(
                caseNumber,
                application.answers().initiative().name(),
                application.answers().project().title(),
                side.page(caseNumber) + "/nachweis",
                side.page(caseNumber),
                proof.dueOn(),
                endsOn(caseNumber),
                application.answers().project().peopleReached(),
                application.answers().project().volunteerHours(),
                planned(application, planned),
                received,
                spent,
                leftover(application, form),
                proof.mode() == ProofMode.RECEIPTS,
                grant.financingType().countsOtherIncome(),
                proof.askedBack(),
                plannedCosts.agreed(caseNumber),
                proof.mode() != ProofMode.SIMPLE,
                Stream.of(CostCategory.values())
                        .map(c -> Choice.of(c.name(), text("cost-category." + c)))
                        .toList(),
                files.sent(caseNumber),
                saved == null ? List.of() : files.kept(saved),
                saved == null ? null : saved.savedAt());
    }

    /** The day on which the project ends, as long as it lies ahead; null from then on. */
    @Nullable
    LocalDate endsOn(CaseNumber caseNumber) {
        var end = grants.require(caseNumber).projectPeriod().to();
        return end.isAfter(HouseTime.today(clock)) ? end : null;
    }

    /** Whether the settlement needs what the group got from others. */
    boolean asksOtherIncome(CaseNumber caseNumber) {
        return grants.require(caseNumber).financingType().countsOtherIncome();
    }

    /** Nothing is reckoned with a sum that was not said yet. */
    private static boolean misses(Grant grant, ProofForm form) {
        return grant.financingType().countsOtherIncome()
                && Typed.sum(form.otherIncome).isEmpty();
    }

    private static Money sum(ProofForm form, List<CostCategory> categories, Predicate<CostCategory> counting) {
        return IntStream.range(0, Math.min(categories.size(), form.spent.size()))
                .filter(place -> counting.test(categories.get(place)))
                .mapToObj(place -> Typed.sum(form.spent.get(place)).orElse(Money.ZERO))
                .reduce(Money.ZERO, Money::plus);
    }

    private List<ProofPage.Planned> planned(SubmittedApplication application, Map<CostCategory, Money> planned) {
        var names = costNames.of(application, planned).iterator();
        return planned.values().stream()
                .map(amount -> new ProofPage.Planned(names.next(), amount))
                .toList();
    }

    /** What the group got and has to account for. */
    Money received(CaseNumber caseNumber) {
        var paid = payments.paidTotal(caseNumber);
        return proofs.restToProve(caseNumber).map(paid::min).orElse(paid);
    }

    /** What is left by what stands in the form; null as long as it cannot be reckoned. */
    @Nullable
    Money leftover(SubmittedApplication application, ProofForm form) {
        var caseNumber = application.caseNumber();
        var grant = grants.require(caseNumber);
        var categories = List.copyOf(plannedCosts.of(caseNumber).keySet());
        var spent = spent(form, categories);
        return spent == null || misses(grant, form)
                ? null
                : leftover(form, grant, application, categories, received(caseNumber), spent);
    }

    private static @Nullable Money spent(ProofForm form, List<CostCategory> categories) {
        var typed = form.spent.stream().filter(s -> !s.isBlank()).toList();
        return typed.isEmpty() || typed.stream().anyMatch(s -> Typed.sum(s).isEmpty())
                ? null
                : sum(form, categories, category -> category != CostCategory.IN_KIND);
    }

    private Money leftover(
            ProofForm form,
            Grant grant,
            SubmittedApplication application,
            List<CostCategory> categories,
            Money received,
            Money spent) {
        return Settlement.settle(
                        grant.financingType(),
                        proofs.restToProve(application.caseNumber()).orElse(grant.amount()),
                        Settlement.ShareBase.of(
                                funds.edition(grant.edition())
                                        .rules()
                                        .repayment()
                                        .inKindCounts(),
                                application.answers().plan(),
                                sum(form, categories, category -> category == CostCategory.IN_KIND)),
                        received,
                        spent,
                        Money.ZERO,
                        Typed.sum(form.otherIncome).orElse(Money.ZERO),
                        Money.ZERO)
                .leftover();
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
