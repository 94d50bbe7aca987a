package de.foerdertopf.web.applicant;

import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.web.layout.Fmt;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a group reads about the hearing before money is claimed from it. */
@Component
class HearingSentences {

    private final OpenHearings hearings;
    private final MoneyWords words;
    private final MessageSource messages;
    private final Fmt fmt;

    HearingSentences(OpenHearings hearings, MoneyWords words, MessageSource messages, Fmt fmt) {
        this.hearings = hearings;
        this.words = words;
        this.messages = messages;
        this.fmt = fmt;
    }

    /** Of the first that is open; empty where none is. */
    Optional<String> of(SubmittedApplication application) {
        return hearings.firstClaim(application.caseNumber()).map(hearing -> heard(application, hearing));
    }

    /** What may come of a hearing, and what becomes of the money meanwhile. */
    private String heard(SubmittedApplication application, OpenHearing hearing) {
        var underWay = hearing.underWay() ? " " + words.text(application, "hearing.under-way") : "";
        if (hearing.upTo().isPositive()) {
            return words.text(application, "stage.CLAIM_HEARD.detail", fmt.money(hearing.upTo())) + underWay;
        }
        return text("hearing.amount.unpaid") + (hearing.underWay() ? underWay : " " + text("hearing.held"));
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
