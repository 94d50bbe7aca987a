package de.foerdertopf.web.casework;

import de.foerdertopf.fund.Fund;
import de.foerdertopf.identity.CaseAccess;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.SecondLook;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.casework.OpenSecondLooks.Open;
import de.foerdertopf.web.desk.Desk;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.web.layout.FundFaces;
import de.foerdertopf.web.layout.TroubleAdvice;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private final Desk desk;
    private final CaseAccess access;
    private final OpenSecondLooks open;
    private final Words words;
    private final TroubleAdvice trouble;
    private final Fmt fmt;

    SecondLooksController(
            Desk desk, CaseAccess access, OpenSecondLooks open, Words words, TroubleAdvice trouble, Fmt fmt) {
        this.desk = desk;
        this.access = access;
        this.open = open;
        this.words = words;
        this.trouble = trouble;
        this.fmt = fmt;
    }

    /** Another fund of the person, with how much she may sign there. */
    public record Tab(String label, String href, long count, boolean current) {}

    /**
     * One thing that waits.
     *
     * @param whyNot null where she may sign it
     */
    public record Row(
            String value,
            String what,
            String href,
            String by,
            String since,
            @Nullable String whyNot) {}

    /** What became of one that was ticked. */
    public record Result(String what, @Nullable String href, String tone, String word, String sentence)
            implements Serializable {

        private static final long serialVersionUID = 1L;
    }

    @GetMapping
    String first(StaffMember person) {
        var mine = desk.fundsOf(person, OpenSecondLooks.SIGNERS);
        var next = mine.stream()
                .filter(fund -> count(fund, person) > 0)
                .findFirst()
                .orElse(mine.get(0));
        return "redirect:" + href(next.code());
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
                    .map(waiting -> value(waiting.look()))
                    .toList();
        }
        model.addAttribute("form", form);
        return page(fund, person, model);
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
            return page(fund, person, model);
        }
        var shown = open.of(fund, person).stream()
                .map(Open::look)
                .collect(Collectors.toMap(look -> look.kind() + " " + look.key(), Function.identity(), (a, b) -> a));
        var results = new ArrayList<Result>();
        form.chosen.stream().distinct().forEach(value -> results.add(result(fund, form, value, shown, person)));
        flash.addFlashAttribute("results", results);
        return "redirect:" + href(fund);
    }

    private Result result(
            FundCode fund, SecondLooksForm form, String value, Map<String, SecondLook> shown, StaffMember person) {
        var parts = parts(value);
        if (parts.isEmpty()) {
            return refused(
                    form, words.text("second-looks.unknown"), null, words.text("violation.second-look.not-yours"));
        }
        var kind = parts.get().get(0);
        var key = parts.get().get(1);
        var look = Optional.ofNullable(shown.get(kind + " " + key));
        var seen = parts.get().get(2);
        var why = form.givingBack
                ? open.giveBack(fund, kind, key, seen, Texts.cleanLine(form.reason), person.actor())
                : open.sign(fund, kind, key, seen, person.actor());
        var what = look.map(this::sentence).orElseGet(() -> words.text("second-looks.gone"));
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

    private String page(FundCode code, StaffMember person, Model model) {
        var mine = desk.fundsOf(person, OpenSecondLooks.SIGNERS);
        var fund = mine.stream().filter(f -> f.code().equals(code)).findFirst().orElseThrow();
        open.countAnew(person);
        var waiting = open.of(code, person);
        var names = desk.names(
                waiting.stream().map(item -> item.look().firstPerson()).toArray(String[]::new));
        model.addAttribute("fund", FundFaces.of(fund));
        model.addAttribute(
                "rows", waiting.stream().map(item -> row(item, person, names)).toList());
        model.addAttribute(
                "mayBeSigned", waiting.stream().filter(Open::mayBeSigned).count());
        model.addAttribute(
                "others",
                mine.stream()
                        .map(other -> new Tab(
                                other.shortName(),
                                href(other.code()),
                                count(other, person),
                                other.code().equals(code)))
                        .toList());
        model.addAttribute("href", href(code));
        model.addAttribute("labels", Map.of("chosen", words.text("second-looks.title")));
        return "casework/second-looks";
    }

    private Row row(Open item, StaffMember person, Map<String, String> names) {
        var look = item.look();
        var first = look.firstPerson();
        return new Row(
                value(look),
                sentence(look),
                look.page(),
                names.getOrDefault(first, words.text("second-looks.by-group")),
                fmt.day(HouseTime.dayOf(look.since())),
                item.mayBeSigned()
                        ? null
                        : words.text(
                                first.equals(person.id().toString()) ? "second-looks.own" : "second-looks.not-yours"));
    }

    private long count(Fund fund, StaffMember person) {
        return open.of(fund.code(), person).stream().filter(Open::mayBeSigned).count();
    }

    private String sentence(SecondLook look) {
        return words.text("second-look." + look.kind(), look.about().toArray());
    }

    /** What a box sends: kind, key and what was seen, whatever signs stand in them. */
    private static String value(SecondLook look) {
        return Stream.of(look.kind(), look.key(), look.seen())
                .map(part ->
                        Base64.getUrlEncoder().withoutPadding().encodeToString(part.getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.joining("."));
    }

    /** Empty for what no box of ours sends. */
    private static Optional<List<String>> parts(String value) {
        try {
            var parts = Stream.of(value.split("\\.", -1))
                    .map(part -> new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8))
                    .toList();
            return parts.size() == 3 ? Optional.of(parts) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String href(FundCode fund) {
        return BASE + "/" + fund;
    }
}
