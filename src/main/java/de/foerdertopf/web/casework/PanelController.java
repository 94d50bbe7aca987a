package de.foerdertopf.web.casework;

import de.foerdertopf.decision.RecordPanelVote;
import de.foerdertopf.fund.Outcome;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.desk.Attempts;
import de.foerdertopf.web.desk.DeedPages;
import de.foerdertopf.web.desk.Desk;
import de.foerdertopf.web.desk.DeskCase;
import de.foerdertopf.web.desk.Done;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.layout.DateFields;
import de.foerdertopf.web.layout.FormFields;
import de.foerdertopf.web.typed.TypedNumber;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a panel said in its session, taken from the minutes. */
@Controller
@RequestMapping("/schreibtisch/faelle/{caseNumber}")
class PanelController {

    private static final int MOST_VOTES = 999;

    private final Desk desk;
    private final Attempts attempts;
    private final DeedPages pages;
    private final Words words;
    private final RecordPanelVote recordPanelVote;
    private final Clock clock;

    PanelController(
            Desk desk, Attempts attempts, DeedPages pages, Words words, RecordPanelVote recordPanelVote, Clock clock) {
        this.desk = desk;
        this.attempts = attempts;
        this.pages = pages;
        this.words = words;
        this.recordPanelVote = recordPanelVote;
        this.clock = clock;
    }

    @GetMapping("/gremium")
    String ask(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        var form = new VoteForm();
        form.on = DateFields.of(HouseTime.today(clock));
        FormFields.show(form, null, model);
        return page(desk.administer(actor, caseNumber), model);
    }

    @PostMapping("/gremium")
    String record(
            @PathVariable CaseNumber caseNumber,
            @ModelAttribute("form") VoteForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.administer(actor, caseNumber);
        var recommendation = form.chosen(Outcome.class, form.choice);
        if (recommendation == null) {
            attempts.wrong(errors, "choice");
        }
        var heldOn = attempts.day(errors, "on", form.on);
        var inFavour = votes(errors, "inFavour", form.inFavour);
        var against = votes(errors, "against", form.against);
        var abstained = votes(errors, "abstained", form.abstained);
        Optional<Money> amount =
                form.amount.isBlank() ? Optional.empty() : attempts.money(errors, "amount", form.amount);
        heldOn.ifPresent(day -> attempts.judge(errors, "on", () -> recordPanelVote.requireDay(day)));
        amount.ifPresent(sum -> attempts.judge(errors, "amount", () -> recordPanelVote.requireAmount(caseNumber, sum)));
        return attempts.attempt(
                form,
                errors,
                () -> {
                    recordPanelVote.record(new RecordPanelVote.Command(
                            caseNumber,
                            heldOn.orElseThrow(),
                            Objects.requireNonNull(recommendation),
                            amount.orElse(null),
                            inFavour,
                            against,
                            abstained,
                            form.cleanText(),
                            actor));
                    return Done.in(opened, "panel-vote-recorded");
                },
                () -> page(opened, model));
    }

    /** A number of votes; an empty field is none. */
    private int votes(BindingResult errors, String field, String typed) {
        if (typed.isBlank()) {
            return 0;
        }
        var votes = TypedNumber.read(typed).filter(read -> read <= MOST_VOTES);
        if (votes.isEmpty()) {
            errors.rejectValue(field, "wrong", words.text("deed.wrong.votes", MOST_VOTES));
        }
        return votes.orElse(0);
    }

    private String page(DeskCase opened, Model model) {
        return pages.page("panel", opened, "gremium")
                .fact(
                        words.text("case.requested"),
                        opened.application().answers().amountRequested().toGerman())
                .date("on")
                .radios("choice", words.choices(Outcome.values()))
                .money("amount")
                .optional()
                .number("inFavour")
                .number("against")
                .number("abstained")
                .optional()
                .longtext("text")
                .optional()
                .show(model);
    }
}
