package de.foerdertopf.web.casework;

import de.foerdertopf.application.Channel;
import de.foerdertopf.application.CostCategory;
import de.foerdertopf.application.CostItem;
import de.foerdertopf.fund.ProofMode;
import de.foerdertopf.proofofuse.AcceptProof;
import de.foerdertopf.proofofuse.ActualCost;
import de.foerdertopf.proofofuse.AskBackProof;
import de.foerdertopf.proofofuse.HearMissingProof;
import de.foerdertopf.proofofuse.ProofFiles;
import de.foerdertopf.proofofuse.ProofReport;
import de.foerdertopf.proofofuse.ProofState;
import de.foerdertopf.proofofuse.ProofView;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.proofofuse.Receipt;
import de.foerdertopf.proofofuse.RecordRepayment;
import de.foerdertopf.proofofuse.RejectedItem;
import de.foerdertopf.proofofuse.ReverseAcceptance;
import de.foerdertopf.proofofuse.RevokeGrant;
import de.foerdertopf.proofofuse.Settlement;
import de.foerdertopf.proofofuse.SubmitProofOfUse;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.shared.StaleCaseException;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.casework.Deeds.Done;
import de.foerdertopf.web.layout.Crumb;
import de.foerdertopf.web.layout.DateFields;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.web.layout.TroubleAdvice;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import org.springframework.web.bind.annotation.RequestParam;

/** Proofs of use at the desk: recorded, checked, asked back, missing, paid back. */
@Controller
@RequestMapping("/schreibtisch/faelle/{caseNumber}")
class ProofDeskController {

    private static final int LARGEST_NUMBER_DIGITS = 6;
    private static final int ASK_BACK_DAYS = 14;
    private static final int LONGEST_CONFIRMATION = 500;
    private static final DateTimeFormatter TYPED_DAY = DateTimeFormatter.ofPattern("d.M.uuuu");

    private final Desk desk;
    private final Deeds deeds;
    private final DeedPages pages;
    private final Words words;
    private final Fmt fmt;
    private final TroubleAdvice trouble;
    private final ProofsOfUse proofs;
    private final AcceptProof acceptProof;
    private final ReverseAcceptance reverseAcceptance;
    private final AskBackProof askBackProof;
    private final SubmitProofOfUse submitProof;
    private final HearMissingProof hearMissingProof;
    private final RevokeGrant revokeGrant;
    private final RecordRepayment recordRepayment;
    private final KeptScans scans;
    private final ProofFiles proofFiles;
    private final Clock clock;

