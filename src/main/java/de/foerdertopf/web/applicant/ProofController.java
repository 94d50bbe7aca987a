package de.foerdertopf.web.applicant;

import de.foerdertopf.applicant.SavedForm;
import de.foerdertopf.applicant.SavedForms;
import de.foerdertopf.application.Channel;
import de.foerdertopf.application.CostCategory;
import de.foerdertopf.application.CostItem;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.decision.Grant;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.document.DocumentId;
import de.foerdertopf.document.DocumentStore;
import de.foerdertopf.document.RetentionClass;
import de.foerdertopf.document.StoredDocument;
import de.foerdertopf.document.UploadInspection;
import de.foerdertopf.fund.FinancingType;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.fund.ProofMode;
import de.foerdertopf.proofofuse.ActualCost;
import de.foerdertopf.proofofuse.ProofFiles;
import de.foerdertopf.proofofuse.ProofReport;
import de.foerdertopf.proofofuse.ProofState;
import de.foerdertopf.proofofuse.ProofView;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.proofofuse.Receipt;
import de.foerdertopf.proofofuse.Settlement;
import de.foerdertopf.proofofuse.SubmitProofOfUse;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.layout.Choice;
import de.foerdertopf.web.layout.StoredFile;
import de.foerdertopf.web.layout.TroubleAdvice;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The proof of use on one page, and the same page again when the office asks back. */
@Controller
@RequestMapping("/meine/{caseNumber}/nachweis")
class ProofController {

    private static final String FILE = "~file";
    private static final String FIELDS = "report|people|hours|otherIncome|declared|spent\\[[0-9]{1,2}\\]"
            + "|receipts\\[[1-3]?[0-9]\\]\\.(date|payee|reason|amount|category)";
    private static final int FEWEST_RECEIPTS = 3;
    private static final int MOST_RECEIPTS = 40;
    private static final int MOST_FILES = 40;

    private final OwnCases ownCases;
    private final SavedForms forms;
    private final Grants grants;
    private final Payments payments;
    private final ProofsOfUse proofs;
    private final Funds funds;
    private final SendProof sendProof;
    private final DocumentStore documents;
    private final UploadInspection uploads;
    private final TroubleAdvice trouble;
    private final ProofFiles proofFiles;
    private final MessageSource messages;
    private final Clock clock;

    ProofController(
            OwnCases ownCases,
            SavedForms forms,
            Grants grants,
            Payments payments,
            ProofsOfUse proofs,
            Funds funds,
            SendProof sendProof,
            DocumentStore documents,
            UploadInspection uploads,
            TroubleAdvice trouble,
            ProofFiles proofFiles,
            MessageSource messages,
            Clock clock) {
        this.ownCases = ownCases;
        this.forms = forms;
        this.grants = grants;
        this.payments = payments;
        this.proofs = proofs;
        this.funds = funds;
        this.sendProof = sendProof;
        this.documents = documents;
        this.uploads = uploads;
        this.trouble = trouble;
        this.proofFiles = proofFiles;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        var application = ownCases.require(caseNumber, actor);
        var proof = proofs.find(caseNumber);
        if (proof.isEmpty() || proof.get().state() != ProofState.AWAITED) {
            return "redirect:/meine/" + caseNumber;
        }
        var saved = forms.find(OwnCases.owner(actor), SavedForm.Kind.PROOF, caseNumber.value());
        var form = saved.map(s -> Draft.bind(new ProofForm(), s.values()))
                .orElseGet(() -> formOf(proof.get(), application));
        return draw(application, proof.get(), form, saved.orElse(null), null, model);
    }

