package de.foerdertopf.web.casework;

import de.foerdertopf.application.CostCategory;
import de.foerdertopf.decision.PlannedCosts;
import de.foerdertopf.proofofuse.AcceptProof;
import de.foerdertopf.proofofuse.ProofFiles;
import de.foerdertopf.proofofuse.ProofReport;
import de.foerdertopf.proofofuse.ProofState;
import de.foerdertopf.proofofuse.ProofView;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.proofofuse.RejectedItem;
import de.foerdertopf.proofofuse.Settlement;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.StaleCaseException;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.desk.Attempts;
import de.foerdertopf.web.desk.CaseFrame;
import de.foerdertopf.web.desk.Desk;
import de.foerdertopf.web.desk.DeskCase;
import de.foerdertopf.web.desk.Done;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.layout.TroubleAdvice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Proofs of use at the desk: checked, accepted, asked back, paid back. */
@Controller
@RequestMapping("/schreibtisch/faelle/{caseNumber}")
class ProofDeskController {

    private static final int ASK_BACK_DAYS = 14;

    private final Desk desk;
    private final Attempts attempts;
    private final Words words;
    private final CaseFrame frame;
    private final TroubleAdvice trouble;
    private final ProofsOfUse proofs;
    private final PlannedCosts plannedCosts;
    private final AcceptProof acceptProof;
    private final ProofFiles proofFiles;

    ProofDeskController(
            Desk desk,
            Attempts attempts,
            Words words,
            CaseFrame frame,
            TroubleAdvice trouble,
            ProofsOfUse proofs,
            PlannedCosts plannedCosts,
            AcceptProof acceptProof,
            ProofFiles proofFiles) {
        this.desk = desk;
        this.attempts = attempts;
        this.words = words;
        this.frame = frame;
        this.trouble = trouble;
        this.proofs = proofs;
        this.plannedCosts = plannedCosts;
        this.acceptProof = acceptProof;
        this.proofFiles = proofFiles;
    }

    @GetMapping("/nachweis")
    String askToCheck(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        var opened = desk.administer(actor, caseNumber);
        var form = new ProofCheckForm();
        model.addAttribute("form", form);
        return checkPage(opened, form, acceptProof.preview(submitted(caseNumber).caseNumber(), List.of()), model);
    }

    /** Computes what accepting would mean; nothing is kept. */
    @PostMapping("/nachweis/vorschau")
    String preview(
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") ProofCheckForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        var opened = desk.administer(actor, caseNumber);
        submitted(caseNumber);
        var rejected = rejected(form, errors);
        @Nullable Settlement settlement = null;
        if (!errors.hasErrors()) {
            try {
                settlement = acceptProof.preview(caseNumber, rejected);
            } catch (BusinessRuleViolation e) {
                errors.reject("refused-by-a-rule", trouble.sentence(e));
            }
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return checkPage(opened, form, settlement, model);
    }

    @PostMapping("/nachweis")
    String accept(
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") ProofCheckForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.administer(actor, caseNumber);
        submitted(caseNumber);
        var rejected = rejected(form, errors);
        return attempts.attempt(
                form,
                errors,
                () -> {
                    acceptProof.accept(new AcceptProof.Command(caseNumber, rejected, actor));
                    return Done.in(opened, "proof-accepted");
                },
                () -> checkPage(opened, form, null, model));
    }

    private ProofView submitted(CaseNumber caseNumber) {
        var proof = proofs.require(caseNumber);
        if (proof.state() != ProofState.SUBMITTED) {
            throw new StaleCaseException(caseNumber, "check-proof");
        }
        return proof;
    }

    private List<RejectedItem> rejected(ProofCheckForm form, BindingResult errors) {
        form.rejected.removeIf(ProofCheckForm.Row::isEmpty);
        var items = new ArrayList<RejectedItem>();
        for (var i = 0; i < form.rejected.size(); i++) {
            var row = form.rejected.get(i);
            var field = "rejected[" + i + "].";
            var amount = attempts.money(errors, field + "amount", row.amount);
            if (row.what.isBlank()) {
                errors.rejectValue(field + "what", "wrong", words.text("deed.wrong.what"));
            }
            if (row.reason.isBlank()) {
                errors.rejectValue(field + "reason", "wrong", words.text("deed.wrong.reason"));
            }
            amount.ifPresent(
                    sum -> items.add(new RejectedItem(Texts.cleanLine(row.what), sum, Texts.clean(row.reason))));
        }
        return List.copyOf(items);
    }

    private String checkPage(DeskCase opened, ProofCheckForm form, @Nullable Settlement settlement, Model model) {
        form.offerRows();
        var proof = proofs.require(opened.caseNumber());
        var report = Objects.requireNonNull(proof.report());
        var page = new ProofCheckPage(
                proof,
                report,
                proofFiles.of(opened.caseNumber()),
                compared(opened, report),
                settlement,
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