    ProofDeskController(
            Desk desk,
            Deeds deeds,
            DeedPages pages,
            Words words,
            Fmt fmt,
            TroubleAdvice trouble,
            ProofsOfUse proofs,
            AcceptProof acceptProof,
            ReverseAcceptance reverseAcceptance,
            AskBackProof askBackProof,
            SubmitProofOfUse submitProof,
            HearMissingProof hearMissingProof,
            RevokeGrant revokeGrant,
            RecordRepayment recordRepayment,
            KeptScans scans,
            ProofFiles proofFiles,
            Clock clock) {
        this.desk = desk;
        this.deeds = deeds;
        this.pages = pages;
        this.words = words;
        this.fmt = fmt;
        this.trouble = trouble;
        this.proofs = proofs;
        this.acceptProof = acceptProof;
        this.reverseAcceptance = reverseAcceptance;
        this.askBackProof = askBackProof;
        this.submitProof = submitProof;
        this.hearMissingProof = hearMissingProof;
        this.revokeGrant = revokeGrant;
        this.recordRepayment = recordRepayment;
        this.scans = scans;
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

    @GetMapping("/nachweis/erfassen")
    String askForReport(@PathVariable CaseNumber caseNumber, Actor actor, HttpSession session, Model model) {
        var opened = desk.counsel(actor, caseNumber);
        var proof = awaited(caseNumber);
        var form = new ReportForm();
        form.setFormId(Deeds.newFormId());
        form.setReceivedOn(DateFields.of(HouseTime.today(clock)));
        planned(opened).keySet().forEach(category -> form.getCosts().add(ReportForm.Cost.of(category)));
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
        scans.keep(session, form, errors);
        if (removeFile != null) {
            scans.remove(session, form, removeFile);
            return reportPage(opened, awaited(caseNumber), form, session, model);
        }
        var channel = Arrays.stream(Channel.values())
                .filter(value -> value.name().equals(form.getChannel()))
                .findFirst();
        if (channel.isEmpty()) {
            deeds.wrong(errors, "channel");
        }
        var receivedOn = deeds.day(errors, "receivedOn", form.getReceivedOn());
        deeds.require(errors, "confirmed", form.getConfirmed());
        deeds.atMost(errors, "confirmed", form.getConfirmed(), LONGEST_CONFIRMATION);
        deeds.require(errors, "narrative", form.getNarrative());
        var report = report(form, errors);
        return deeds.attempt(
                form,
                errors,
                () -> {
                    submitProof.submit(new SubmitProofOfUse.Command(
                            caseNumber,
                            report,
                            receivedOn.orElseThrow(),
                            channel.orElseThrow(),
                            scans.documents(session, form),
                            form.getConfirmed(),
                            actor));
                    scans.handOver(session, form);
                    return Done.in(opened, "proof-recorded");
                },
                () -> reportPage(opened, awaited(caseNumber), form, session, model));
    }

    @GetMapping("/nachweis/frist")
    String askForMoreTime(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        var opened = desk.counsel(actor, caseNumber);
        var proof = awaited(caseNumber);
        var today = HouseTime.today(clock);
        var base = proof.dueOn().isAfter(today) ? proof.dueOn() : today;
        var form = new DeedForm();
        form.setOn(DateFields.of(base.plusDays(opened.edition().rules().proof().extensionDays())));
        model.addAttribute("form", form);
        return extendPage(opened, model);
    }

    @PostMapping("/nachweis/frist")
    String extend(
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.counsel(actor, caseNumber);
        var until = deeds.day(errors, "on", form.getOn());
        return deeds.attempt(
                form,
                errors,
                () -> {
                    hearMissingProof.extend(caseNumber, until.orElseThrow(), actor);
                    return Done.in(opened, "proof-extended");
                },
                () -> extendPage(opened, model));
    }

    @GetMapping("/nachweis/anhoerung")
    String askToHear(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        model.addAttribute("form", new DeedForm());
        return hearPage(desk.administer(actor, caseNumber), model);
    }

    @PostMapping("/nachweis/anhoerung")
    String hear(
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.administer(actor, caseNumber);
        if (!form.isSure()) {
            deeds.wrong(errors, "sure");
        }
        return deeds.attempt(
                form,
                errors,
                () -> {
                    hearMissingProof.hear(caseNumber, actor);
                    return Done.in(opened, "hearing-sent");
                },
                () -> hearPage(opened, model));
    }

    @GetMapping("/nachweis/anhoerung/antwort")
    String askForHearingAnswer(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        model.addAttribute("form", new DeedForm());
        return hearingAnswerPage(desk.administer(actor, caseNumber), model);
    }

    @PostMapping("/nachweis/anhoerung/antwort")
    String hearingAnswered(
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.administer(actor, caseNumber);
        deeds.require(errors, "text", form.getText());
        return deeds.attempt(
                form,
                errors,
                () -> {
                    hearMissingProof.answered(caseNumber, form.cleanText(), actor);
                    return Done.in(opened, "hearing-answered");
                },
                () -> hearingAnswerPage(opened, model));
    }

    @GetMapping("/nachweis/widerruf")
    String askToRevoke(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        model.addAttribute("form", new DeedForm());
        return revokePage(desk.administer(actor, caseNumber), model);
    }

    @PostMapping("/nachweis/widerruf")
    String revoke(
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.administer(actor, caseNumber);
        deeds.require(errors, "reason", form.getReason());
        deeds.require(errors, "secondReason", form.getSecondReason());
        return deeds.attempt(
                form,
                errors,
                () -> {
                    revokeGrant.revoke(new RevokeGrant.Command(
                            caseNumber, form.cleanReason(), Texts.clean(form.getSecondReason()), actor));
                    return Done.in(opened, "grant-revoked");
                },
                () -> revokePage(opened, model));
    }

    @GetMapping("/rueckzahlung")
    String askForRepayment(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        var opened = desk.handleMoney(actor, caseNumber);
        var form = new DeedForm();
        form.setFormId(Deeds.newFormId());
        form.setOn(DateFields.of(HouseTime.today(clock)));
        form.setAmount(owed(caseNumber).openClaim().toGermanNumber());
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

    private ProofView owed(CaseNumber caseNumber) {
        return proofs.find(caseNumber).orElseThrow(() -> new NotFoundException("No proof is owed in " + caseNumber));
    }

    private ProofView submitted(CaseNumber caseNumber) {
        var proof = owed(caseNumber);
        if (proof.state() != ProofState.SUBMITTED) {
            throw new StaleCaseException(caseNumber, "check-proof");
        }
        return proof;
    }

    private ProofView awaited(CaseNumber caseNumber) {
        var proof = owed(caseNumber);
        if (proof.state() != ProofState.AWAITED) {
            throw new StaleCaseException(caseNumber, "record-proof");
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

    private ProofReport report(ReportForm form, BindingResult errors) {
        var costs = new ArrayList<ActualCost>();
        for (var i = 0; i < form.getCosts().size(); i++) {
            var cost = form.getCosts().get(i);
            var category = category(cost.getCategory());
            if (!cost.getAmount().isBlank() && category.isPresent()) {
                deeds.money(errors, "costs[" + i + "].amount", cost.getAmount())
                        .ifPresent(amount -> costs.add(new ActualCost(category.get(), amount)));
            }
        }
        form.getReceipts().removeIf(ReportForm.ReceiptRow::isEmpty);
        var receipts = new ArrayList<Receipt>();
        for (var i = 0; i < form.getReceipts().size(); i++) {
            receipt(form.getReceipts().get(i), "receipts[" + i + "].", errors).ifPresent(receipts::add);
        }
        return new ProofReport(
                Texts.clean(form.getNarrative()),
                number(errors, "people", form.getPeople()),
                number(errors, "hours", form.getHours()),
                costs,
                form.getOtherIncome().isBlank()
                        ? Money.ZERO
                        : deeds.money(errors, "otherIncome", form.getOtherIncome())
                                .orElse(Money.ZERO),
                receipts);
    }

    private Optional<Receipt> receipt(ReportForm.ReceiptRow row, String field, BindingResult errors) {
        var amount = deeds.money(errors, field + "amount", row.getAmount());
        var category = category(row.getCategory());
        if (category.isEmpty()) {
            errors.rejectValue(field + "category", "wrong", words.text("deed.wrong.choice"));
        }
        @Nullable LocalDate day = null;
        try {
            day = LocalDate.parse(row.getDate().strip(), TYPED_DAY);
        } catch (DateTimeParseException e) {
            errors.rejectValue(field + "date", "wrong", words.text("deed.wrong.day"));
        }
        return day == null || amount.isEmpty() || category.isEmpty()
                ? Optional.empty()
                : Optional.of(new Receipt(
                        day,
                        Texts.cleanLine(row.getPayee()),
                        Texts.cleanLine(row.getReason()),
                        amount.get(),
                        category.get(),
                        null));
    }

    private @Nullable Integer number(BindingResult errors, String field, String typed) {
        var text = typed.strip();
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() > LARGEST_NUMBER_DIGITS || !text.matches("\\d+")) {
            errors.rejectValue(field, "wrong", words.text("deed.wrong.number"));
            return null;
        }
        return Integer.valueOf(text);
    }

    private static Optional<CostCategory> category(String typed) {
        return Arrays.stream(CostCategory.values())
                .filter(category -> category.name().equals(typed))
                .findFirst();
    }

    /** The planned cash costs by category, in the order of the list. */
    private static Map<CostCategory, Money> planned(DeskCase opened) {
        var planned = new EnumMap<CostCategory, Money>(CostCategory.class);
        for (CostItem item : opened.application().answers().plan().costs()) {
            if (item.category() != CostCategory.IN_KIND) {
                planned.merge(item.category(), item.amount(), Money::plus);
            }
        }
        return planned;
    }

    private String checkPage(DeskCase opened, ProofCheckForm form, @Nullable Settlement settlement, Model model) {
        form.offerRows();
        var proof = owed(opened.caseNumber());
        frame(opened, words.text("proof-check.crumb"), model);
        model.addAttribute("proof", proof);
        model.addAttribute("report", Objects.requireNonNull(proof.report()));
        model.addAttribute("papers", proofFiles.of(opened.caseNumber()));
        model.addAttribute("costs", compared(opened, Objects.requireNonNull(proof.report())));
        model.addAttribute("settlement", settlement);
        return "casework/proof-check";
    }

    /** Planned beside spent, by category. */
    private List<Compared> compared(DeskCase opened, ProofReport report) {
        var planned = planned(opened);
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

    /** One category of the plan and what became of it. */
    public record Compared(String label, Money planned, Money spent) {}

    private String reportPage(DeskCase opened, ProofView proof, ReportForm form, HttpSession session, Model model) {
        form.offerReceipts();
        model.addAttribute("stored", scans.of(session, form));
        frame(opened, words.text("report.crumb"), model);
        model.addAttribute("proof", proof);
        model.addAttribute("planned", plannedOf(opened, form));
        model.addAttribute("withReceipts", proof.mode() != ProofMode.SIMPLE);
        model.addAttribute("categories", words.choices(CostCategory.values()));
        model.addAttribute("channels", words.choices(Channel.PAPER, Channel.PHONE, Channel.EMAIL, Channel.VISIT));
        return "casework/report";
    }

    private List<Compared> plannedOf(DeskCase opened, ReportForm form) {
        var planned = planned(opened);
        return form.getCosts().stream()
                .map(cost -> category(cost.getCategory()).orElse(CostCategory.OTHER))
                .map(category ->
                        new Compared(words.label(category), planned.getOrDefault(category, Money.ZERO), Money.ZERO))
                .toList();
    }

    private String reversePage(DeskCase opened, Model model) {
        var proof = owed(opened.caseNumber());
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

    private String extendPage(DeskCase opened, Model model) {
        return pages.page("extend-proof", opened, "nachweis/frist")
                .fact(
                        words.text("case.proof.due"),
                        fmt.day(owed(opened.caseNumber()).dueOn()))
                .date("on")
                .show(model);
    }

    private String hearPage(DeskCase opened, Model model) {
        var proof = owed(opened.caseNumber());
        return pages.page("hear", opened, "nachweis/anhoerung")
                .fact(words.text("case.proof.due"), fmt.day(proof.dueOn()))
                .fact(words.text("case.proof.reminders"), Integer.toString(proof.reminders()))
                .checkbox("sure")
                .show(model);
    }

    private String hearingAnswerPage(DeskCase opened, Model model) {
        return pages.page("hearing-answer", opened, "nachweis/anhoerung/antwort")
                .longtext("text")
                .show(model);
    }

    private String revokePage(DeskCase opened, Model model) {
        var proof = owed(opened.caseNumber());
        var page = pages.page("revoke", opened, "nachweis/widerruf")
                .fact(words.text("case.proof.due"), fmt.day(proof.dueOn()));
        if (proof.hearingDueOn() != null) {
            page.fact(words.text("case.proof.hearing"), fmt.day(proof.hearingDueOn()));
        }
        page.fact(
                words.text("case.proof.hearing-answer"),
                proof.hearingAnswer() == null ? words.text("case.proof.no-answer") : proof.hearingAnswer());
        return page.longtext("reason").longtext("secondReason").show(model);
    }

    private String repaymentPage(DeskCase opened, Model model) {
        return pages.page("repayment", opened, "rueckzahlung")
                .fact(
                        words.text("case.proof.open-claim"),
                        owed(opened.caseNumber()).openClaim().toGerman())
                .money("amount")
                .date("on")
                .show(model);
    }

    private void frame(DeskCase opened, String crumb, Model model) {
        model.addAttribute("fund", Desk.face(opened.fund()));
        model.addAttribute("opened", opened);
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb(words.text("worklist.title"), "/schreibtisch"),
                        new Crumb(opened.caseNumber().value(), opened.href()),
                        new Crumb(crumb, null)));
    }
}
