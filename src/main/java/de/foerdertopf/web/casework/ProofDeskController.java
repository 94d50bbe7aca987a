package de.foerdertopf.web.casework;

import de.foerdertopf.application.CostCategory;
import de.foerdertopf.decision.PlannedCosts;
import de.foerdertopf.proofofuse.AcceptProof;
import de.foerdertopf.proofofuse.AskBackProof;
import de.foerdertopf.proofofuse.ProofFiles;
import de.foerdertopf.proofofuse.ProofReport;
import de.foerdertopf.proofofuse.ProofState;
import de.foerdertopf.proofofuse.ProofView;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.proofofuse.RecordRepayment;
import de.foerdertopf.proofofuse.RejectedItem;
import de.foerdertopf.proofofuse.ReverseAcceptance;
import de.foerdertopf.proofofuse.Settlement;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.GermanDates;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.StaleCaseException;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.casework.Deeds.Done;
import de.foerdertopf.web.layout.DateFields;
import de.foerdertopf.web.layout.TroubleAdvice;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
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
    private final Deeds deeds;
    private final DeedPages pages;
    private final Words words;
    private final CaseFrame frame;
    private final TroubleAdvice trouble;
    private final ProofsOfUse proofs;
    private final PlannedCosts plannedCosts;
    private final AcceptProof acceptProof;
    private final ReverseAcceptance reverseAcceptance;
    private final AskBackProof askBackProof;
    private final RecordRepayment recordRepayment;
    private final ProofFiles proofFiles;
    private final Clock clock;

    ProofDeskController(
            Desk desk,
            Deeds deeds,
            DeedPages pages,
            Words words,
            CaseFrame frame,
            TroubleAdvice trouble,
            ProofsOfUse proofs,
            PlannedCosts plannedCosts,
            AcceptProof acceptProof,
            ReverseAcceptance reverseAcceptance,
            AskBackProof askBackProof,
            RecordRepayment recordRepayment,
            ProofFiles proofFiles,
            Clock clock) {
        this.desk = desk;
        this.deeds = deeds;
        this.pages = pages;
        this.words = words;
        this.frame = frame;
        this.trouble = trouble;
        this.proofs = proofs;
        this.plannedCosts = plannedCosts;
        this.acceptProof = acceptProof;
        this.reverseAcceptance = reverseAcceptance;
        this.askBackProof = askBackProof;
        this.recordRepayment = recordRepayment;
        this.proofFiles = proofFiles;
        this.clock = clock;
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
        return deeds.attempt(
                form,
                errors,
                () -> {
                    acceptProof.accept(new AcceptProof.Command(caseNumber, rejected, actor));
                    return Done.in(opened, "proof-accepted");
                },
                () -> checkPage(opened, form, null, model));
    }

    @GetMapping("/nachweis/anerkennung-aufheben")
    String askToReverse(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        model.addAttribute("form", new DeedForm());
        return reversePage(desk.administer(actor, caseNumber), model);
    }

    @PostMapping("/nachweis/anerkennung-aufheben")
    String reverse(
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.administer(actor, caseNumber);
        deeds.require(errors, "reason", form.getReason());
        return deeds.attempt(
                form,
                errors,
                () -> {
                    reverseAcceptance.reverse(new ReverseAcceptance.Command(caseNumber, form.cleanReason(), actor));
                    return Done.in(opened, "acceptance-reversed");
                },
                () -> reversePage(opened, model));
    }

    @GetMapping("/nachweis/rueckfrage")
    String askForQuestion(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        var form = new DeedForm();
        form.setOn(DateFields.of(HouseTime.today(clock).plusDays(ASK_BACK_DAYS)));
        model.addAttribute("form", form);
        return askBackPage(desk.administer(actor, caseNumber), model);
    }

    @PostMapping("/nachweis/rueckfrage")
    String askBack(
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.administer(actor, caseNumber);
        deeds.require(errors, "text", form.getText());
        var dueOn = deeds.day(errors, "on", form.getOn());
        return deeds.attempt(
                form,
                errors,
                () -> {
                    askBackProof.askBack(
                            new AskBackProof.Command(caseNumber, form.cleanText(), dueOn.orElseThrow(), actor));
                    return Done.in(opened, "proof-asked-back");
                },
                () -> askBackPage(opened, model));
    }

    @GetMapping("/rueckzahlung")
    String askForRepayment(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        var opened = desk.handleMoney(actor, caseNumber);
        var form = new DeedForm();
        form.setFormId(Deeds.newFormId());
        form.setOn(DateFields.of(HouseTime.today(clock)));
        form.setAmount(proofs.require(caseNumber).openClaim().toGermanNumber());
        model.addAttribute("form", form);
        return repaymentPage(opened, model);
    }

    @PostMapping("/rueckzahlung")
    String recordRepayment(
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.handleMoney(actor, caseNumber);
        var amount = deeds.money(errors, "amount", form.getAmount());
        var on = deeds.day(errors, "on", form.getOn());
        return deeds.attempt(
                form,
                errors,
                () -> {
                    recordRepayment.record(
                            new RecordRepayment.Command(caseNumber, amount.orElseThrow(), on.orElseThrow(), actor));
                    return Done.in(opened, "repayment-recorded");
                },
                () -> repaymentPage(opened, model));
    }

    private ProofView submitted(CaseNumber caseNumber) {
        var proof = proofs.require(caseNumber);
        if (proof.state() != ProofState.SUBMITTED) {
            throw new StaleCaseException(caseNumber, "check-proof");
        }
        return proof;
    }

    private List<RejectedItem> rejected(ProofCheckForm form, BindingResult errors) {
        form.getRejected().removeIf(ProofCheckForm.Row::isEmpty);
        var items = new ArrayList<RejectedItem>();
        for (var i = 0; i < form.getRejected().size(); i++) {
            var row = form.getRejected().get(i);
            var field = "rejected[" + i + "].";
            var amount = deeds.money(errors, field + "amount", row.getAmount());
            if (row.getWhat().isBlank()) {
                errors.rejectValue(field + "what", "wrong", words.text("deed.wrong.what"));
            }
            if (row.getReason().isBlank()) {
                errors.rejectValue(field + "reason", "wrong", words.text("deed.wrong.reason"));
            }
            amount.ifPresent(sum ->
                    items.add(new RejectedItem(Texts.cleanLine(row.getWhat()), sum, Texts.clean(row.getReason()))));
        }
        return List.copyOf(items);
    }

    private String checkPage(DeskCase opened, ProofCheckForm form, @Nullable Settlement settlement, Model model) {
        form.offerRows();
        var proof = proofs.require(opened.caseNumber());
        frame.put(opened, words.text("proof-check.crumb"), model);
        model.addAttribute("proof", proof);
        model.addAttribute("report", Objects.requireNonNull(proof.report()));
        model.addAttribute("papers", proofFiles.of(opened.caseNumber()));
        model.addAttribute("costs", compared(opened, Objects.requireNonNull(proof.report())));
        model.addAttribute("settlement", settlement);
        model.addAttribute("agreed", plannedCosts.agreed(opened.caseNumber()));
        return "casework/proof-check";
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

    private String reversePage(DeskCase opened, Model model) {
        var proof = proofs.require(opened.caseNumber());
        return pages.page("reverse-acceptance", opened, "nachweis/anerkennung-aufheben")
                .fact(words.text("case.proof.open-claim"), proof.openClaim().toGerman())
                .longtext("reason")
                .show(model);
    }

    private String askBackPage(DeskCase opened, Model model) {
        return pages.page("ask-back", opened, "nachweis/rueckfrage")
                .longtext("text")
                .date("on")
                .show(model);
    }

    private String repaymentPage(DeskCase opened, Model model) {
        var proof = proofs.require(opened.caseNumber());
        var page = pages.page("repayment", opened, "rueckzahlung")
                .fact(words.text("case.proof.open-claim"), proof.openClaim().toGerman());
        var suspendedOn = proof.claimSuspendedOn();
        if (suspendedOn != null) {
            page.fact(
                    words.text("case.proof.claim"),
                    words.text("case.proof.suspended", GermanDates.inWords(suspendedOn)));
        }
        return page.money("amount").date("on").show(model);
    }
}
