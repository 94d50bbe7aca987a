package de.foerdertopf.web.applicant;

import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.web.layout.Link;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Where a group goes from the stage of its case. */
@Component
class StandLinks {

    private final GroupLetters groupLetters;
    private final OpenHearings hearings;
    private final MessageSource messages;

    StandLinks(GroupLetters groupLetters, OpenHearings hearings, MessageSource messages) {
        this.groupLetters = groupLetters;
        this.hearings = hearings;
        this.messages = messages;
    }

    /** What the case itself waits for, behind a letter or a hearing. */
    @Nullable
    Link waitsFor(GroupStage course, SubmittedApplication application) {
        var action = action(course, application);
        return action != null ? action : other(course, course, application);
    }

    /** What is to be done now; null where nothing is. */
    @Nullable
    Link action(GroupStage stage, SubmittedApplication application) {
        var base = "/meine/" + application.caseNumber();
        return switch (stage) {
            case ACCOUNT_WANTED, PAYMENT_RETURNED ->
                MoneyWords.isSponsors(application)
                        ? null
                        : new Link(text("stage." + stage + ".action"), base + "/konto");
            case ASKED -> new Link(text("stage.ASKED.action"), base + "/aendern");
            case PROOF_WANTED, PROOF_ASKED_BACK -> new Link(text("stage.PROOF_WANTED.action"), base + "/nachweis");
            case HEARD -> new Link(text("stage.HEARD.action"), base + "/nachweis");
            case CLAIM_HEARD -> answer("stage.CLAIM_HEARD.action", application);
            case NOTICE_READY ->
                groupLetters.retrievable(application).stream()
                        .findFirst()
                        .map(notice -> new Link(
                                text("stage.NOTICE_READY.action"), base + "/briefe/" + notice.number() + "/abruf"))
                        .orElse(null);
            default -> null;
        };
    }

    /** What else can be done now; behind a letter or a hearing, what the case itself waits for. */
    @Nullable
    Link other(GroupStage stage, GroupStage course, SubmittedApplication application) {
        var base = "/meine/" + application.caseNumber();
        return switch (stage) {
            case PROOF_WANTED -> new Link(text("stage.PROOF_WANTED.other"), base + "/mehr-zeit");
            case RUNNING -> new Link(text("stage.RUNNING.other"), base + "/nachweis");
            case HEARD -> new Link(text("stage.HEARD.other"), base + "/anhoerung");
            case CLAIM_ANSWERED -> answer("stage.CLAIM_ANSWERED.other", application);
            case CLAIM_HEARD, NOTICE_READY -> waitsFor(course, application);
            default -> null;
        };
    }

    private @Nullable Link answer(String label, SubmittedApplication application) {
        return hearings.firstClaim(application.caseNumber())
                .map(hearing -> new Link(text(label), "/meine/" + application.caseNumber() + "/" + hearing.path()))
                .orElse(null);
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
