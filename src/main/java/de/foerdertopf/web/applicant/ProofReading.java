package de.foerdertopf.web.applicant;

import de.foerdertopf.application.CostCategory;
import de.foerdertopf.fund.ProofMode;
import de.foerdertopf.proofofuse.ActualCost;
import de.foerdertopf.proofofuse.ProofReport;
import de.foerdertopf.proofofuse.ProofView;
import de.foerdertopf.proofofuse.Receipt;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
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
        form.setReport(report.narrative());
        form.setPeople(text(report.peopleReached()));
        form.setHours(text(report.volunteerHours()));
        form.setOtherIncome(report.otherIncome().toGermanNumber());
        var byCategory = report.costs().stream()
                .collect(Collectors.toMap(ActualCost::category, ActualCost::amount, Money::plus));
        form.setSpent(new ArrayList<>(planned.keySet().stream()
                .map(category -> byCategory.getOrDefault(category, Money.ZERO).toGermanNumber())
                .toList()));
        for (var receipt : report.receipts()) {
            var row = new ProofForm.ReceiptRow();
            row.setDate(receipt.date().getDayOfMonth() + "." + receipt.date().getMonthValue() + "."
                    + receipt.date().getYear());
            row.setPayee(receipt.payee());
            row.setReason(receipt.reason());
            row.setAmount(receipt.amount().toGermanNumber());
            row.setCategory(receipt.category().name());
            form.getReceipts().add(row);
        }
        return form;
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    static BindingResult check(ProofForm form, Map<CostCategory, Money> planned, ProofView proof) {
        var errors = new BeanPropertyBindingResult(form, "form");
        if (form.getReport().isBlank()) {
            errors.rejectValue("report", "typed.report.missing");
        }
        Typed.checkText(errors, "report", form.getReport());
        Typed.checkNumber(errors, "people", form.getPeople());
        Typed.checkNumber(errors, "hours", form.getHours());
        for (var i = 0; i < planned.size(); i++) {
            while (form.getSpent().size() <= i) {
                form.getSpent().add("");
            }
            Typed.requireSum(errors, "spent[" + i + "]", form.getSpent().get(i), "typed.spent.missing");
        }
        Typed.checkSum(errors, "otherIncome", form.getOtherIncome());
        if (proof.mode() != ProofMode.SIMPLE) {
            checkReceipts(form, errors);
        }
        if (!form.isDeclared()) {
            errors.rejectValue("declared", "typed.declaration.missing");
        }
        return errors;
    }

    private static void checkReceipts(ProofForm form, Errors errors) {
        for (var i = 0; i < form.getReceipts().size(); i++) {
            var row = form.getReceipts().get(i);
            if (row.isBlank()) {
                continue;
            }
            var at = "receipts[" + i + "].";
            if (Typed.dayOnOneLine(row.getDate()).isEmpty()) {
                errors.rejectValue(at + "date", "typed.receipt.date");
            }
            Typed.checkLine(errors, at + "payee", row.getPayee());
            Typed.checkLine(errors, at + "reason", row.getReason());
            Typed.requireSum(errors, at + "amount", row.getAmount(), "typed.sum.missing");
        }
        if (form.getReceipts().stream().allMatch(ProofForm.ReceiptRow::isBlank)) {
            errors.rejectValue(form.getReceipts().isEmpty() ? "receipts" : "receipts[0].date", "typed.receipt.missing");
        }
    }

    static ProofReport report(ProofForm form, Map<CostCategory, Money> planned) {
        var categories = List.copyOf(planned.keySet());
        var costs = new ArrayList<ActualCost>();
        for (var i = 0; i < categories.size() && i < form.getSpent().size(); i++) {
            var category = categories.get(i);
            Typed.sum(form.getSpent().get(i)).ifPresent(amount -> costs.add(new ActualCost(category, amount)));
        }
        var receipts = form.getReceipts().stream()
                .filter(row -> !row.isBlank())
                .map(row -> new Receipt(
                        Typed.dayOnOneLine(row.getDate()).orElseThrow(),
                        Texts.cleanLine(row.getPayee()),
                        Texts.cleanLine(row.getReason()),
                        Typed.sum(row.getAmount()).orElseThrow(),
                        Objects.requireNonNullElse(
                                DraftReading.chosen(CostCategory.class, row.getCategory()), CostCategory.OTHER),
                        null))
                .toList();
        return new ProofReport(
                Texts.clean(form.getReport()),
                Typed.number(form.getPeople()).orElse(null),
                Typed.number(form.getHours()).orElse(null),
                costs,
                Typed.sum(form.getOtherIncome()).orElse(Money.ZERO),
                receipts);
    }
}
