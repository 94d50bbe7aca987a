package de.foerdertopf.web.casework;

import de.foerdertopf.application.Channel;
import de.foerdertopf.application.CostCategory;
import de.foerdertopf.decision.PlannedCosts;
import de.foerdertopf.fund.ProofMode;
import de.foerdertopf.proofofuse.ActualCost;
import de.foerdertopf.proofofuse.ProofReport;
import de.foerdertopf.proofofuse.ProofView;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.proofofuse.Receipt;
import de.foerdertopf.proofofuse.SubmitProofOfUse;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.desk.Attempts;
import de.foerdertopf.web.desk.CaseFrame;
import de.foerdertopf.web.desk.Desk;
import de.foerdertopf.web.desk.DeskCase;
import de.foerdertopf.web.desk.Done;
import de.foerdertopf.web.desk.KeptScans;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.layout.DateFields;
import de.foerdertopf.web.typed.TypedDay;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A report that came on paper, by phone or at a visit, written down by staff. */
@Controller
@RequestMapping("/schreibtisch/faelle/{caseNumber}")
class ReportController {

    private static final int LONGEST_CONFIRMATION = 500;

    private final Desk desk;
    private final Attempts attempts;
    private final Words words;
    private final CaseFrame frame;
    private final ProofsOfUse proofs;
    private final PlannedCosts plannedCosts;
    private final SubmitProofOfUse submitProof;
    private final KeptScans scans;
    private final Clock clock;

    ReportController(
            Desk desk,
            Attempts attempts,
            Words words,
            CaseFrame frame,
            ProofsOfUse proofs,
            PlannedCosts plannedCosts,
            SubmitProofOfUse submitProof,
            KeptScans scans,
            Clock clock) {
        this.desk = desk;
        this.attempts = attempts;
        this.words = words;
        this.frame = frame;
        this.proofs = proofs;
        this.plannedCosts = plannedCosts;
        this.submitProof = submitProof;
        this.scans = scans;
        this.clock = clock;
    }

    @GetMapping("/nachweis/erfassen")
    String askForReport(@PathVariable CaseNumber caseNumber, Actor actor, HttpSession session, Model model) {
        var opened = desk.counsel(actor, caseNumber);
        var proof = proofs.requireAwaited(caseNumber);
        var form = new ReportForm();
        form.formId = Attempts.newFormId();
        form.receivedOn = DateFields.of(HouseTime.today(clock));
        plannedCosts.of(opened.caseNumber()).keySet().forEach(category -> form.costs.add(ReportForm.Cost.of(category)));
        model.addAttribute("form", form);
        return reportPage(opened, proof, form, session, model);
    }

    /**
     * Records a report that came another way.
     *
     * @param removeFile a scan that does not belong here
     */
    @PostMapping("/nachweis/erfassen")
    String recordReport(
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") ReportForm form,
            BindingResult errors,
            @RequestParam(name = "removeFile", required = false) @Nullable String removeFile,
            Actor actor,
            HttpSession session,
            Model model) {
        var opened = desk.counsel(actor, caseNumber);
        scans.keep(actor, session, form, errors);
        if (removeFile != null) {
            scans.remove(session, form, removeFile);
            return reportPage(opened, proofs.requireAwaited(caseNumber), form, session, model);
        }
        var channel = Arrays.stream(Channel.values())
                .filter(value -> value.name().equals(form.channel))
                .findFirst();
        if (channel.isEmpty()) {
            attempts.wrong(errors, "channel");
        }
        var receivedOn = attempts.day(errors, "receivedOn", form.receivedOn);
        receivedOn.ifPresent(day -> attempts.judge(errors, "receivedOn", () -> submitProof.requireDay(day)));
        attempts.require(errors, "confirmed", form.confirmed);
        attempts.atMost(errors, "confirmed", form.confirmed, LONGEST_CONFIRMATION);
        attempts.require(errors, "narrative", form.narrative);
        var report = report(form, errors);
        return attempts.attempt(
                form,
                errors,
                () -> {
                    submitProof.submit(new SubmitProofOfUse.Command(
                            caseNumber,
                            report,
                            receivedOn.orElseThrow(),
                            channel.orElseThrow(),
                            scans.documents(session, form),
                            form.confirmed,
                            actor));
                    scans.handOver(session, form);
                    return Done.in(opened, "proof-recorded");
                },
                () -> reportPage(opened, proofs.requireAwaited(caseNumber), form, session, model));
    }

    private ProofReport report(ReportForm form, BindingResult errors) {
        var costs = new ArrayList<ActualCost>();
        for (var i = 0; i < form.costs.size(); i++) {
            var cost = form.costs.get(i);
            var category = category(cost.category);
            if (!cost.amount.isBlank() && category.isPresent()) {
                attempts.money(errors, "costs[" + i + "].amount", cost.amount)
                        .ifPresent(amount -> costs.add(new ActualCost(category.get(), amount)));
            }
        }
        form.receipts.removeIf(ReportForm.ReceiptRow::isEmpty);
        var receipts = new ArrayList<Receipt>();
        for (var i = 0; i < form.receipts.size(); i++) {
            receipt(form.receipts.get(i), "receipts[" + i + "].", errors).ifPresent(receipts::add);
        }
        return new ProofReport(
                Texts.clean(form.narrative),
                attempts.number(errors, "people", form.people),
                attempts.number(errors, "hours", form.hours),
                costs,
                form.otherIncome.isBlank()
                        ? Money.ZERO
                        : attempts.money(errors, "otherIncome", form.otherIncome)
                                .orElse(Money.ZERO),
                receipts);
    }

    private Optional<Receipt> receipt(ReportForm.ReceiptRow row, String field, BindingResult errors) {
        var amount = attempts.money(errors, field + "amount", row.amount);
        var category = category(row.category);
        if (category.isEmpty()) {
            errors.rejectValue(field + "category", "wrong", words.text("deed.wrong.choice"));
        }
        var day = TypedDay.read(row.date);
        if (day.isEmpty()) {
            errors.rejectValue(field + "date", "wrong", words.text("deed.wrong.day"));
        }
        return day.isEmpty() || amount.isEmpty() || category.isEmpty()
                ? Optional.empty()
                : Optional.of(new Receipt(
                        day.get(),
                        Texts.cleanLine(row.payee),
                        Texts.cleanLine(row.reason),
                        amount.get(),
                        category.get(),
                        null));
    }

    private static Optional<CostCategory> category(String typed) {
        return Arrays.stream(CostCategory.values())
                .filter(category -> category.name().equals(typed))
                .findFirst();
    }

    private String reportPage(DeskCase opened, ProofView proof, ReportForm form, HttpSession session, Model model) {
        form.offerReceipts();
        model.addAttribute("stored", scans.of(session, form));
        var page = new ReportPage(
                proof,
                plannedOf(opened, form),
                proof.mode() != ProofMode.SIMPLE,
                words.choices(CostCategory.values()),
                words.offlineChannels(),
                plannedCosts.agreed(opened.caseNumber()));
        return frame.show("casework/report", opened, words.text("report.crumb"), page, model);
    }

    private List<Compared> plannedOf(DeskCase opened, ReportForm form) {
        var planned = plannedCosts.of(opened.caseNumber());
        return form.costs.stream()
                .map(cost -> category(cost.category).orElse(CostCategory.OTHER))
                .map(category ->
                        new Compared(words.label(category), planned.getOrDefault(category, Money.ZERO), Money.ZERO))
                .toList();
    }
}
