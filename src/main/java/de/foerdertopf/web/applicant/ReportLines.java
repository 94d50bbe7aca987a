package de.foerdertopf.web.applicant;

import de.foerdertopf.application.CostCategory;
import de.foerdertopf.decision.PlannedCosts;
import de.foerdertopf.proofofuse.ProofView;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What stands in a report on the use of a grant, part by part, for whoever reads it again. */
@Component
public class ReportLines {

    private final PlannedCosts plannedCosts;
    private final ProofPageFiles files;
    private final MessageSource messages;

    ReportLines(PlannedCosts plannedCosts, ProofPageFiles files, MessageSource messages) {
        this.plannedCosts = plannedCosts;
        this.files = files;
        this.messages = messages;
    }

    /** A part of a report and what stands in it. */
    public record Line(String label, String text) {}

    /** What was handed in, with its files; empty while nothing was. */
    List<Line> of(ProofView proof) {
        return proof.report() == null
                ? List.of()
                : of(
                        proof.caseNumber(),
                        ProofReading.formOf(proof, plannedCosts.of(proof.caseNumber())),
                        files.sent(proof.caseNumber()));
    }

    /** What stands in a form, part by part, beside the names of its files. */
    List<Line> of(CaseNumber caseNumber, ProofForm form, List<String> names) {
        var lines = new ArrayList<Line>();
        put(lines, text("proof-late.report"), form.report);
        put(lines, text("proof.people"), form.people);
        put(lines, text("proof.hours"), form.hours);
        var categories = List.copyOf(plannedCosts.of(caseNumber).keySet());
        for (var i = 0; i < form.spent.size(); i++) {
            put(lines, nameOf(categories, i), form.spent.get(i));
        }
        put(lines, text("proof.other-income"), form.otherIncome);
        for (var i = 0; i < form.receipts.size(); i++) {
            var row = form.receipts.get(i);
            put(
                    lines,
                    text("proof.receipt", i + 1),
                    List.of(row.date, row.payee, row.reason, row.amount).stream()
                            .filter(typed -> !typed.isBlank())
                            .collect(Collectors.joining(" · ")));
        }
        put(lines, text("proof-late.files"), String.join(", ", names));
        return lines;
    }

    private String nameOf(List<CostCategory> categories, int place) {
        return place < categories.size() ? text("cost-category." + categories.get(place)) : text("proof.spent-total");
    }

    private static void put(List<Line> lines, String label, String typed) {
        if (!typed.isBlank()) {
            lines.add(new Line(label, Texts.clean(typed)));
        }
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
