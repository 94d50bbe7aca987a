package de.foerdertopf.web.applicant;

import de.foerdertopf.application.SponsorState;
import de.foerdertopf.application.SubmittedApplication;
import de.foerdertopf.correspondence.SponsorAsked;
import de.foerdertopf.correspondence.SponsorAsking;
import de.foerdertopf.fund.Funds;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Who is on while a case waits for its fiscal sponsor: the sponsor that was asked, or the group whose sponsor refused. */
@Component
class SponsorsTurn {

    private final SponsorAsking asking;
    private final Funds funds;
    private final MessageSource messages;

    SponsorsTurn(SponsorAsking asking, Funds funds, MessageSource messages) {
        this.asking = asking;
        this.funds = funds;
        this.messages = messages;
    }

    /** Nothing where the case waits for somebody else: for the house where it has not asked the sponsor yet. */
    Optional<String> who(GroupStage stage, SubmittedApplication application) {
        if (!isAwaited(stage, application)) {
            return Optional.empty();
        }
        if (application.sponsorState() == SponsorState.REFUSED) {
            return Optional.of(text("stand.you"));
        }
        return isAsked(application)
                ? Optional.of(text("stand.sponsor", MoneyWords.sponsorOf(application)))
                : Optional.empty();
    }

    /** What is to be done about the sponsor; nothing where it consented or none is needed. */
    Optional<String> said(GroupStage stage, SubmittedApplication application) {
        if (!isAwaited(stage, application)) {
            return Optional.empty();
        }
        var name = MoneyWords.sponsorOf(application);
        if (application.sponsorState() == SponsorState.REFUSED) {
            var phone = funds.require(application.fund()).authority().phone();
            return Optional.of(text("stage.sponsor-refused", name, phone));
        }
        return Optional.of(text(isAsked(application) ? "stage.sponsor-asked" : "stage.sponsor-to-ask", name));
    }

    private boolean isAsked(SubmittedApplication application) {
        return asking.of(application.caseNumber()) == SponsorAsked.ASKED;
    }

    private static boolean isAwaited(GroupStage stage, SubmittedApplication application) {
        var waits = stage == GroupStage.CHECKING || stage == GroupStage.DECIDING || stage == GroupStage.SPONSOR_WANTED;
        var answered =
                application.sponsorState() != SponsorState.ASKED && application.sponsorState() != SponsorState.REFUSED;
        return waits && application.hasSponsor() && !answered;
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
