package de.foerdertopf.web.applicant;

import de.foerdertopf.applicant.SavedForm;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.fund.Round;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.web.layout.Fmt;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person applies once more with what she wrote before. */
@Controller
@RequestMapping("/meine/{caseNumber}/noch-einmal")
class AskAgainController {

    private final OwnCases ownCases;
    private final Drafts drafts;
    private final Funds funds;
    private final MessageSource messages;
    private final Fmt fmt;
    private final Clock clock;

    AskAgainController(OwnCases ownCases, Drafts drafts, Funds funds, MessageSource messages, Fmt fmt, Clock clock) {
        this.ownCases = ownCases;
        this.drafts = drafts;
        this.funds = funds;
        this.messages = messages;
        this.fmt = fmt;
        this.clock = clock;
    }

    @GetMapping
    String askAgain(@PathVariable CaseNumber caseNumber, Actor actor, Model model) {
        var application = ownCases.require(caseNumber, actor);
        var round = openRound(application);
        return new ConfirmPage(
                        text("again.title"),
                        round == null
                                ? List.of(text("again.closed"))
                                : List.of(
                                        text("again.text"),
                                        text("again.round", round.label(), fmt.weekday(round.closes()))),
                        round != null,
                        "/meine/" + caseNumber + "/noch-einmal?entwurf=" + UUID.randomUUID(),
                        text("again.submit"),
                        "/meine/" + caseNumber,
                        text("proof.back"))
                .show(funds.require(application.fund()), model);
    }

    /** A second click on the same page finds the draft that the first one began. */
    @PostMapping
    String again(@PathVariable CaseNumber caseNumber, @RequestParam UUID entwurf, Actor actor) {
        var application = ownCases.require(caseNumber, actor);
        var round = openRound(application);
        if (round == null) {
            return "redirect:/meine/" + caseNumber + "/noch-einmal";
        }
        var owner = OwnCases.owner(actor);
        if (drafts.find(owner, SavedForm.Kind.APPLICATION, entwurf.toString()) == null) {
            drafts.begin(entwurf, owner, values -> {
                values.putAll(AnswersAsTyped.forFollowUp(application.answers(), application.delivery()));
                values.put(Draft.FUND, List.of(round.fund().value()));
                values.put(Draft.ROUND, List.of(round.label()));
                values.put(Draft.FOLLOW_UP_OF, List.of(caseNumber.value()));
                return values;
            });
        }
        return "redirect:/antrag/" + entwurf;
    }

    private @Nullable Round openRound(SubmittedApplication application) {
        return funds.openRounds(application.fund(), HouseTime.today(clock)).stream()
                .findFirst()
                .orElse(null);
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
