package de.foerdertopf.web.finance;

import de.foerdertopf.disbursement.NextRun;
import de.foerdertopf.disbursement.PaymentRuns;
import de.foerdertopf.disbursement.RunPreview;
import de.foerdertopf.disbursement.RunSeen;
import de.foerdertopf.fund.Fund;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.web.desk.Done;
import de.foerdertopf.web.layout.Paging;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gathers what the page shows on which the next payment run is chosen and closed. */
@Component
class NextRunPages {

    private final FinanceDesk desk;
    private final NextRun nextRun;
    private final PaymentRuns runs;
    private final PaymentRows words;

    NextRunPages(FinanceDesk desk, NextRun nextRun, PaymentRuns runs, PaymentRows words) {
        this.desk = desk;
        this.nextRun = nextRun;
        this.runs = runs;
        this.words = words;
    }

    /** Where to read who closed a run since this was shown; empty where nobody has. */
    Optional<Done> closedSince(Fund fund, RunSeen seen, Actor actor) {
        return runs.lastClosedSince(fund.code(), seen)
                .map(run -> new Done(
                        run.closedBy().equals(actor.id()) ? "run-closed-by-you" : "run-closed-meanwhile",
                        RunPages.href(fund, run.id())));
    }

    RunPreview preview(Fund fund, Actor actor, int page) {
        return nextRun.preview(fund.code(), actor, page);
    }

    /** Whether money of a fiscal year that is over is chosen. */
    boolean goesOutOfPastYears(Fund fund, Actor actor) {
        return !nextRun.ofPastYears(fund.code(), actor).isEmpty();
    }

    PreviewPage page(Fund fund, RunPreview preview, Actor actor) {
        var base = FinanceDesk.base(fund);
        var href = base + "/zahllauf";
        return new PreviewPage(
                base,
                href,
                preview,
                nextRun.leftToOthers(fund.code(), actor),
                FinanceDesk.postingKey(fund),
                nextRun.ofPastYears(fund.code(), actor),
                RunCheck.of(preview).stream().map(this::line).toList(),
                new Paging(preview.page(), preview.pages(), preview.released(), href),
                words.crumbs(fund, words.text("preview.title"), desk.reads(actor, fund.code())));
    }

    private PreviewPage.CheckLine line(RunCheck check) {
        return PreviewPage.CheckLine.of(
                check,
                words.text("preview.check." + check.key()),
                words.text("preview.check.of", check.passing(), check.all()));
    }
}
