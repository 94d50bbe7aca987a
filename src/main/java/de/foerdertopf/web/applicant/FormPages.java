package de.foerdertopf.web.applicant;

import de.foerdertopf.application.DeliveryChoice;
import de.foerdertopf.identity.ApplicantAccounts;
import de.foerdertopf.identity.ApplicantId;
import de.foerdertopf.web.form.Sheet;
import de.foerdertopf.web.form.SheetErrors;
import de.foerdertopf.web.layout.FundFaces;
import de.foerdertopf.web.questions.FormPage;
import de.foerdertopf.web.questions.GroupQuestions;
import de.foerdertopf.web.questions.MoneyQuestions;
import de.foerdertopf.web.questions.Questionnaire;
import de.foerdertopf.web.questions.Questions;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
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
    private final Questionnaire questionnaire;
    private final CostPages costPages;
    private final MessageSource messages;

    FormPages(
            Drafts drafts,
            DraftHints hints,
            DraftFiles files,
            ApplicantAccounts accounts,
            Questionnaire questionnaire,
            CostPages costPages,
            MessageSource messages) {
        this.drafts = drafts;
        this.hints = hints;
        this.files = files;
        this.accounts = accounts;
        this.questionnaire = questionnaire;
        this.costPages = costPages;
        this.messages = messages;
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
        var sheet = draft.sheet();
        if (page == FormPage.COSTS) {
            CostRows.addEmpty(sheet, draft.plan());
        }
        if (page == FormPage.GROUP && !draft.isSaved(page) && !draft.isCorrection()) {
            begin(sheet, draft);
        }
        return draw(
                draft,
                page,
                withErrors ? Questions.check(page, sheet, draft.occasion()) : new SheetErrors(sheet),
                back,
                model);
    }

    /** What a person need not type: letters by mail, to the address by which she signed in. */
    private void begin(Sheet sheet, Draft draft) {
        if (sheet.isOpen(GroupQuestions.DELIVERY)) {
            sheet.put(GroupQuestions.DELIVERY.name(), DeliveryChoice.EMAIL);
        }
        if (sheet.isOpen(GroupQuestions.EMAIL)) {
            accounts.find(new ApplicantId(draft.owner()))
                    .ifPresent(account -> sheet.put(GroupQuestions.EMAIL.name(), account.email()));
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
            OwnChanges.keep(values, draft, page, sent.fields().getFirst(OwnChanges.INPUT));
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
                    + CostRows.anchor(draft.sheet(), sent);
        }
        if (page == FormPage.ATTACHMENTS
                && uploadErrors.isEmpty()
                && (sent.pressed("removeFile") || (sent.pressed("add") && sent.hasFiles()))) {
            return "redirect:" + draft.href(page) + backParameter(sent, '?');
        }
        if (draft.full() && !before.full()) {
            return "redirect:" + draft.base() + "?mehr";
        }
        var sheet = draft.sheet();
        var errors = Questions.check(page, sheet, draft.occasion());
        if (page == FormPage.ATTACHMENTS && sent.pressed("add") && uploadErrors.isEmpty()) {
            errors.rejectValue("files", "typed.file.missing");
        }
        uploadErrors.forEach(sentence -> errors.rejectValue("files", "typed.file", sentence));
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            if (page == FormPage.COSTS) {
                CostRows.addEmpty(sheet, draft.plan());
            }
            return draw(draft, page, errors, sent.goesBackToCheck() ? CHECK : null, model);
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
        var typed = Sheet.of(sent.fields()).only(page::asks);
        if (page == FormPage.COSTS) {
            CostRows.move(typed, MoneyQuestions.COSTS, sent.number("remove"), sent.pressed("add"));
            CostRows.move(typed, MoneyQuestions.SOURCES, sent.number("removeSource"), sent.pressed("addSource"));
        }
        return typed.all().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, input -> List.of(input.getValue())));
    }

    private static String backParameter(Sent sent, char sign) {
        return sent.goesBackToCheck() ? sign + "zurueck=" + CHECK : "";
    }

    private String draw(Draft draft, FormPage page, SheetErrors errors, @Nullable String back, Model model) {
        var sheet = errors.getTarget();
        model.addAttribute("fund", FundFaces.of(draft.fund()));
        model.addAttribute("form", sheet);
        model.addAllAttributes(errors.getModel());
        model.addAttribute("step", step(draft, page, back));
        model.addAttribute(
                "keep",
                new Keep(
                        draft.revision(page),
                        back,
                        draft.otherWindow(page).values().stream()
                                .flatMap(List::stream)
                                .filter(text -> !text.isBlank())
                                .toList(),
                        OwnChanges.shown(draft, page)));
        var told = draft.isSaved(page) || draft.isCorrection();
        model.addAttribute(
                "hints",
                told
                        ? hints.on(page, draft).stream()
                                .map(DraftHints.Coded::hint)
                                .toList()
                        : List.of());
        return switch (page) {
            case COSTS -> {
                model.addAttribute("costPage", costPages.of(draft, sheet, errors));
                yield draft.plan() ? "applicant/plan" : "applicant/costs";
            }
            case ATTACHMENTS -> {
                model.addAttribute("questions", questionnaire.ask(page, sheet, draft.occasion()));
                model.addAttribute("stored", files.of(draft));
                yield "applicant/attachments";
            }
            default -> {
                model.addAttribute("asked", page);
                model.addAttribute("questions", questionnaire.ask(page, sheet, draft.occasion()));
                model.addAttribute(
                        "goals",
                        page == FormPage.GOALS ? draft.edition().texts().goals() : List.of());
                yield "applicant/page";
            }
        };
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

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
