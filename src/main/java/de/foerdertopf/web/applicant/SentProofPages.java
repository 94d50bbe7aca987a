package de.foerdertopf.web.applicant;

import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.decision.PlannedCosts;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.proofofuse.ProofReport;
import de.foerdertopf.proofofuse.ProofView;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.web.layout.FundFaces;
import de.foerdertopf.web.layout.HandedIn;
import de.foerdertopf.web.layout.Link;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows a group, and the sponsor whom the notice obliges, what was handed in as proof of use, whoever of them did. */
@Component
class SentProofPages {

    private final HandedIn handedIn;
    private final ReportLines lines;
    private final ProofPages proofPages;
    private final PlannedCosts plannedCosts;
    private final Funds funds;
    private final MessageSource messages;
    private final Fmt fmt;

    SentProofPages(
            HandedIn handedIn,
            ReportLines lines,
            ProofPages proofPages,
            PlannedCosts plannedCosts,
            Funds funds,
            MessageSource messages,
            Fmt fmt) {
        this.proofPages = proofPages;
        this.plannedCosts = plannedCosts;
        this.handedIn = handedIn;
        this.lines = lines;
        this.funds = funds;
        this.messages = messages;
        this.fmt = fmt;
    }

    String show(SubmittedApplication application, CaseSide side, ProofView proof, ProofReport report, Model model) {
        var caseNumber = application.caseNumber();
        var settled = proof.settlement();
        var page = new SentProofPage(
                caseNumber,
                application.answers().initiative().name(),
                application.answers().project().title(),
                side.page(caseNumber),
                "/beratung?fonds=" + application.fund(),
                lead(caseNumber, proof.receivedOn()),
                proof.askedBack(),
                lines.of(proof),
                report.totalCosts(),
                settled == null ? proofPages.received(caseNumber) : settled.paid(),
                settled == null
                        ? proofPages.leftover(application, ProofReading.formOf(proof, plannedCosts.of(caseNumber)))
                        : settled.leftover());
        return FundFaces.show("applicant/proof-sent", funds.require(application.fund()), page, model);
    }

    /** The way to it from the page of the case; empty while nothing was handed in. */
    Optional<Link> link(CaseSide side, Optional<ProofView> proof) {
        return proof.filter(known -> known.report() != null)
                .map(known -> new Link(text("more.proof"), side.page(known.caseNumber()) + "/nachweis/gesendet"));
    }

    /** What staff wrote down came on another day than they did. */
    private String lead(CaseNumber caseNumber, @Nullable LocalDate receivedOn) {
        return handedIn.last(caseNumber)
                .map(last -> last.by().isStaff() && receivedOn != null
                        ? text("proof-sent.recorded", fmt.day(receivedOn), last.who())
                        : text("proof-sent.lead", last.who(), fmt.moment(last.at())))
                .orElse("");
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