    /** When the office asks back, everything that the group wrote is still there. */
    private ProofForm formOf(ProofView proof, SubmittedApplication application) {
        var form = new ProofForm();
        var report = proof.report();
        if (report == null) {
            return form;
        }
        form.setReport(report.narrative());
        form.setPeople(text(report.peopleReached()));
        form.setHours(text(report.volunteerHours()));
        form.setOtherIncome(report.otherIncome().toGermanNumber());
        var byCategory = report.costs().stream()
                .collect(Collectors.toMap(ActualCost::category, ActualCost::amount, Money::plus));
        form.setSpent(new ArrayList<>(planned(application).keySet().stream()
                .map(category -> byCategory.getOrDefault(category, Money.ZERO).toGermanNumber())
                .toList()));
        for (var receipt : report.receipts()) {
            var row = new ProofForm.ReceiptRow();
            row.setDate(receipt.date().getDayOfMonth() + "." + receipt.date().getMonthValue() + "."
                    + receipt.date().getYear());
            row.setPayee(receipt.payee());
            row.setReason(receipt.reason());
            row.setAmount(receipt.amount().toGermanNumber());
            row.setCategory(receipt.category().name());
            form.getReceipts().add(row);
        }
        return form;
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    @PostMapping
    String take(
            @PathVariable CaseNumber caseNumber,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        var application = ownCases.require(caseNumber, actor);
        var found = proofs.find(caseNumber);
        if (found.isEmpty() || found.get().state() != ProofState.AWAITED) {
            return "redirect:/meine/" + caseNumber + "?nachweis";
        }
        var proof = found.get();
        var owner = OwnCases.owner(actor);
        var refused = new ArrayList<String>();
        var stored = store(files == null ? List.of() : files, refused);
        var saved =
                forms.keep(owner, SavedForm.Kind.PROOF, caseNumber.value(), values -> typed(values, fields, stored));
        if (fields.containsKey("later")) {
            return "redirect:/meine?gespeichert";
        }
        var form = Draft.bind(new ProofForm(), saved.values());
        if (refused.isEmpty()
                && Stream.of("compute", "removeFile", "add", "remove").anyMatch(fields::containsKey)) {
            return "redirect:/meine/" + caseNumber + "/nachweis"
                    + (fields.containsKey("compute") ? "#summe" : fields.containsKey("add") ? "#belege" : "#files");
        }
        var errors = check(form, application, proof);
        refused.forEach(sentence -> errors.rejectValue("files", "typed.file", sentence));
        if (proof.mode() == ProofMode.RECEIPTS
                && refused.isEmpty()
                && filesOf(saved).isEmpty()
                && proofFiles.of(caseNumber).isEmpty()) {
            errors.rejectValue("files", "typed.receipts.missing");
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return draw(application, proof, form, saved, errors, model);
        }
        sendProof.send(
                new SubmitProofOfUse.Command(
                        caseNumber, report(form, application), HouseTime.today(clock), Channel.ONLINE, actor),
                filesOf(saved),
                owner);
        return "redirect:/meine/" + caseNumber + "?nachweis";
    }

    private List<String> store(List<MultipartFile> files, List<String> refused) {
        var stored = new ArrayList<String>();
        for (var file : files) {
            var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            if (file.isEmpty() && name.isEmpty()) {
                continue;
            }
            try {
                stored.add(documents
                        .store(uploads.inspect(name, file.getBytes()).keptAs(RetentionClass.DRAFT))
                        .id()
                        .toString());
            } catch (BusinessRuleViolation e) {
                refused.add(trouble.sentence(e));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return stored;
    }

    private static Map<String, List<String>> typed(
            Map<String, List<String>> before, MultiValueMap<String, String> fields, List<String> stored) {
        var values = new HashMap<String, List<String>>();
        fields.forEach((field, texts) -> {
            if (field.matches(FIELDS) && !texts.isEmpty()) {
                values.put(field, List.of(texts.get(0)));
            }
        });
        if (fields.containsKey("add")) {
            var rows = (int) IntStream.range(0, MOST_RECEIPTS)
                    .filter(i -> values.containsKey("receipts[" + i + "].payee"))
                    .count();
            if (rows < MOST_RECEIPTS) {
                values.put("receipts[" + rows + "].payee", List.of(""));
            }
        }
        var removed = fields.getFirst("removeFile");
        var kept = new ArrayList<>(before.getOrDefault(FILE, List.of()));
        kept.removeIf(file -> file.equals(removed));
        kept.addAll(stored);
        if (kept.size() > MOST_FILES) {
            throw new BusinessRuleViolation("form.too-many-files", MOST_FILES);
        }
        values.put(FILE, kept);
        return values;
    }

    private static List<DocumentId> filesOf(SavedForm saved) {
        return saved.values().getOrDefault(FILE, List.of()).stream()
                .map(id -> new DocumentId(UUID.fromString(id)))
                .toList();
    }

    private BindingResult check(ProofForm form, SubmittedApplication application, ProofView proof) {
        var errors = new BeanPropertyBindingResult(form, "form");
        if (form.getReport().isBlank()) {
            errors.rejectValue("report", "typed.report.missing");
        }
        Typed.checkText(errors, "report", form.getReport());
        Typed.checkNumber(errors, "people", form.getPeople());
        Typed.checkNumber(errors, "hours", form.getHours());
        for (var i = 0; i < planned(application).size(); i++) {
            while (form.getSpent().size() <= i) {
                form.getSpent().add("");
            }
            Typed.requireSum(errors, "spent[" + i + "]", form.getSpent().get(i), "typed.spent.missing");
        }
        Typed.checkSum(errors, "otherIncome", form.getOtherIncome());
        if (proof.mode() != ProofMode.SIMPLE) {
            checkReceipts(form, errors);
        }
        if (!form.isDeclared()) {
            errors.rejectValue("declared", "typed.declaration.missing");
        }
        return errors;
    }

    private static void checkReceipts(ProofForm form, Errors errors) {
        for (var i = 0; i < form.getReceipts().size(); i++) {
            var row = form.getReceipts().get(i);
            if (row.isBlank()) {
                continue;
            }
            var at = "receipts[" + i + "].";
            if (Typed.dayOnOneLine(row.getDate()).isEmpty()) {
                errors.rejectValue(at + "date", "typed.receipt.date");
            }
            Typed.checkLine(errors, at + "payee", row.getPayee());
            Typed.checkLine(errors, at + "reason", row.getReason());
            Typed.requireSum(errors, at + "amount", row.getAmount(), "typed.sum.missing");
        }
        if (form.getReceipts().stream().allMatch(ProofForm.ReceiptRow::isBlank)) {
            errors.rejectValue(form.getReceipts().isEmpty() ? "receipts" : "receipts[0].date", "typed.receipt.missing");
        }
    }

    private ProofReport report(ProofForm form, SubmittedApplication application) {
        var categories = List.copyOf(planned(application).keySet());
        var costs = new ArrayList<ActualCost>();
        for (var i = 0; i < categories.size() && i < form.getSpent().size(); i++) {
            var category = categories.get(i);
            Typed.sum(form.getSpent().get(i)).ifPresent(amount -> costs.add(new ActualCost(category, amount)));
        }
        var receipts = form.getReceipts().stream()
                .filter(row -> !row.isBlank())
                .map(row -> new Receipt(
                        Typed.dayOnOneLine(row.getDate()).orElseThrow(),
                        Texts.cleanLine(row.getPayee()),
                        Texts.cleanLine(row.getReason()),
                        Typed.sum(row.getAmount()).orElseThrow(),
                        Objects.requireNonNullElse(
                                DraftReading.chosen(CostCategory.class, row.getCategory()), CostCategory.OTHER),
                        null))
                .toList();
        return new ProofReport(
                Texts.clean(form.getReport()),
                Typed.number(form.getPeople()).orElse(null),
                Typed.number(form.getHours()).orElse(null),
                costs,
                Typed.sum(form.getOtherIncome()).orElse(Money.ZERO),
                receipts);
    }

    /** What the plan foresaw in cash, by category in the order of the plan. */
    private static Map<CostCategory, List<CostItem>> planned(SubmittedApplication application) {
        var planned = new LinkedHashMap<CostCategory, List<CostItem>>();
        application.answers().plan().costs().stream()
                .filter(item -> item.category() != CostCategory.IN_KIND)
                .forEach(item -> planned.computeIfAbsent(item.category(), c -> new ArrayList<>())
                        .add(item));
        return planned;
    }

    private String draw(
            SubmittedApplication application,
            ProofView proof,
            ProofForm form,
            @Nullable SavedForm saved,
            @Nullable BindingResult errors,
            Model model) {
        var caseNumber = application.caseNumber();
        var grant = grants.require(caseNumber);
        var plannedCosts = planned(application);
        while (form.getSpent().size() < plannedCosts.size()) {
            form.getSpent().add("");
        }
        while (proof.mode() != ProofMode.SIMPLE && form.getReceipts().size() < FEWEST_RECEIPTS) {
            form.getReceipts().add(new ProofForm.ReceiptRow());
        }
        var received = payments.paidTotal(caseNumber);
        var typedSums = form.getSpent().stream().filter(s -> !s.isBlank()).toList();
        var readable = !typedSums.isEmpty()
                && typedSums.stream().allMatch(s -> Typed.sum(s).isPresent());
        var spent = readable
                ? typedSums.stream().map(s -> Typed.sum(s).orElseThrow()).reduce(Money.ZERO, Money::plus)
                : null;
        model.addAttribute("fund", FundFaces.of(funds.require(application.fund())));
        model.addAttribute("form", form);
        if (errors != null) {
            model.addAllAttributes(errors.getModel());
        }
        model.addAttribute(
                "categories",
                Stream.of(CostCategory.values())
                        .map(c -> Choice.of(c.name(), text("cost-category." + c)))
                        .toList());
        model.addAttribute("askedBack", proof.askedBack());
        model.addAttribute(
                "sentFiles",
                proofFiles.of(caseNumber).stream().map(StoredDocument::fileName).toList());
        model.addAttribute("receiptList", proof.mode() != ProofMode.SIMPLE);
        model.addAttribute(
                "proof",
                new ProofPage(
                        caseNumber,
                        application.answers().initiative().name(),
                        application.answers().project().title(),
                        "/meine/" + caseNumber + "/nachweis",
                        "/meine/" + caseNumber,
                        "/beratung?fonds=" + application.fund(),
                        proof.dueOn(),
                        application.answers().project().peopleReached(),
                        application.answers().project().volunteerHours(),
                        plannedCosts.entrySet().stream()
                                .map(entry -> new ProofPage.Planned(
                                        nameOf(entry.getKey(), entry.getValue()), totalOf(entry.getValue())))
                                .toList(),
                        received,
                        spent,
                        spent == null ? null : leftover(form, grant, application, received, spent),
                        proof.mode() == ProofMode.RECEIPTS,
                        grant.financingType() == FinancingType.DEFICIT,
                        saved == null ? List.of() : storedFiles(saved),
                        saved == null ? null : saved.savedAt()));
        return "applicant/proof";
    }

    private static Money leftover(
            ProofForm form, Grant grant, SubmittedApplication application, Money received, Money spent) {
        return Settlement.settle(
                        grant.financingType(),
                        grant.amount(),
                        application.answers().plan().totalCosts(),
                        received,
                        spent,
                        Money.ZERO,
                        Typed.sum(form.getOtherIncome()).orElse(Money.ZERO),
                        Money.ZERO)
                .leftover();
    }

    private String nameOf(CostCategory category, List<CostItem> items) {
        return items.size() == 1 && !items.get(0).description().isEmpty()
                ? items.get(0).description()
                : text("cost-category." + category);
    }

    private static Money totalOf(List<CostItem> items) {
        return items.stream().map(CostItem::amount).reduce(Money.ZERO, Money::plus);
    }

    private List<StoredFile> storedFiles(SavedForm saved) {
        return filesOf(saved).stream()
                .map(documents::describe)
                .map(d -> new StoredFile(d.id().toString(), d.fileName(), d.size()))
                .toList();
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
