package de.foerdertopf.web.applicant;

import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.web.layout.Link;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Who helps with a case: the people of its fund, and the counselling where somebody has to do something. */
@Component
class CaseHelp {

    private final Funds funds;
    private final MessageSource messages;

    CaseHelp(Funds funds, MessageSource messages) {
        this.funds = funds;
        this.messages = messages;
    }

    /** Whom to call. */
    StatusPage.Contact contact(SubmittedApplication application) {
        var authority = funds.require(application.fund()).authority();
        return new StatusPage.Contact(authority.department(), authority.phone());
    }

    /** An offer that fits what is to be done at this stage; null where nothing is. */
    StatusPage.@Nullable Help at(GroupStage stage, SubmittedApplication application) {
        return switch (stage) {
            case ASKED, RUNNING, PROOF_WANTED, PROOF_ASKED_BACK, HEARD, CLAIM_HEARD, REPAYMENT_WANTED ->
                new StatusPage.Help(
                        text("status.help"),
                        text("status.help.text"),
                        new Link(text("status.help.action"), "/beratung?fonds=" + application.fund()));
            default -> null;
        };
    }

    private String text(String code) {
        return messages.getMessage(code, null, LocaleContextHolder.getLocale());
    }
}
