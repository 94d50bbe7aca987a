package de.foerdertopf.web.applicant;

import de.foerdertopf.application.Applications;
import de.foerdertopf.decision.PlannedCosts;
import de.foerdertopf.proofofuse.ProofView;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.layout.Fmt;
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
    private final Applications applications;
    private final CostNames costNames;
    private final ProofPageFiles files;
    private final MessageSource messages;
    private final Fmt fmt;

    ReportLines(
            PlannedCosts plannedCosts,
            Applications applications,
            CostNames costNames,
            ProofPageFiles files,
            MessageSource messages,
            Fmt fmt) {
        this.applications = applications;
        this.costNames = costNames;
        this.fmt = fmt;
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
    List<Line> of(CaseNumber caseNumber, ProofForm form, List<String> fileNames) {
        var lines = new ArrayList<Line>();
        put(lines, text("proof-late.report"), form.report);
        put(lines, text("proof.people"), form.people);
        put(lines, text("proof.hours"), form.hours);
        var names = costNames.of(applications.require(caseNumber), plannedCosts.of(caseNumber));
        for (var i = 0; i < form.spent.size(); i++) {
            put(lines, i < names.size() ? names.get(i) : text("proof.spent-total"), sum(form.spent.get(i)));
        }
        put(lines, text("proof.other-income"), sum(form.otherIncome));
        for (var i = 0; i < form.receipts.size(); i++) {
            var row = form.receipts.get(i);
            put(
                    lines,
                    text("proof.receipt", i + 1),
                    List.of(row.date, row.payee, row.reason, sum(row.amount)).stream()
                            .filter(typed -> !typed.isBlank())
                            .collect(Collectors.joining(" · ")));
        }
        put(lines, text("proof-late.files"), String.join(", ", fileNames));
        return lines;
    }

    /** As an amount of money where it is one, else as it was typed. */
    private String sum(String typed) {
        return Typed.sum(typed).map(fmt::money).orElse(typed);
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
