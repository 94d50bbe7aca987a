package de.foerdertopf.web.applicant;

import de.foerdertopf.applicant.ApplicantType;
import de.foerdertopf.applicant.LegalForm;
import de.foerdertopf.application.AttachmentKind;
import de.foerdertopf.application.CostCategory;
import de.foerdertopf.application.DeliveryChoice;
import de.foerdertopf.application.FundingKind;
import de.foerdertopf.application.ProjectType;
import de.foerdertopf.identity.ApplicantAccounts;
import de.foerdertopf.identity.ApplicantId;
import de.foerdertopf.web.layout.Choice;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.web.layout.FundFaces;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;

/** Shows a page of a form and takes it back: everything typed is kept first, then looked at. */
@Component
class FormPages {

    static final String CHECK = "pruefen";

    /** Said once, when the sum fell and the short form is enough. */
    static final String SHORTER = "weniger";

    private final Drafts drafts;
    private final DraftHints hints;
    private final DraftFiles files;
    private final ApplicantAccounts accounts;
    private final MessageSource messages;
    private final Fmt fmt;

    FormPages(
            Drafts drafts,
            DraftHints hints,
            DraftFiles files,
            ApplicantAccounts accounts,
            MessageSource messages,
            Fmt fmt) {
        this.drafts = drafts;
        this.hints = hints;
        this.files = files;
        this.accounts = accounts;
        this.messages = messages;
        this.fmt = fmt;
    }

    /** What came with a page: its fields, its files, and which button. */
    record Sent(MultiValueMap<String, String> fields, List<MultipartFile> files) {

        boolean pressed(String button) {
            return fields.containsKey(button);
        }

        @Nullable
        Integer number(String field) {
            var typed = Objects.requireNonNullElse(fields.getFirst(field), "");
            return typed.matches("\\d{1,6}") ? Integer.valueOf(typed) : null;
        }

        /** Whether any file was chosen; a browser sends an empty one where none was. */
        boolean hasFiles() {
            return files.stream().anyMatch(file -> !Objects.requireNonNullElse(file.getOriginalFilename(), "")
                    .isEmpty());
        }

        boolean goesBackToCheck() {
            return CHECK.equals(fields.getFirst("zurueck"));
        }
    }

    /** The page as it was kept; with its errors where the person comes to mend them. */
    String show(Draft draft, FormPage page, @Nullable String back, boolean withErrors, Model model) {
        var form = draft.form(page);
        if (page == FormPage.COSTS) {
            CostRows.addEmpty((CostForm) form, draft.plan());
        }
        if (page == FormPage.GROUP && !draft.isSaved(page) && !draft.isCorrection()) {
            begin((GroupForm) form, draft);
        }
        return draw(draft, page, form, withErrors ? new DraftChecks(draft).check(page, form) : null, back, model);
    }

    /** What a person need not type: letters by mail, to the address by which she signed in. */
    private void begin(GroupForm form, Draft draft) {
        if (form.preferredChannel.isEmpty()) {
            form.preferredChannel = DeliveryChoice.EMAIL.name();
        }
        if (form.email.isEmpty()) {
            accounts.find(new ApplicantId(draft.owner())).ifPresent(account -> form.email = account.email());
        }
    }

    /** Keeps what was typed, then goes on, or shows what cannot be read. */
    String take(Supplier<Draft> load, FormPage page, Sent sent, Model model, HttpServletResponse response) {
        var draft = load.get();
        if (sent.pressed("otherWindow")) {
            drafts.keep(draft, values -> {
                Draft.restore(values, page);
                return values;
            });
            return "redirect:" + draft.href(page) + backParameter(sent, '?');
        }
        var typed = typedInto(page, sent);
        var aside = new boolean[1];
        drafts.keep(draft, values -> {
            if (page == FormPage.ATTACHMENTS) {
                values.putIfAbsent(Draft.FILE, draft.several(Draft.FILE));
            }
            if (page == FormPage.COSTS && draft.plan() && !draft.isCorrection()) {
                values.put(Draft.PLAN, List.of("true"));
            }
            aside[0] = Draft.put(values, page, typed, sent.number("stand"));
            return values;
        });
        var uploadErrors = page == FormPage.ATTACHMENTS ? files.store(draft, sent) : List.<String>of();
        if (aside[0]) {
            return "redirect:" + draft.href(page) + backParameter(sent, '?');
        }
        return goOn(draft, load.get(), page, sent, uploadErrors, model, response);
    }

