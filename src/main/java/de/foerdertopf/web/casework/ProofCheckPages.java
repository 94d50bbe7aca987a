package de.foerdertopf.web.casework;

import de.foerdertopf.application.CostCategory;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.decision.PlannedCosts;
import de.foerdertopf.proofofuse.ProofFiles;
import de.foerdertopf.proofofuse.ProofReport;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.proofofuse.Settlement;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.casework.claims.PayBackFact;
import de.foerdertopf.web.desk.CaseFrame;
import de.foerdertopf.web.desk.DeskCase;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.layout.HandedIn;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page on which a proof of use is checked: planned beside spent, with its files. */
@Component
class ProofCheckPages {

    private final CaseFrame frame;
    private final Words words;
    private final ProofsOfUse proofs;
    private final PlannedCosts plannedCosts;
    private final Grants grants;
    private final ProofFiles proofFiles;
    private final HandedIn handedIn;
    private final PayBackFact payBack;

    ProofCheckPages(
            CaseFrame frame,
            Words words,
            ProofsOfUse proofs,
            PlannedCosts plannedCosts,
            Grants grants,
            ProofFiles proofFiles,
            HandedIn handedIn,
            PayBackFact payBack) {
        this.handedIn = handedIn;
        this.payBack = payBack;
        this.frame = frame;
        this.words = words;
        this.proofs = proofs;
        this.plannedCosts = plannedCosts;
        this.grants = grants;
        this.proofFiles = proofFiles;
    }

    /** @param settlement what accepting would mean; null where it was not reckoned */
    String show(DeskCase opened, ProofCheckForm form, @Nullable Settlement settlement, Model model) {
        form.offerRows();
        var proof = proofs.require(opened.caseNumber());
        var report = Objects.requireNonNull(proof.report());
        var page = new ProofCheckPage(
                proof,
                report,
                proofFiles.of(opened.caseNumber()),
                compared(opened, report),
                handedIn.last(opened.caseNumber()).orElse(null),
                settlement,
                settlement != null && settlement.repaymentDue().isMoreThan(proof.repaid())
                        ? payBack.until(opened.caseNumber())
                        : null,
                grants.require(opened.caseNumber()).financingType().countsOtherIncome(),
                plannedCosts.agreed(opened.caseNumber()));
        return frame.show("casework/proof-check", opened, words.text("proof-check.crumb"), page, model);
    }

    /** Planned beside spent, by category. */
    private List<Compared> compared(DeskCase opened, ProofReport report) {
        var planned = plannedCosts.of(opened.caseNumber());
        var spent = new TreeMap<CostCategory, Money>();
        report.costs().forEach(cost -> spent.merge(cost.category(), cost.amount(), Money::plus));
        planned.keySet().forEach(category -> spent.putIfAbsent(category, Money.ZERO));
        return spent.entrySet().stream()
                .map(entry -> new Compared(
                        words.label(entry.getKey()),
                        planned.getOrDefault(entry.getKey(), Money.ZERO),
                        entry.getValue()))
                .toList();
    }
}
