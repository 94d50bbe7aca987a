package de.foerdertopf.web.applicant;

import de.foerdertopf.application.DeliveryChoice;
import de.foerdertopf.identity.ApplicantAccounts;
import de.foerdertopf.identity.ApplicantId;
import de.foerdertopf.web.form.Sheet;
import de.foerdertopf.web.form.SheetErrors;
import de.foerdertopf.web.questions.FormPage;
import de.foerdertopf.web.questions.GroupQuestions;
import de.foerdertopf.web.questions.MoneyQuestions;
import de.foerdertopf.web.questions.Questions;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

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
    private final DrawnPages drawn;

    FormPages(Drafts drafts, DraftHints hints, DraftFiles files, ApplicantAccounts accounts, DrawnPages drawn) {
        this.drafts = drafts;
        this.hints = hints;
        this.files = files;
        this.accounts = accounts;
        this.drawn = drawn;
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
        return drawn.show(
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
    String take(Supplier<Draft> load, FormPage page, SentPage sent, Model model, HttpServletResponse response) {
        var draft = load.get();
        if (sent.pressed("otherWindow")) {
            drafts.keep(draft, values -> {
                PageVersions.restore(values, page);
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
            aside[0] = PageVersions.put(values, page, typed, sent.number("stand"));
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
            SentPage sent,
            List<String> uploadErrors,
            Model model,
            HttpServletResponse response) {
        var sheet = draft.sheet();
        var tooLong = Questions.tooLong(page, sheet);
        if (tooLong.hasErrors()) {
            return refused(draft, page, tooLong, sent, model, response);
        }
        if (Leaving.isMeant(sent.fields()) && uploadErrors.isEmpty()) {
            return Leaving.redirect(sent.fields(), drawn.backFrom(draft, page, sent.goesBackToCheck() ? CHECK : null));
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
        var errors = Questions.check(page, sheet, draft.occasion());
        if (page == FormPage.ATTACHMENTS && sent.pressed("add") && uploadErrors.isEmpty()) {
            errors.rejectValue("files", "typed.file.missing");
        }
        if (!uploadErrors.isEmpty()) {
            errors.rejectValue("files", "typed.file", String.join(" ", uploadErrors));
        }
        if (errors.hasErrors()) {
            return refused(draft, page, errors, sent, model, response);
        }
        if (draft.isCorrection()) {
            return "redirect:" + draft.base();
        }
        if (before.full() && !draft.full()) {
            if (ShortMoney.says(draft)) {
                drafts.keep(draft, values -> {
                    ShortMoney.write(values, draft);
                    return values;
                });
            }
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

    private String refused(
            Draft draft, FormPage page, SheetErrors errors, SentPage sent, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        if (page == FormPage.COSTS) {
            CostRows.addEmpty(errors.getTarget(), draft.plan());
        }
        return drawn.show(draft, page, errors, sent.goesBackToCheck() ? CHECK : null, model);
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

    /** @throws InvalidPropertyException if a line is named that no page of ours has */
    private static Map<String, List<String>> typedInto(FormPage page, SentPage sent) {
        sent.fields().keySet().stream().filter(page::namesNoLine).findFirst().ifPresent(input -> {
            throw new InvalidPropertyException(SentPage.class, input, "No line of a table");
        });
        var typed = Sheet.of(sent.fields()).only(page::asks);
        if (page == FormPage.COSTS) {
            CostRows.move(typed, MoneyQuestions.COSTS, sent.number("remove"), sent.pressed("add"));
            CostRows.move(typed, MoneyQuestions.SOURCES, sent.number("removeSource"), sent.pressed("addSource"));
        }
        return typed.all().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, input -> List.of(input.getValue())));
    }

    private static String backParameter(SentPage sent, char sign) {
        return sent.goesBackToCheck() ? sign + "zurueck=" + CHECK : "";
    }
}
