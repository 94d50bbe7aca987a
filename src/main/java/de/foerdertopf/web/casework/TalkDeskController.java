package de.foerdertopf.web.casework;

import de.foerdertopf.counselling.CompleteCounsellingRequest;
import de.foerdertopf.counselling.CounsellingRequest;
import de.foerdertopf.counselling.CounsellingRequests;
import de.foerdertopf.fund.Fund;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.identity.Role;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.desk.Desk;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.layout.Crumb;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.web.layout.SummaryRow;
import de.foerdertopf.web.layout.TableView;
import de.foerdertopf.web.typed.TypedNumber;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DirectFieldBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who wants to talk, with or without an application, and what became of it. */
@Controller
@RequestMapping("/schreibtisch/beratung")
class TalkDeskController {

    static final Role[] COUNSELLORS = {Role.COUNSELLOR, Role.ADMINISTRATOR};

    private static final String HERE = "/schreibtisch/beratung";
    private static final int LONGEST_MINUTES = 12 * 60;
    private static final int LONGEST_NOTE = 2000;

    private final Desk desk;
    private final CounsellingRequests requests;
    private final CompleteCounsellingRequest completeRequest;
    private final Funds funds;
    private final Words words;
    private final Fmt fmt;

    TalkDeskController(
            Desk desk,
            CounsellingRequests requests,
            CompleteCounsellingRequest completeRequest,
            Funds funds,
            Words words,
            Fmt fmt) {
        this.desk = desk;
        this.requests = requests;
        this.completeRequest = completeRequest;
        this.funds = funds;
        this.words = words;
        this.fmt = fmt;
    }

    /**
     * Who asked to talk, and with whom it was done.
     *
     * @param minutes that were talked in all, in words
     */
    public record TalksPage(TableView open, TableView done, String minutes) {}

    /** One wish to talk. */
    public record TalkPage(CounsellingRequest asked, String action, List<SummaryRow> rows, List<Crumb> crumbs) {}

    @GetMapping
    String list(StaffMember person, Model model) {
        var codes = fundsOf(person);
        var open = requests.open(codes);
        var done = requests.done(codes);
        model.addAttribute(
                "it",
                new TalksPage(
                        openTable(open),
                        doneTable(done),
                        fmt.duration(done.stream()
                                .map(CounsellingRequest::minutes)
                                .filter(Objects::nonNull)
                                .mapToInt(Integer::intValue)
                                .sum())));
        return "casework/talks";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, StaffMember person, Model model) {
        return draw(require(id, person), new TalkDoneForm(), null, model);
    }

    @PostMapping("/{id}")
    String complete(
            @PathVariable UUID id,
            @ModelAttribute("form") TalkDoneForm form,
            BindingResult ignored,
            StaffMember person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var asked = require(id, person);
        if (asked.isDone()) {
            return "redirect:" + HERE;
        }
        var errors = new DirectFieldBindingResult(form, "form");
        var minutes = TypedNumber.read(form.minutes).filter(typed -> typed <= LONGEST_MINUTES);
        if (minutes.isEmpty()) {
            errors.rejectValue("minutes", "wrong", words.text("talks.wrong.minutes"));
        }
        if (form.note.length() > LONGEST_NOTE) {
            errors.rejectValue("note", "wrong", words.text("talks.wrong.note", LONGEST_NOTE));
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return draw(asked, form, errors, model);
        }
        completeRequest.complete(new CompleteCounsellingRequest.Command(
                id, minutes.orElseThrow(), Texts.clean(form.note), person.actor()));
        flash.addFlashAttribute("noticeText", words.text("talks.completed"));
        return "redirect:" + HERE;
    }

    private Set<FundCode> fundsOf(StaffMember person) {
        if (!person.hasAnywhere(COUNSELLORS)) {
            throw new NotFoundException("Not for this person");
        }
        return person.funds(COUNSELLORS);
    }

