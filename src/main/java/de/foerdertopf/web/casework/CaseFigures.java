package de.foerdertopf.web.casework;

import de.foerdertopf.decision.Proposals;
import de.foerdertopf.proofofuse.ProofView;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.desk.DeskCase;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.layout.Fmt;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The figures at the head of a case: what was asked for, what the rules propose or somebody granted, and what is due. */
@Component
class CaseFigures {

    private final Proposals proposals;
    private final ProofsOfUse proofs;
    private final PotEffect potEffect;
    private final CaseDays days;
    private final Words words;
    private final Fmt fmt;

    CaseFigures(Proposals proposals, ProofsOfUse proofs, PotEffect potEffect, CaseDays days, Words words, Fmt fmt) {
        this.proposals = proposals;
        this.proofs = proofs;
        this.potEffect = potEffect;
        this.days = days;
        this.words = words;
        this.fmt = fmt;
    }

    /** One of them. */
    public record Figure(
            String label, String value, @Nullable String detail) {}

    List<Figure> of(DeskCase opened, CaseOverview overview) {
        var figures = new ArrayList<Figure>();
        figures.add(
                new Figure(words.text("case.requested"), overview.requested().toGerman(), null));
        if (overview.granted() == null) {
            var proposal = proposals.of(opened.caseNumber(), null);
            figures.add(new Figure(
                    words.text("case.proposal"),
                    proposal.amount().toGerman(),
                    words.text("case.proposal." + proposal.step())));
            potEffect
                    .leftFor(opened)
                    .ifPresent(left ->
                            figures.add(new Figure(words.text("case.left"), left.toGerman(), overview.round())));
        } else {
            figures.add(new Figure(
                    words.text("case.granted"), overview.granted().toGerman(), fmt.day(overview.decidedOn())));
            var remains = overview.amount();
            if (!remains.equals(overview.granted())) {
                figures.add(new Figure(words.text("case.remains"), remains.toGerman(), null));
            }
            figures.add(new Figure(words.text("case.paid"), overview.paid().toGerman(), paidBack(opened)));
        }
        @Nullable LocalDate due = days.dueOn(overview, null);
        if (due != null) {
            figures.add(new Figure(words.text("case.due." + overview.stage()), fmt.day(due), fmt.distance(due)));
        }
        return figures;
    }

    private @Nullable String paidBack(DeskCase opened) {
        return proofs.find(opened.caseNumber())
                .map(ProofView::repaid)
                .filter(Money::isPositive)
                .map(repaid -> words.text("case.paid.back", repaid.toGerman()))
                .orElse(null);
    }
}
