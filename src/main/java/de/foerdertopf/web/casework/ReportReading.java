package de.foerdertopf.web.casework;

import de.foerdertopf.proofofuse.ActualCost;
import de.foerdertopf.proofofuse.ProofReport;
import de.foerdertopf.proofofuse.Receipt;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.desk.Attempts;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.typed.TypedDay;
import de.foerdertopf.web.typed.TypedNumber;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Reads a report on the use of a grant as staff typed it. */
@Component
class ReportReading {

    private final Attempts attempts;
    private final Words words;

    ReportReading(Attempts attempts, Words words) {
        this.attempts = attempts;
        this.words = words;
    }

    /** The report; what is wrong with it stands at its inputs. */
    ProofReport read(ReportForm form, BindingResult errors) {
        var costs = new ArrayList<ActualCost>();
        for (var i = 0; i < form.costs.size(); i++) {
            var cost = form.costs.get(i);
            var category = ReportForm.category(cost.category);
            if (!cost.amount.isBlank() && category.isPresent()) {
                attempts.money(errors, "costs[" + i + "].amount", cost.amount)
                        .ifPresent(amount -> costs.add(new ActualCost(category.get(), amount)));
            }
        }
        form.receipts.removeIf(ReportForm.ReceiptRow::isEmpty);
        var receipts = new ArrayList<Receipt>();
        for (var i = 0; i < form.receipts.size(); i++) {
            receipt(form.receipts.get(i), "receipts[" + i + "].", errors).ifPresent(receipts::add);
        }
        return new ProofReport(
                Texts.clean(form.narrative),
                attempts.number(errors, "people", form.people, TypedNumber::readCount),
                attempts.number(errors, "hours", form.hours, TypedNumber::readHours),
                costs,
                form.otherIncome.isBlank()
                        ? null
                        : attempts.money(errors, "otherIncome", form.otherIncome)
                                .orElse(Money.ZERO),
                receipts);
    }

    private Optional<Receipt> receipt(ReportForm.ReceiptRow row, String field, BindingResult errors) {
        var amount = attempts.money(errors, field + "amount", row.amount);
        var category = ReportForm.category(row.category);
        if (category.isEmpty()) {
            errors.rejectValue(field + "category", "wrong", words.text("deed.wrong.choice"));
        }
        var day = TypedDay.read(row.date);
        if (day.isEmpty()) {
            errors.rejectValue(field + "date", "wrong", words.text("deed.wrong.day"));
        }
        return day.isEmpty() || amount.isEmpty() || category.isEmpty()
                ? Optional.empty()
                : Optional.of(new Receipt(
                        day.get(),
                        Texts.cleanLine(row.payee),
                        Texts.cleanLine(row.reason),
                        amount.get(),
                        category.get(),
                        null));
    }
}
