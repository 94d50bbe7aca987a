package de.foerdertopf.web.applicant;

import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.web.layout.Fmt;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says into which round a draft comes, and what can be done with it where the round for which it was begun is over. */
@Component
class DraftRounds {

    private final MessageSource messages;
    private final Fmt fmt;
    private final Clock clock;

    DraftRounds(MessageSource messages, Fmt fmt, Clock clock) {
        this.messages = messages;
        this.fmt = fmt;
        this.clock = clock;
    }

    /** Whether no round is open into which it could come in time. */
    boolean isLate(Draft draft) {
        return draft.round().isMissedBy(HouseTime.today(clock));
    }

    /** Into which round it comes when it is sent today. */
    String sentence(Draft draft) {
        var round = draft.round();
        var closes = fmt.day(round.closes());
        if (isLate(draft)) {
            return text("check.round.late", round.label(), closes);
        }
        return isMoved(draft)
                ? text("check.round.other", round.label(), closes, draft.own(Draft.ROUND))
                : text("check.round", round.label(), closes);
    }

    /** A word on every page of a draft whose own round is over; empty while that is open, and for what was sent already. */
    Optional<CostPage.Hint> note(Draft draft) {
        if (draft.isCorrection() || (!isLate(draft) && !isMoved(draft))) {
            return Optional.empty();
        }
        var round = draft.round();
        var kind = isLate(draft) ? "draft.round.late" : "draft.round.moved";
        var about = new Object[] {round.label(), fmt.day(round.closes()), draft.own(Draft.ROUND)};
        return Optional.of(new CostPage.Hint(
                isLate(draft) ? "warn" : "info", text(kind + ".strong", about), text(kind + ".text", about)));
    }

    private static boolean isMoved(Draft draft) {
        return !draft.round().label().equals(draft.own(Draft.ROUND));
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
