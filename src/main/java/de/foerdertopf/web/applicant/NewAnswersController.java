package de.foerdertopf.web.applicant;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.layout.SeenPage;
import de.foerdertopf.web.questions.FormPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
    private final Corrections corrections;
    private final FormPages pages;
    private final NewAnswersOverview overviews;
    private final SendCorrection sendCorrection;

    NewAnswersController(
            OwnCases ownCases,
            Drafts drafts,
            Corrections corrections,
            FormPages pages,
            NewAnswersOverview overviews,
            SendCorrection sendCorrection) {
        this.ownCases = ownCases;
        this.drafts = drafts;
        this.corrections = corrections;
        this.pages = pages;
        this.overviews = overviews;
        this.sendCorrection = sendCorrection;
    }

    @GetMapping
    String overview(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        var application = ownCases.require(caseNumber, actor);
        var draft = corrections.of(application, OwnCases.owner(actor));
        if (draft.pages().isEmpty()) {
            return "redirect:/meine/" + caseNumber + "?zu";
        }
        return overviews.show(application, draft, draft.own(NOTE), false, model);
    }

    @GetMapping("/{page:[a-z]+}")
    String show(
            @PathVariable CaseNumber caseNumber,
            @PathVariable String page,
            @RequestParam(required = false) @Nullable String fehlt,
            Actor actor,
            Model model) {
        var draft = corrections.of(ownCases.require(caseNumber, actor), OwnCases.owner(actor));
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
        var begun = corrections.of(application, owner);
        if (!begun.pages().contains(formPage)) {
            return "redirect:/meine/" + caseNumber + "?zu";
        }
        corrections.begin(begun, seen(request));
        return pages.take(
                () -> corrections.of(application, owner),
                formPage,
                new SentPage(fields, files == null ? List.of() : files),
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
        var draft = corrections.of(application, OwnCases.owner(actor));
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
        if (!overviews.missing(draft).isEmpty() || note.length() > Typed.TEXT) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return overviews.show(application, draft, note, true, model);
        }
        var began = draft.own(Draft.SEEN_CASE);
        var changed = sendCorrection.send(
                application, draft, note, began.isEmpty() ? seen(request) : Long.parseLong(began), actor);
        if (!changed.isEmpty()) {
            corrections.tell(draft, changed.get(changed.size() - 1).position());
            model.addAttribute("changed", changed.stream().map(overviews::told).toList());
            response.setStatus(HttpStatus.CONFLICT.value());
            var now = ownCases.require(caseNumber, actor);
            return overviews.show(now, corrections.of(now, OwnCases.owner(actor)), note, false, model);
        }
        return "redirect:/meine/" + caseNumber + "?gesendet";
    }

    /** What the page showed on which the person wrote. */
    private static long seen(HttpServletRequest request) {
        var page = SeenPage.of(request);
        return page == null ? 0 : page.shown();
    }
}
