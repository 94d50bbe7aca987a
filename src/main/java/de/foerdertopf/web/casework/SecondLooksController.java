package de.foerdertopf.web.casework;

import de.foerdertopf.identity.CaseAccess;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.SecondLook;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.casework.OpenSecondLooks.Open;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.layout.FormFields;
import de.foerdertopf.web.layout.FundFaces;
import de.foerdertopf.web.layout.TroubleAdvice;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** "Bitte gegenzeichnen": all of a fund that waits for a second person on one page, to be signed together. */
@Controller
@RequestMapping(SecondLooksController.BASE)
class SecondLooksController {

    static final String BASE = "/schreibtisch/gegenzeichnen";

    private static final String ALL = "alle";

    private final CaseAccess access;
    private final OpenSecondLooks open;
    private final SecondLooksPages pages;
    private final Words words;
    private final TroubleAdvice trouble;

    SecondLooksController(
            CaseAccess access, OpenSecondLooks open, SecondLooksPages pages, Words words, TroubleAdvice trouble) {
        this.access = access;
        this.open = open;
        this.pages = pages;
        this.words = words;
        this.trouble = trouble;
    }

    /** What became of one that was ticked. */
    public record Result(String what, @Nullable String href, String tone, String word, String sentence)
            implements Serializable {

        private static final long serialVersionUID = 1L;
    }

    @GetMapping
    String first(StaffMember person) {
        return "redirect:" + href(pages.next(person).code());
    }

    @GetMapping("/{code}")
    String show(
            @PathVariable("code") FundCode fund,
            @RequestParam(name = "auswahl", defaultValue = "") String selection,
            StaffMember person,
            Model model) {
        access.requireStaff(person.actor(), fund, OpenSecondLooks.SIGNERS);
        var form = new SecondLooksForm();
        if (selection.equals(ALL)) {
            form.chosen = open.of(fund, person).stream()
                    .filter(Open::mayBeSigned)
                    .filter(waiting -> open.hindrance(waiting.look(), person).isEmpty())
                    .map(waiting -> TickedLook.of(waiting.look()).value())
                    .toList();
        }
        FormFields.show(form, null, model);
        return show(fund, person, model);
    }

    @PostMapping("/{code}")
    String sign(
            @PathVariable("code") FundCode fund,
            @ModelAttribute("form") SecondLooksForm form,
            BindingResult errors,
            StaffMember person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        access.requireStaff(person.actor(), fund, OpenSecondLooks.SIGNERS);
        if (form.chosen.isEmpty()) {
            errors.rejectValue("chosen", "missing", words.text("second-looks.chosen.missing"));
        }
        if (!form.givingBack && !form.sure) {
            errors.rejectValue("sure", "missing", words.text("second-looks.sure.missing"));
        }
        if (form.givingBack && Texts.cleanLine(form.reason).isEmpty()) {
            errors.rejectValue("reason", "missing", words.text("second-looks.reason.missing"));
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(fund, person, model);
        }
        var shown = open.of(fund, person).stream()
                .map(Open::look)
                .collect(Collectors.toMap(look -> TickedLook.of(look).name(), Function.identity(), (a, b) -> a));
        var results = new ArrayList<Result>();
        form.chosen.stream().distinct().forEach(value -> results.add(result(fund, form, value, shown, person)));
        flash.addFlashAttribute("results", results);
        return "redirect:" + href(fund);
    }

    private Result result(
            FundCode fund, SecondLooksForm form, String value, Map<String, SecondLook> shown, StaffMember person) {
        var parsed = TickedLook.parse(value);
        if (parsed.isEmpty()) {
            return refused(
                    form, words.text("second-looks.unknown"), null, words.text("violation.second-look.not-yours"));
        }
        var ticked = parsed.get();
        var look = Optional.ofNullable(shown.get(ticked.name()));
        var why = form.givingBack
                ? open.giveBack(
                        fund, ticked.kind(), ticked.key(), ticked.seen(), Texts.cleanLine(form.reason), person.actor())
                : open.sign(fund, ticked.kind(), ticked.key(), ticked.seen(), person.actor());
        var what = look.map(pages::sentence).orElseGet(() -> words.text("second-looks.gone"));
        if (why.isPresent()) {
            return refused(form, what, look.map(SecondLook::page).orElse(null), trouble.sentence(why.get()));
        }
        return form.givingBack
                ? new Result(
                        what,
                        null,
                        "info",
                        words.text("second-looks.result.given-back"),
                        words.text("second-looks.given-back"))
                : new Result(
                        what,
                        null,
                        "good",
                        words.text("second-looks.result.signed"),
                        words.text("second-looks.signed"));
    }

    private Result refused(SecondLooksForm form, String what, @Nullable String href, String sentence) {
        return new Result(
                what,
                href,
                "stop",
                words.text(form.givingBack ? "second-looks.result.stays" : "second-looks.result.refused"),
                sentence);
    }

    private String show(FundCode code, StaffMember person, Model model) {
        model.addAttribute("labels", Map.of("chosen", words.text("second-looks.title")));
        return FundFaces.show("casework/second-looks", pages.fund(code, person), pages.of(code, person), model);
    }

    static String href(FundCode fund) {
        return BASE + "/" + fund;
    }
}
