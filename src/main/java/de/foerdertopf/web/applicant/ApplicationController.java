package de.foerdertopf.web.applicant;

import de.foerdertopf.application.Channel;
import de.foerdertopf.application.SubmitApplication;
import de.foerdertopf.application.SubmitDraft;
import de.foerdertopf.application.SubmittedDrafts;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.web.layout.FormFields;
import de.foerdertopf.web.layout.FundFaces;
import de.foerdertopf.web.questions.FormPage;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DirectFieldBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** From the first page to the binding submission. */
@Controller
@RequestMapping("/antrag")
class ApplicationController {

    private final Drafts drafts;
    private final FormPages pages;
    private final DraftOverviews overviews;
    private final SubmitDraft submitDraft;
    private final SubmittedDrafts submittedDrafts;
    private final MessageSource messages;
    private final Fmt fmt;
    private final Clock clock;

    ApplicationController(
            Drafts drafts,
            FormPages pages,
            DraftOverviews overviews,
            SubmitDraft submitDraft,
            SubmittedDrafts submittedDrafts,
            MessageSource messages,
            Fmt fmt,
            Clock clock) {
        this.drafts = drafts;
        this.pages = pages;
        this.overviews = overviews;
        this.submitDraft = submitDraft;
        this.submittedDrafts = submittedDrafts;
        this.messages = messages;
        this.fmt = fmt;
        this.clock = clock;
    }

    @GetMapping("/{id}")
    String draft(@PathVariable UUID id, @RequestParam Map<String, String> said, Actor actor, Model model) {
        return unlessSent(id, actor, () -> draft(id, said, OwnCases.owner(actor), model));
    }

    private String draft(UUID id, Map<String, String> said, UUID owner, Model model) {
        var draft = drafts.application(id, owner);
        if (!draft.full()) {
            return "redirect:"
                    + FormPage.MICRO.stream()
                            .filter(page -> !draft.isSaved(page))
                            .findFirst()
                            .map(draft::href)
                            .orElse(draft.base() + "/" + FormPages.CHECK)
                    + (said.containsKey(FormPages.SHORTER) ? "?" + FormPages.SHORTER : "");
        }
        if (said.containsKey("mehr")) {
            tell("tasks.more", draft, model);
        }
        return FundFaces.show("applicant/tasks", draft.fund(), overviews.tasks(draft), model);
    }

    @GetMapping("/{id}/{page:(?!pruefen|absenden|loeschen)[a-z]+}")
    String show(
            @PathVariable UUID id,
            @PathVariable String page,
            @RequestParam Map<String, String> asked,
            Actor actor,
            Model model) {
        var back = FormPages.CHECK.equals(asked.get("zurueck")) ? FormPages.CHECK : null;
        return unlessSent(id, actor, () -> {
            var draft = drafts.application(id, OwnCases.owner(actor));
            tellShorter(draft, asked, model);
            return pages.show(draft, FormPage.at(page), back, asked.containsKey("fehlt"), model);
        });
    }

    private void tellShorter(Draft draft, Map<String, String> said, Model model) {
        if (said.containsKey(FormPages.SHORTER) && !draft.full()) {
            tell("tasks.less", draft, model);
        }
    }

    private void tell(String code, Draft draft, Model model) {
        var limit = draft.edition().rules().amounts().microFormUpTo();
        model.addAttribute("noticeText", text(code, fmt.roundMoney(limit)));
    }

    @PostMapping("/{id}/{page:(?!pruefen|absenden|loeschen)[a-z]+}")
    String take(
            @PathVariable UUID id,
            @PathVariable String page,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        return unlessSent(
                id,
                actor,
                () -> pages.take(
                        () -> drafts.application(id, OwnCases.owner(actor)),
                        FormPage.at(page),
                        new SentPage(fields, files == null ? List.of() : files),
                        model,
                        response));
    }

    @GetMapping("/{id}/pruefen")
    String check(@PathVariable UUID id, @RequestParam Map<String, String> said, Actor actor, Model model) {
        return unlessSent(id, actor, () -> {
            var draft = drafts.application(id, OwnCases.owner(actor));
            tellShorter(draft, said, model);
            return check(draft, new DeclarationForm(), null, model);
        });
    }

    /** A second sending leads to the case that the first one made. */
    @PostMapping("/{id}/absenden")
    String submit(
            @PathVariable UUID id,
            @ModelAttribute("form") DeclarationForm form,
            BindingResult ignored,
            @RequestParam MultiValueMap<String, String> fields,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        return fields.containsKey("later")
                ? "redirect:/meine?gespeichert"
                : unlessSent(id, actor, () -> submit(id, form, actor, model, response));
    }

    private String submit(UUID id, DeclarationForm form, Actor actor, Model model, HttpServletResponse response) {
        var owner = OwnCases.owner(actor);
        var draft = drafts.application(id, owner);
        var errors = new DirectFieldBindingResult(form, "form");
        if (!form.declared) {
            errors.rejectValue("declared", "typed.declaration.missing");
        }
        if (!form.round.isEmpty() && !form.round.equals(draft.round().label())) {
            errors.reject("check.round.changed");
        } else if (!form.round.isEmpty() && !form.late && draft.round().isMissedBy(HouseTime.today(clock))) {
            errors.reject("check.round.over");
        }
        if (errors.hasErrors() || !draft.unreadable().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return check(draft, form, errors, model);
        }
        var caseNumber = submitDraft.submit(new SubmitDraft.Command(
                id,
                new SubmitApplication.Command(
                        draft.fund().code(),
                        draft.round().label(),
                        draft.answers(),
                        HouseTime.today(clock),
                        Channel.ONLINE,
                        draft.language().orElse(LocaleContextHolder.getLocale().getLanguage()),
                        draft.delivery(),
                        owner,
                        draft.followUpOf(),
                        actor)));
        return "redirect:/meine/" + caseNumber + "/eingegangen";
    }

    private String check(Draft draft, DeclarationForm form, @Nullable BindingResult errors, Model model) {
        FormFields.show(form, errors != null && errors.hasErrors() ? errors : null, model);
        return FundFaces.show("applicant/check", draft.fund(), overviews.check(draft, errors != null), model);
    }

    @GetMapping("/{id}/loeschen")
    String askToDelete(@PathVariable UUID id, Actor actor, Model model) {
        var draft = drafts.application(id, OwnCases.owner(actor));
        return new ConfirmPage(
                        text("delete.title"),
                        List.of(text("delete.text", draft.projectName())),
                        true,
                        draft.base() + "/loeschen",
                        text("delete.submit"),
                        "/meine",
                        text("tasks.back"))
                .show(draft.fund(), model);
    }

    @PostMapping("/{id}/loeschen")
    String delete(@PathVariable UUID id, Actor actor) {
        drafts.discard(drafts.application(id, OwnCases.owner(actor)));
        return "redirect:/meine?geloescht";
    }

    /** The page of a draft; where the draft was sent, be it while the page is made, the way to its case. */
    private String unlessSent(UUID id, Actor actor, Supplier<String> page) {
        var sent = sentAlready(id, actor);
        if (sent != null) {
            return sent;
        }
        try {
            return page.get();
        } catch (NotFoundException gone) {
            var meanwhile = sentAlready(id, actor);
            if (meanwhile != null) {
                return meanwhile;
            }
            throw gone;
        }
    }

    /** Where a draft that was sent has gone; null for one that was not. */
    private @Nullable String sentAlready(UUID id, Actor actor) {
        return submittedDrafts
                .find(id, OwnCases.owner(actor))
                .map(caseNumber -> "redirect:/meine/" + caseNumber + "/eingegangen")
                .orElse(null);
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
