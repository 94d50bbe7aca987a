package de.foerdertopf.web.applicant;

import de.foerdertopf.applicant.SavedForm;
import de.foerdertopf.applicant.SavedForms;
import de.foerdertopf.application.Channel;
import de.foerdertopf.application.CostCategory;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.decision.Grant;
import de.foerdertopf.decision.Grants;
import de.foerdertopf.decision.PlannedCosts;
import de.foerdertopf.disbursement.Payments;
import de.foerdertopf.document.DocumentId;
import de.foerdertopf.document.DocumentStore;
import de.foerdertopf.document.StoredDocument;
import de.foerdertopf.fund.FinancingType;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.fund.ProofMode;
import de.foerdertopf.proofofuse.ProofFiles;
import de.foerdertopf.proofofuse.ProofState;
import de.foerdertopf.proofofuse.ProofView;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.proofofuse.Settlement;
import de.foerdertopf.proofofuse.SubmitProofOfUse;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.StaleCaseException;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.layout.Choice;
import de.foerdertopf.web.layout.FundFaces;
import de.foerdertopf.web.layout.StoredFile;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
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
import org.springframework.validation.BindingResult;
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
    private final PlannedCosts plannedCosts;
    private final Funds funds;
    private final SendProof sendProof;
    private final DocumentStore documents;
    private final UploadedFiles uploaded;
    private final ProofFiles proofFiles;
    private final MessageSource messages;
    private final Clock clock;

    ProofController(
            OwnCases ownCases,
            SavedForms forms,
            Grants grants,
            Payments payments,
            ProofsOfUse proofs,
            PlannedCosts plannedCosts,
            Funds funds,
            SendProof sendProof,
            DocumentStore documents,
            UploadedFiles uploaded,
            ProofFiles proofFiles,
            MessageSource messages,
            Clock clock) {
        this.ownCases = ownCases;
        this.forms = forms;
        this.grants = grants;
        this.payments = payments;
        this.proofs = proofs;
        this.plannedCosts = plannedCosts;
        this.funds = funds;
        this.sendProof = sendProof;
        this.documents = documents;
        this.uploaded = uploaded;
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
                .orElseGet(() -> ProofReading.formOf(proof.get(), plannedCosts.of(caseNumber)));
        return draw(application, proof.get(), form, saved.orElse(null), null, model);
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
        var seen = SeenForm.in(fields::getFirst);
        if (found.isEmpty() || found.get().state() != ProofState.AWAITED) {
            if (seen != null && !isWhatWasSent(found.orElse(null), fields)) {
                // somebody handed in a proof meanwhile: what was typed here is given back, not thrown away
                throw new StaleCaseException(caseNumber, "proof");
            }
            return "redirect:/meine/" + caseNumber + "?nachweis";
        }
        var proof = found.get();
        var owner = OwnCases.owner(actor);
        var last = forms.find(owner, SavedForm.Kind.PROOF, caseNumber.value());
        var standing = last.map(SavedForm::values).orElse(Map.of());
        if (seen != null && seen.isOutdated(shown(proof, standing), standing)) {
            var there = last.map(kept -> Draft.bind(new ProofForm(), kept.values()))
                    .orElseGet(() -> ProofReading.formOf(proof, plannedCosts.of(caseNumber)));
            var here = Draft.bind(new ProofForm(), typed(Map.of(), fields, List.of()));
            var differing = differing(there, here);
            if (!differing.isEmpty()) {
                if (files != null && files.stream().anyMatch(file -> !file.isEmpty())) {
                    differing.add(text("meanwhile.files"));
                }
                model.addAttribute("meanwhile", differing);
                response.setStatus(HttpStatus.CONFLICT.value());
                return draw(application, proof, here, last.orElse(null), null, model);
            }
        }
        var before = forms
                .find(owner, SavedForm.Kind.PROOF, caseNumber.value())
                .map(form -> form.values().getOrDefault(FILE, List.of()))
                .orElse(List.of())
                .stream()
                .filter(file -> !file.equals(fields.getFirst("removeFile")))
                .count();
        var taken = uploaded.keep(owner, files == null ? List.of() : files, MOST_FILES - (int) before, MOST_FILES);
        var refused = taken.refused();
        var stored = taken.kept().stream().map(file -> file.id().toString()).toList();
        SavedForm saved;
        try {
            saved = forms.keep(owner, SavedForm.Kind.PROOF, caseNumber.value(), values -> {
                var typed = typed(values, fields, stored);
                return seen == null ? typed : seen.signed(typed);
            });
        } catch (RuntimeException e) {
            uploaded.forget(taken);
            throw e;
        }
        if (fields.containsKey("later")) {
            return "redirect:/meine?gespeichert";
        }
        var form = Draft.bind(new ProofForm(), saved.values());
        if (refused.isEmpty()
                && Stream.of("compute", "removeFile", "add", "remove").anyMatch(fields::containsKey)) {
            return "redirect:/meine/" + caseNumber + "/nachweis"
                    + (fields.containsKey("compute") ? "#summe" : fields.containsKey("add") ? "#belege" : "#files");
        }
        var errors = ProofReading.check(form, plannedCosts.of(caseNumber), proof);
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
                        caseNumber,
                        ProofReading.report(form, plannedCosts.of(caseNumber)),
                        HouseTime.today(clock),
                        Channel.ONLINE,
                        actor),
                filesOf(saved),
                owner);
        return "redirect:/meine/" + caseNumber + "?nachweis";
    }

    /** What the page shows of what was written: the draft and, under it, what was handed in. */
    private static Object shown(ProofView proof, Map<String, List<String>> saved) {
        return List.of(SeenForm.typedIn(saved), String.valueOf(proof.report()));
    }

    /** Whether the form says just what was handed in, as after a second click. */
    private boolean isWhatWasSent(@Nullable ProofView proof, MultiValueMap<String, String> fields) {
        if (proof == null || proof.report() == null) {
            return false;
        }
        var planned = plannedCosts.of(proof.caseNumber());
        var form = Draft.bind(new ProofForm(), typed(Map.of(), fields, List.of()));
        var here = ProofReading.check(form, planned, proof);
        return here.getErrorCount() == here.getFieldErrorCount("declared")
                && ProofReading.report(form, planned).equals(proof.report());
    }

    /** What stands in the first and differs from the second, part by part. */
    private List<String> differing(ProofForm there, ProofForm here) {
        var told = new ArrayList<String>();
        tell(told, "meanwhile.report", there.report, here.report);
        tell(told, "meanwhile.people", there.people, here.people);
        tell(told, "meanwhile.hours", there.hours, here.hours);
        tell(told, "meanwhile.spent", joined(there.spent), joined(here.spent));
        tell(told, "meanwhile.other-income", there.otherIncome, here.otherIncome);
        tell(told, "meanwhile.receipts", receipts(there), receipts(here));
        return told;
    }

    private void tell(List<String> told, String sentence, String there, String here) {
        if (!Texts.clean(there).equals(Texts.clean(here))) {
            told.add(text(sentence, there.isBlank() ? text("meanwhile.nothing") : Texts.clean(there)));
        }
    }

    private static String receipts(ProofForm form) {
        return form.receipts.stream()
                .filter(row -> !row.isBlank())
                .map(row -> joined(List.of(row.date, row.payee, row.reason, row.amount)))
                .collect(Collectors.joining("\n"));
    }

    private static String joined(List<String> texts) {
        return texts.stream().filter(text -> !text.isBlank()).collect(Collectors.joining(" · "));
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

    private String draw(
            SubmittedApplication application,
            ProofView proof,
            ProofForm form,
            @Nullable SavedForm saved,
            @Nullable BindingResult errors,
            Model model) {
        var caseNumber = application.caseNumber();
        var grant = grants.require(caseNumber);
        var planned = plannedCosts.of(caseNumber);
        while (form.spent.size() < planned.size()) {
            form.spent.add("");
        }
        while (proof.mode() != ProofMode.SIMPLE && form.receipts.size() < FEWEST_RECEIPTS) {
            form.receipts.add(new ProofForm.ReceiptRow());
        }
        var received = payments.paidTotal(caseNumber);
        var typedSums = form.spent.stream().filter(s -> !s.isBlank()).toList();
        var readable = !typedSums.isEmpty()
                && typedSums.stream().allMatch(s -> Typed.sum(s).isPresent());
        var spent = readable
                ? sum(form, List.copyOf(planned.keySet()), category -> category != CostCategory.IN_KIND)
                : null;
        SeenForm.of(shown(proof, saved == null ? Map.of() : saved.values())).putInto(model);
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
        model.addAttribute("agreed", plannedCosts.agreed(caseNumber));
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
                        planned.entrySet().stream()
                                .map(entry -> new ProofPage.Planned(
                                        nameOf(entry.getKey(), entry.getValue(), application), entry.getValue()))
                                .toList(),
                        received,
                        spent,
                        spent == null
                                ? null
                                : leftover(form, grant, application, List.copyOf(planned.keySet()), received, spent),
                        proof.mode() == ProofMode.RECEIPTS,
                        grant.financingType() == FinancingType.DEFICIT,
                        saved == null ? List.of() : storedFiles(saved),
                        saved == null ? null : saved.savedAt()));
        return "applicant/proof";
    }

    private static Money sum(ProofForm form, List<CostCategory> categories, Predicate<CostCategory> counting) {
        return IntStream.range(0, Math.min(categories.size(), form.spent.size()))
                .filter(place -> counting.test(categories.get(place)))
                .mapToObj(place -> Typed.sum(form.spent.get(place)).orElse(Money.ZERO))
                .reduce(Money.ZERO, Money::plus);
    }

    private Money leftover(
            ProofForm form,
            Grant grant,
            SubmittedApplication application,
            List<CostCategory> categories,
            Money received,
            Money spent) {
        return Settlement.settle(
                        grant.financingType(),
                        grant.amount(),
                        Settlement.ShareBase.of(
                                funds.edition(grant.edition())
                                        .rules()
                                        .repayment()
                                        .inKindCounts(),
                                application.answers().plan(),
                                sum(form, categories, category -> category == CostCategory.IN_KIND)),
                        received,
                        spent,
                        Money.ZERO,
                        Typed.sum(form.otherIncome).orElse(Money.ZERO),
                        Money.ZERO)
                .leftover();
    }

    /** One item of its kind is called as the group called it, as long as nothing was shifted. */
    private String nameOf(CostCategory category, Money planned, SubmittedApplication application) {
        var items = application.answers().plan().costs().stream()
                .filter(item -> item.category() == category)
                .toList();
        return items.size() == 1
                        && !items.get(0).description().isEmpty()
                        && items.get(0).amount().equals(planned)
                ? items.get(0).description()
                : text("cost-category." + category);
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
