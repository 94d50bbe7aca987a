package de.foerdertopf.web.applicant;

import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.delivery.Retrieval;
import de.foerdertopf.notice.delivery.RetrieveNotice;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.web.layout.FundFaces;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Where the recipient retrieves a notice. To look at the page, or to follow the link of the mail, retrieves nothing: a scanner of
 * mails may do so too. Only the press of the button by the person who is signed in counts.
 */
@Controller
@RequestMapping("/meine/{caseNumber}/briefe/{number:\\d{1,4}}/abruf")
class RetrievalController {

    private final OwnCases ownCases;
    private final GroupLetters groupLetters;
    private final CaseLetters letters;
    private final Notices notices;
    private final RetrieveNotice retrieveNotice;
    private final Funds funds;
    private final MessageSource messages;
    private final Fmt fmt;

    RetrievalController(
            OwnCases ownCases,
            GroupLetters groupLetters,
            CaseLetters letters,
            Notices notices,
            RetrieveNotice retrieveNotice,
            Funds funds,
            MessageSource messages,
            Fmt fmt) {
        this.ownCases = ownCases;
        this.groupLetters = groupLetters;
        this.letters = letters;
        this.notices = notices;
        this.retrieveNotice = retrieveNotice;
        this.funds = funds;
        this.messages = messages;
        this.fmt = fmt;
    }

    @GetMapping
    String ask(@PathVariable CaseNumber caseNumber, @PathVariable int number, Actor actor, Model model) {
        var application = ownCases.require(caseNumber, actor);
        var notice = notices.require(caseNumber, number);
        var retrieval = retrieval(notice);
        var retrievedOn = retrieval.retrievedOn();
        return retrievedOn == null
                ? confirm(application, notice, retrieval, model)
                : retrieved(application, notice, retrievedOn, model);
    }

    @PostMapping
    String retrieve(@PathVariable CaseNumber caseNumber, @PathVariable int number, Actor actor) {
        ownCases.require(caseNumber, actor);
        var notice = notices.require(caseNumber, number);
        retrieval(notice);
        retrieveNotice.retrieve(new RetrieveNotice.Command(notice.id(), actor));
        return "redirect:/meine/" + caseNumber + "/briefe/" + number + "/abruf";
    }

    private String confirm(SubmittedApplication application, IssuedNotice notice, Retrieval retrieval, Model model) {
        var page = "/meine/" + application.caseNumber();
        var possible = groupLetters.retrievable(application).contains(notice);
        return new ConfirmPage(
                        text(possible ? "retrieval.title" : "retrieval.over.title"),
                        possible
                                ? List.of(
                                        text("retrieval.text"),
                                        text("retrieval.effect"),
                                        text("retrieval.until", fmt.weekday(retrieval.retrieveBy())))
                                : List.of(text("retrieval.over.text"), text("retrieval.over.letter")),
                        possible,
                        page + "/briefe/" + notice.number() + "/abruf",
                        text("retrieval.submit"),
                        page,
                        text("proof.back"))
                .show(funds.require(application.fund()), model);
    }

    /**
     * A notice that was retrieved.
     *
     * @param deliveredOn the day on which it counts as delivered; null where none is known
     */
    public record Retrieved(
            CaseNumber caseNumber,
            StatusPage.Letter letter,
            String retrievedOn,
            @Nullable String deliveredOn) {}

    private String retrieved(SubmittedApplication application, IssuedNotice notice, LocalDate on, Model model) {
        var delivered = notice.deliveredOn();
        var page = new Retrieved(
                application.caseNumber(),
                letters.one(application, notice),
                fmt.weekday(on),
                delivered == null ? null : fmt.weekday(delivered));
        return FundFaces.show("applicant/retrieved", funds.require(application.fund()), page, model);
    }

    private static Retrieval retrieval(IssuedNotice notice) {
        var retrieval = notice.retrieval();
        if (retrieval == null) {
            throw new NotFoundException("Never on the portal");
        }
        return retrieval;
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
