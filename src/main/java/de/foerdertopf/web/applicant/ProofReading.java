package de.foerdertopf.web.applicant;

import de.foerdertopf.application.CostCategory;
import de.foerdertopf.fund.ProofMode;
import de.foerdertopf.proofofuse.ActualCost;
import de.foerdertopf.proofofuse.ProofReport;
import de.foerdertopf.proofofuse.ProofView;
import de.foerdertopf.proofofuse.Receipt;
import de.foerdertopf.shared.GermanDates;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.questions.Reads;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DirectFieldBindingResult;
import org.springframework.validation.Errors;

/** Turns what was typed into a report on the use of a grant, and back when the office asks. */
final class ProofReading {

    private ProofReading() {}

    /** When the office asks back, everything that the group wrote is still there. */
    static ProofForm formOf(ProofView proof, Map<CostCategory, Money> planned) {
        var form = new ProofForm();
        var report = proof.report();
        if (report == null) {
            return form;
        }
        form.report = report.narrative();
        form.people = text(report.peopleReached());
        form.hours = text(report.volunteerHours());
        form.otherIncome =
                report.otherIncome() == null ? "" : report.otherIncome().toGermanNumber();
        var byCategory = report.costs().stream()
                .collect(Collectors.toMap(ActualCost::category, ActualCost::amount, Money::plus));
        form.spent = new ArrayList<>(planned.keySet().stream()
                .map(category -> byCategory.getOrDefault(category, Money.ZERO).toGermanNumber())
                .toList());
        for (var receipt : report.receipts()) {
            var row = new ProofForm.ReceiptRow();
            row.date = receipt.date().getDayOfMonth() + "." + receipt.date().getMonthValue() + "."
                    + receipt.date().getYear();
            row.payee = receipt.payee();
            row.reason = receipt.reason();
            row.amount = receipt.amount().toGermanNumber();
            row.category = receipt.category().name();
            form.receipts.add(row);
        }
        return form;
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    /** What of the sums cannot be reckoned with; everything else is asked for when the report is sent. */
    static void checkSums(ProofForm form, Errors errors) {
        for (var i = 0; i < form.spent.size(); i++) {
            Typed.checkSum(errors, "spent[" + i + "]", form.spent.get(i));
        }
        Typed.checkSum(errors, "otherIncome", form.otherIncome);
    }

    /**
     * What is wrong with a report.
     *
     * @param endsOn the day on which the project ends, as long as it lies ahead
     * @param asksOtherIncome whether the settlement needs what the group got from others
     */
    static BindingResult check(
            ProofForm form,
            Map<CostCategory, Money> planned,
            ProofView proof,
            @Nullable LocalDate endsOn,
            boolean asksOtherIncome) {
        var errors = new DirectFieldBindingResult(form, "form");
        if (form.report.isBlank()) {
            errors.rejectValue("report", "typed.report.missing");
        }
        Typed.checkText(errors, "report", form.report);
        Typed.checkCount(errors, "people", form.people);
        Typed.checkHours(errors, "hours", form.hours);
        for (var i = 0; i < planned.size(); i++) {
            while (form.spent.size() <= i) {
                form.spent.add("");
            }
            Typed.requireSum(errors, "spent[" + i + "]", form.spent.get(i), "typed.spent.missing");
        }
        if (asksOtherIncome) {
            Typed.requireSum(errors, "otherIncome", form.otherIncome, "typed.other-income.missing");
        } else {
            Typed.checkSum(errors, "otherIncome", form.otherIncome);
        }
        if (proof.mode() != ProofMode.SIMPLE) {
            checkReceipts(form, errors);
        }
        if (endsOn != null && !form.finished) {
            errors.rejectValue("finished", "typed.finished.missing", new Object[] {GermanDates.inWords(endsOn)}, null);
        }
        if (!form.declared) {
            errors.rejectValue("declared", "typed.declaration.missing");
        }
        return errors;
    }

    private static void checkReceipts(ProofForm form, Errors errors) {
        for (var i = 0; i < form.receipts.size(); i++) {
            var row = form.receipts.get(i);
            if (row.isBlank()) {
                continue;
            }
            var at = "receipts[" + i + "].";
            if (Typed.dayOnOneLine(row.date).isEmpty()) {
                errors.rejectValue(at + "date", "typed.receipt.date");
            }
            Typed.checkNote(errors, at + "payee", row.payee);
            Typed.checkNote(errors, at + "reason", row.reason);
            Typed.requireSum(errors, at + "amount", row.amount, "typed.sum.missing");
        }
        if (form.receipts.stream().allMatch(ProofForm.ReceiptRow::isBlank)) {
            errors.rejectValue(form.receipts.isEmpty() ? "receipts" : "receipts[0].date", "typed.receipt.missing");
        }
    }

    static ProofReport report(ProofForm form, Map<CostCategory, Money> planned) {
        var categories = List.copyOf(planned.keySet());
        var costs = new ArrayList<ActualCost>();
        for (var i = 0; i < categories.size() && i < form.spent.size(); i++) {
            var category = categories.get(i);
            Typed.sum(form.spent.get(i)).ifPresent(amount -> costs.add(new ActualCost(category, amount)));
        }
        var receipts = form.receipts.stream()
                .filter(row -> !row.isBlank())
                .map(row -> new Receipt(
                        Typed.dayOnOneLine(row.date).orElseThrow(),
                        Texts.cleanLine(row.payee),
                        Texts.cleanLine(row.reason),
                        Typed.sum(row.amount).orElseThrow(),
                        Objects.requireNonNullElse(Reads.chosen(CostCategory.class, row.category), CostCategory.OTHER),
                        null))
                .toList();
        return new ProofReport(
                Texts.clean(form.report),
                Typed.count(form.people).orElse(null),
                Typed.hours(form.hours).orElse(null),
                costs,
                Typed.sum(form.otherIncome).orElse(null),
                receipts);
    }
}
