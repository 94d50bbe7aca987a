package de.foerdertopf.web.applicant;

import de.foerdertopf.application.CostCategory;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.decision.PlannedCosts;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.proofofuse.ProofView;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.web.layout.FundFaces;
import de.foerdertopf.web.layout.HandedIn;
import de.foerdertopf.web.layout.StoredFile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Tells whoever sends a report that another one came before hers: whose, when, and what stands in it. */
@Component
class ProofTooLatePages {

    private final HandedIn handedIn;
    private final PlannedCosts plannedCosts;
    private final ProofPageFiles files;
    private final Funds funds;
    private final MessageSource messages;
    private final Fmt fmt;

    ProofTooLatePages(
            HandedIn handedIn,
            PlannedCosts plannedCosts,
            ProofPageFiles files,
            Funds funds,
            MessageSource messages,
            Fmt fmt) {
        this.handedIn = handedIn;
        this.plannedCosts = plannedCosts;
        this.files = files;
        this.funds = funds;
        this.messages = messages;
        this.fmt = fmt;
    }

    /**
     * The page.
     *
     * @param own what this person typed
     * @param kept what of it is kept; null where no report will be asked for any more
     */
    String show(
            SubmittedApplication application,
            CaseSide side,
            ProofView proof,
            ProofForm own,
            ProofDrafts.@Nullable Kept kept,
            Model model) {
        var caseNumber = application.caseNumber();
        var page = new ProofTooLatePage(
                caseNumber,
                side.page(caseNumber),
                "/beratung?fonds=" + application.fund(),
                handedIn.last(caseNumber)
                        .map(last -> text("proof-late.lead", last.who(), fmt.moment(last.at())))
                        .orElseGet(() -> text("proof-late.none")),
                kept != null,
                kept == null ? List.of() : kept.refused(),
                proof.report() == null
                        ? List.of()
                        : lines(
                                caseNumber,
                                ProofReading.formOf(proof, plannedCosts.of(caseNumber)),
                                files.sent(caseNumber)),
                lines(
                        caseNumber,
                        own,
                        kept == null
                                ? List.of()
                                : files.kept(kept.saved()).stream()
                                        .map(StoredFile::name)
                                        .toList()));
        return FundFaces.show("applicant/proof-late", funds.require(application.fund()), page, model);
    }

    private List<ProofTooLatePage.Line> lines(CaseNumber caseNumber, ProofForm form, List<String> names) {
        var lines = new ArrayList<ProofTooLatePage.Line>();
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

    private static void put(List<ProofTooLatePage.Line> lines, String label, String typed) {
        if (!typed.isBlank()) {
            lines.add(new ProofTooLatePage.Line(label, Texts.clean(typed)));
        }
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
