package de.foerdertopf.web.applicant;

import de.foerdertopf.application.Section;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.assessment.CompletenessChecks;
import de.foerdertopf.audit.AuditEntry;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.web.layout.FundFaces;
import de.foerdertopf.web.layout.Link;
import de.foerdertopf.web.layout.SeenPage;
import de.foerdertopf.web.questions.FormPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** New answers in a case that was sent: all of them until the check begins, later those that were asked for. */
@Controller
@RequestMapping("/meine/{caseNumber}/aendern")
class NewAnswersController {

    private static final String NOTE = "~note";

    private final OwnCases ownCases;
    private final Drafts drafts;
    private final FormPages pages;
    private final AnswerRows rows;
    private final CompletenessChecks checks;
    private final SendCorrection sendCorrection;
    private final MessageSource messages;
    private final Fmt fmt;

    NewAnswersController(
            OwnCases ownCases,
            Drafts drafts,
            FormPages pages,
            AnswerRows rows,
            CompletenessChecks checks,
            SendCorrection sendCorrection,
            MessageSource messages,
            Fmt fmt) {
        this.ownCases = ownCases;
        this.drafts = drafts;
        this.pages = pages;
        this.rows = rows;
        this.checks = checks;
        this.sendCorrection = sendCorrection;
        this.messages = messages;
        this.fmt = fmt;
    }

    @GetMapping
    String overview(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        var application = ownCases.require(caseNumber, actor);
        var draft = drafts.correction(application, OwnCases.owner(actor));
        if (draft.pages().isEmpty()) {
            return "redirect:/meine/" + caseNumber + "?zu";
        }
        return overview(application, draft, draft.own(NOTE), false, model);
    }

    private String overview(SubmittedApplication application, Draft draft, String note, boolean refused, Model model) {
        var asked = drafts.isAsked(application);
        var sections = new ArrayList<>(rows.sections(draft));
        sections.add(new CheckPage.Section(text("check.costs"), rows.plan(draft)));
        sections.add(new CheckPage.Section(text("check.account"), rows.account(draft)));
        var open = asked
                ? sections.stream()
                        .map(s -> new CheckPage.Section(
                                s.title(),
                                s.rows().stream()
                                        .filter(row -> row.changeHref() != null)
                                        .toList()))
                        .filter(s -> !s.rows().isEmpty())
                        .toList()
                : sections;
        var check = asked ? checks.require(application.caseNumber()) : null;
        model.addAttribute("fund", FundFaces.of(draft.fund()));
        var form = new AnswerForm();
        form.text = note;
        model.addAttribute("form", form);
        model.addAttribute(
                "correction",
                new NewAnswersPage(
                        application.caseNumber(),
                        application.answers().project().title(),
                        draft.base(),
                        asked,
                        check == null ? null : check.requestText(),
                        check == null ? null : check.replyDueOn(),
                        open,
                        missing(draft),
                        refused,
                        changedPages(draft),
                        draft.savedAt()));
        return "applicant/correction";
    }

    private List<Link> missing(Draft draft) {
        return draft.pages().stream()
                .filter(draft::isSaved)
                .flatMap(page -> draft.check(page).getAllErrors().stream()
                        .map(error -> new Link(
                                messages.getMessage(error, LocaleContextHolder.getLocale()),
                                draft.href(page) + "?fehlt")))
                .toList();
    }

    private List<String> changedPages(Draft draft) {
        return draft.pages().stream()
                .filter(draft::isSaved)
                .map(page -> text("tasks." + page.path()))
                .toList();
    }

    @GetMapping("/{page:[a-z]+}")
    String show(
            @PathVariable CaseNumber caseNumber,
            @PathVariable String page,
            @RequestParam(required = false) @Nullable String fehlt,
            Actor actor,
            Model model) {
        var draft = drafts.correction(ownCases.require(caseNumber, actor), OwnCases.owner(actor));
        var formPage = FormPage.at(page);
        if (!draft.pages().contains(formPage)) {
            return "redirect:/meine/" + caseNumber + "?zu";
        }
        return pages.show(draft, formPage, null, fehlt != null, model);
    }

    @PostMapping("/{page:[a-z]+}")
    String take(
            @PathVariable CaseNumber caseNumber,
            @PathVariable String page,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Actor actor,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var application = ownCases.require(caseNumber, actor);
        var owner = OwnCases.owner(actor);
        var formPage = FormPage.at(page);
        var begun = drafts.correction(application, owner);
        if (!begun.pages().contains(formPage)) {
            return "redirect:/meine/" + caseNumber + "?zu";
        }
        drafts.beginCorrection(begun, seen(request));
        return pages.take(
                () -> drafts.correction(application, owner),
                formPage,
                new FormPages.Sent(fields, files == null ? List.of() : files),
                model,
                response);
    }

    /** Sends what was changed; a second click finds nothing left to send. */
    @PostMapping
    String send(
            @PathVariable CaseNumber caseNumber,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var application = ownCases.require(caseNumber, actor);
        var draft = drafts.correction(application, OwnCases.owner(actor));
        if (draft.pages().isEmpty()) {
            return "redirect:/meine/" + caseNumber + "?gesendet";
        }
        var note = Texts.clean(fields.getOrDefault("text", ""));
        drafts.keep(draft, values -> {
            values.put(NOTE, List.of(note));
            return values;
        });
        if (fields.containsKey("later")) {
            return "redirect:/meine?gespeichert";
        }
        if (!missing(draft).isEmpty() || note.length() > Typed.TEXT) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return overview(application, draft, note, true, model);
        }
        var began = draft.own(Draft.SEEN_CASE);
        var changed = sendCorrection.send(
                application, draft, note, began.isEmpty() ? seen(request) : Long.parseLong(began), actor);
        if (!changed.isEmpty()) {
            drafts.tellCorrection(draft, changed.get(changed.size() - 1).position());
            model.addAttribute("changed", changed.stream().map(this::told).toList());
            response.setStatus(HttpStatus.CONFLICT.value());
            var now = ownCases.require(caseNumber, actor);
            return overview(now, drafts.correction(now, OwnCases.owner(actor)), note, false, model);
        }
        return "redirect:/meine/" + caseNumber + "?gesendet";
    }

    /** What the page showed on which the person wrote. */
    private static long seen(HttpServletRequest request) {
        var page = SeenPage.of(request);
        return page == null ? 0 : page.shown();
    }

    /** What another one changed, without names. */
    private String told(AuditEntry entry) {
        var sections = entry.values().stream()
                .filter(value -> Arrays.stream(Section.values())
                        .anyMatch(section -> section.name().equals(value.field())))
                .map(value -> text("label.Section." + value.field()))
                .collect(Collectors.joining(", "));
        return messages.getMessage(
                "correction.changed." + entry.event(),
                new Object[] {fmt.moment(entry.at()), sections},
                LocaleContextHolder.getLocale());
    }

    private String text(String code) {
        return messages.getMessage(code, null, LocaleContextHolder.getLocale());
    }
}
