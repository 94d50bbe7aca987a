package de.foerdertopf.web.casework;

import de.foerdertopf.application.CostCategory;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.decision.PlannedCosts;
import de.foerdertopf.fund.ProofMode;
import de.foerdertopf.proofofuse.ProofView;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.desk.Attempts;
import de.foerdertopf.web.desk.CaseFrame;
import de.foerdertopf.web.desk.DeskCase;
import de.foerdertopf.web.desk.KeptScans;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.layout.DateFields;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page on which staff write down a report that came on paper, by phone or at a visit. */
@Component
class ReportPages {

    private final CaseFrame frame;
    private final Words words;
    private final PlannedCosts plannedCosts;
    private final Grants grants;
    private final KeptScans scans;
    private final Clock clock;

    ReportPages(CaseFrame frame, Words words, PlannedCosts plannedCosts, Grants grants, KeptScans scans, Clock clock) {
        this.frame = frame;
        this.words = words;
        this.plannedCosts = plannedCosts;
        this.grants = grants;
        this.scans = scans;
        this.clock = clock;
    }

    /** A form with a line for each kind of cost that was planned. */
    ReportForm blank(CaseNumber caseNumber) {
        var form = new ReportForm();
        form.formId = Attempts.newFormId();
        form.receivedOn = DateFields.of(HouseTime.today(clock));
        plannedCosts.of(caseNumber).keySet().forEach(category -> form.costs.add(ReportForm.Cost.of(category)));
        return form;
    }

    String show(DeskCase opened, ProofView proof, ReportForm form, HttpSession session, Model model) {
        form.offerReceipts();
        model.addAttribute("stored", scans.of(session, form));
        var page = new ReportPage(
                proof,
                plannedOf(opened, form),
                proof.mode() != ProofMode.SIMPLE,
                grants.require(opened.caseNumber()).financingType().countsOtherIncome(),
                words.choices(CostCategory.values()),
                words.offlineChannels(),
                plannedCosts.agreed(opened.caseNumber()));
        return frame.show("casework/report", opened, words.text("report.crumb"), page, model);
    }

    private List<Compared> plannedOf(DeskCase opened, ReportForm form) {
        var planned = plannedCosts.of(opened.caseNumber());
        return form.costs.stream()
                .map(cost -> ReportForm.category(cost.category).orElse(CostCategory.OTHER))
                .map(category ->
                        new Compared(words.label(category), planned.getOrDefault(category, Money.ZERO), Money.ZERO))
                .toList();
    }
}