    private String goOn(
            Draft before,
            Draft draft,
            FormPage page,
            Sent sent,
            List<String> uploadErrors,
            Model model,
            HttpServletResponse response) {
        if (sent.pressed("later")) {
            return "redirect:/meine?gespeichert";
        }
        if (page == FormPage.COSTS && CostRows.areChangedBy(sent)) {
            return "redirect:" + draft.href(page) + backParameter(sent, '?') + "#"
                    + CostRows.anchor(draft.costs(), sent);
        }
        if (page == FormPage.ATTACHMENTS
                && uploadErrors.isEmpty()
                && (sent.pressed("removeFile") || (sent.pressed("add") && sent.hasFiles()))) {
            return "redirect:" + draft.href(page) + backParameter(sent, '?');
        }
        if (draft.full() && !before.full()) {
            return "redirect:" + draft.base() + "?mehr";
        }
        var form = draft.form(page);
        var errors = new DraftChecks(draft).check(page, form);
        if (page == FormPage.ATTACHMENTS && sent.pressed("add") && uploadErrors.isEmpty()) {
            errors.rejectValue("files", "typed.file.missing");
        }
        uploadErrors.forEach(sentence -> errors.rejectValue("files", "typed.file", sentence));
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            if (page == FormPage.COSTS) {
                CostRows.addEmpty((CostForm) form, draft.plan());
            }
            return draw(draft, page, form, errors, sent.goesBackToCheck() ? CHECK : null, model);
        }
        if (draft.isCorrection()) {
            return "redirect:" + draft.base();
        }
        if (before.full() && !draft.full()) {
            return "redirect:" + draft.base() + "?" + SHORTER;
        }
        if (warnsAnew(draft, page)) {
            return "redirect:" + draft.href(page) + backParameter(sent, '?') + "#hinweise";
        }
        if (sent.goesBackToCheck()) {
            return "redirect:" + draft.base() + "/" + CHECK;
        }
        if (draft.full()) {
            return "redirect:" + draft.base();
        }
        var next = FormPage.MICRO.indexOf(page) + 1;
        return "redirect:"
                + (next > 0 && next < FormPage.MICRO.size()
                        ? draft.href(FormPage.MICRO.get(next))
                        : draft.base() + "/" + CHECK);
    }

    /** A new warning of the rules is shown once before the form goes on; a second click passes by. */
    private boolean warnsAnew(Draft draft, FormPage page) {
        var seen = draft.several(Draft.SEEN);
        var anew = hints.on(page, draft).stream()
                .filter(DraftHints.Coded::isWarning)
                .map(h -> h.code().name())
                .filter(code -> !seen.contains(code))
                .toList();
        if (anew.isEmpty()) {
            return false;
        }
        drafts.keep(draft, values -> {
            var all = new ArrayList<>(seen);
            all.addAll(anew);
            values.put(Draft.SEEN, all);
            return values;
        });
        return true;
    }

    private static Map<String, List<String>> typedInto(FormPage page, Sent sent) {
        var typed = new HashMap<String, List<String>>();
        sent.fields().forEach((field, texts) -> {
            if (page.asks(field) && !texts.isEmpty()) {
                typed.put(field, List.of(Objects.requireNonNullElse(texts.get(0), "")));
            }
        });
        if (page == FormPage.COSTS) {
            CostRows.move(typed, "costs", sent.number("remove"), sent.pressed("add"));
            CostRows.move(typed, "sources", sent.number("removeSource"), sent.pressed("addSource"));
        }
        return typed;
    }

    private static String backParameter(Sent sent, char sign) {
        return sent.goesBackToCheck() ? sign + "zurueck=" + CHECK : "";
    }

    private String draw(
            Draft draft,
            FormPage page,
            Object form,
            @Nullable BindingResult errors,
            @Nullable String back,
            Model model) {
        model.addAttribute("fund", FundFaces.of(draft.fund()));
        model.addAttribute("form", form);
        if (errors != null && errors.hasErrors()) {
            model.addAllAttributes(errors.getModel());
        }
        model.addAttribute("step", step(draft, page, back));
        model.addAttribute(
                "keep",
                new Keep(
                        draft.revision(page),
                        back,
                        draft.otherWindow(page).values().stream()
                                .flatMap(List::stream)
                                .filter(text -> !text.isBlank())
                                .toList()));
        var told = draft.isSaved(page) || draft.isCorrection();
        model.addAttribute(
                "hints",
                told
                        ? hints.on(page, draft).stream()
                                .map(DraftHints.Coded::hint)
                                .toList()
                        : List.of());
        switch (page) {
            case GROUP -> {
                model.addAttribute("applicantTypes", choices("applicant-type.", ApplicantType.values()));
                model.addAttribute(
                        "channels",
                        DraftReading.ways(draft).stream()
                                .map(way -> choice("delivery.", way.name()))
                                .toList());
                model.addAttribute("sponsorAsked", DraftReading.isSponsorNamed((GroupForm) form));
                model.addAttribute("yesNoUnknown", List.of(yes(), no(), Choice.of("", text("input.unknown"))));
                model.addAttribute(
                        "asksCharitable",
                        draft.full() || draft.edition().rules().eligibility().detailedProofUnlessCharitable());
            }
            case ORGANISATION -> {
                model.addAttribute("legalForms", choices("legal-form.", LegalForm.values()));
                var type = DraftReading.chosen(ApplicantType.class, draft.group().applicantType);
                model.addAttribute(
                        "standsIn", type == null || !type.usualLegalForm().canBeParty());
            }
            case PROJECT -> {
                model.addAttribute("districts", List.of());
                model.addAttribute(
                        "started",
                        List.of(
                                Choice.of("true", text("micro.not-started")),
                                Choice.of("false", text("micro.has-started"))));
            }
            case GOALS -> {
                model.addAttribute("projectTypes", choices("project-type.", ProjectType.values()));
                model.addAttribute("goals", draft.edition().texts().goals());
            }
            case PEOPLE, DECLARATIONS -> model.addAttribute("yesNo", List.of(yes(), no()));
            case COSTS -> model.addAttribute("costPage", costPage(draft, (CostForm) form, errors));
            case ACCOUNT -> {
                // Its fields are all there is.
            }
            case ATTACHMENTS -> {
                model.addAttribute("attachmentKinds", choices("attachment-kind.", AttachmentKind.values()));
                model.addAttribute("stored", files.of(draft));
            }
        }
        if (page == FormPage.COSTS && draft.plan()) {
            model.addAttribute(
                    "sourceKinds",
                    Arrays.stream(FundingKind.values())
                            .filter(kind -> kind != FundingKind.GRANT)
                            .map(kind -> choice("funding-kind.", kind.name()))
                            .toList());
        }
        return page.template(draft.plan());
    }

    private FormStep step(Draft draft, FormPage page, @Nullable String back) {
        var action = draft.href(page);
        if (draft.isCorrection()) {
            return new FormStep(
                    1, 1, draft.projectName(), action, draft.base(), text("form.back.correction"), draft.savedAt());
        }
        if (CHECK.equals(back) || !(draft.full() || FormPage.MICRO.contains(page))) {
            return new FormStep(
                    1,
                    1,
                    draft.projectName(),
                    action,
                    draft.base() + "/" + CHECK,
                    text("form.back.check"),
                    draft.savedAt());
        }
        if (draft.full()) {
            return new FormStep(
                    1, 1, draft.projectName(), action, draft.base(), text("form.back.tasks"), draft.savedAt());
        }
        var number = FormPage.MICRO.indexOf(page) + 1;
        return new FormStep(
                number,
                FormPage.MICRO.size(),
                draft.projectName(),
                action,
                number > 1 ? draft.href(FormPage.MICRO.get(number - 2)) : "/meine",
                text(number > 1 ? "form.back.page" : "form.back.mine"),
                draft.savedAt());
    }

    private CostPage costPage(Draft draft, CostForm form, @Nullable Errors errors) {
        var readable = form.costs.stream()
                        .allMatch(row ->
                                row.amount.isBlank() || Typed.sum(row.amount).isPresent())
                && form.sources.stream()
                        .allMatch(row ->
                                row.amount.isBlank() || Typed.sum(row.amount).isPresent())
                && (form.otherMoney.isBlank() || Typed.sum(form.otherMoney).isPresent());
        var requested = DraftReading.requested(form, draft.plan());
        var shown = draft.isSaved(FormPage.COSTS) || draft.isCorrection();
        return new CostPage(
                choices("cost-category.", CostCategory.values()),
                DraftReading.totalOf(form),
                DraftReading.otherOf(form, draft.plan()),
                readable && !requested.isNegative() ? requested : null,
                readable && shown && (errors == null || !errors.hasErrors()) ? hints.onCosts(draft) : List.of(),
                text(
                        "costs.eligible.text",
                        fmt.roundMoney(draft.edition().rules().amounts().maximum())));
    }

    private Choice yes() {
        return Choice.of(DraftReading.YES, text("input.yes"));
    }

    private Choice no() {
        return Choice.of(DraftReading.NO, text("input.no"));
    }

    private List<Choice> choices(String prefix, Enum<?>[] constants) {
        return Arrays.stream(constants).map(c -> choice(prefix, c.name())).toList();
    }

    private Choice choice(String prefix, String value) {
        return new Choice(
                value,
                text(prefix + value),
                messages.getMessage(prefix + value + ".hint", null, null, LocaleContextHolder.getLocale()));
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