    private CounsellingRequest require(UUID id, StaffMember person) {
        var mine = fundsOf(person);
        var asked = requests.require(id);
        var fund = asked.fund();
        if (fund != null && !mine.contains(fund)) {
            throw new NotFoundException("Not this person's fund");
        }
        return asked;
    }

    private String draw(CounsellingRequest asked, TalkDoneForm form, @Nullable BindingResult errors, Model model) {
        model.addAttribute("form", form);
        if (errors != null) {
            model.addAllAttributes(errors.getModel());
        }
        model.addAttribute(
                "it",
                new TalkPage(
                        asked,
                        HERE + "/" + asked.id(),
                        List.of(
                                row("talks.fund", fundName(asked)),
                                row("talks.asked", fmt.moment(asked.askedAt())),
                                row("talks.reach", asked.reach()),
                                row("talks.good-time", asked.goodTime()),
                                row("talks.words", asked.words())),
                        List.of(
                                new Crumb(words.text("talks.title"), HERE),
                                new Crumb(Objects.requireNonNullElse(asked.name(), fundName(asked)), null))));
        return "casework/talk";
    }

    private SummaryRow row(String label, @Nullable String text) {
        return new SummaryRow(
                words.text(label), text == null || text.isEmpty() ? words.text("talks.unsaid") : text, null, null);
    }

    private String fundName(CounsellingRequest asked) {
        var fund = asked.fund();
        return fund == null
                ? words.text("talks.no-fund")
                : funds.all().stream()
                        .filter(f -> f.code().equals(fund))
                        .map(Fund::shortName)
                        .findFirst()
                        .orElse(fund.value());
    }

    private TableView openTable(List<CounsellingRequest> open) {
        return new TableView(
                words.text("talks.open"),
                List.of(
                        TableView.Column.of(words.text("talks.name")),
                        TableView.Column.of(words.text("talks.fund")),
                        TableView.Column.of(words.text("talks.reach")),
                        TableView.Column.of(words.text("talks.asked"))),
                open.stream()
                        .map(asked -> new TableView.Row(
                                HERE + "/" + asked.id(),
                                false,
                                List.of(
                                        TableView.Cell.of(Objects.requireNonNullElse(asked.name(), "")),
                                        TableView.Cell.of(fundName(asked)),
                                        TableView.Cell.of(
                                                Objects.requireNonNullElse(asked.reach(), ""), goodTimeOf(asked)),
                                        TableView.Cell.of(fmt.day(HouseTime.dayOf(asked.askedAt()))))))
                        .toList());
    }

    private static String[] goodTimeOf(CounsellingRequest asked) {
        var time = Objects.requireNonNullElse(asked.goodTime(), "");
        return time.isEmpty() ? new String[0] : new String[] {time};
    }

    private TableView doneTable(List<CounsellingRequest> done) {
        var names = desk.names(done.stream().map(CounsellingRequest::doneBy).toArray(String[]::new));
        return new TableView(
                words.text("talks.done"),
                List.of(
                        TableView.Column.of(words.text("talks.done-on")),
                        TableView.Column.of(words.text("talks.fund")),
                        TableView.Column.of(words.text("talks.minutes.short")),
                        TableView.Column.of(words.text("talks.note"))),
                done.stream()
                        .map(talk -> new TableView.Row(
                                null,
                                false,
                                List.of(
                                        TableView.Cell.of(
                                                fmt.day(HouseTime.dayOf(Objects.requireNonNull(talk.doneAt()))),
                                                names.getOrDefault(Objects.requireNonNull(talk.doneBy()), "")),
                                        TableView.Cell.of(fundName(talk)),
                                        TableView.Cell.of(Objects.requireNonNullElse(talk.minutes(), 0)
                                                .toString()),
                                        TableView.Cell.of(Objects.requireNonNullElse(talk.note(), "")))))
                        .toList());
    }
}
