package de.foerdertopf.web.applicant;

import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.proofofuse.ProofView;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.web.layout.FundFaces;
import de.foerdertopf.web.layout.HandedIn;
import de.foerdertopf.web.layout.StoredFile;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Tells whoever sends a report that another one came before hers: whose, when, and what stands in it. */
@Component
class ProofTooLatePages {

    private final HandedIn handedIn;
    private final ReportLines lines;
    private final ProofPageFiles files;
    private final Funds funds;
    private final MessageSource messages;
    private final Fmt fmt;

    ProofTooLatePages(
            HandedIn handedIn, ReportLines lines, ProofPageFiles files, Funds funds, MessageSource messages, Fmt fmt) {
        this.handedIn = handedIn;
        this.lines = lines;
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
                lines.of(proof),
                lines.of(
                        caseNumber,
                        own,
                        kept == null
                                ? List.of()
                                : files.kept(kept.saved()).stream()
                                        .map(StoredFile::name)
                                        .toList()));
        return FundFaces.show("applicant/proof-late", funds.require(application.fund()), page, model);
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
