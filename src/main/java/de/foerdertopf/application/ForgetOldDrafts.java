package de.foerdertopf.application;

import de.foerdertopf.applicant.OldDrafts;
import de.foerdertopf.applicant.OldDrafts.OldDraft;
import de.foerdertopf.applicant.SavedForm;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.fund.Round;
import de.foerdertopf.platform.NightlyRuns;
import de.foerdertopf.platform.NightlyRuns.Kind;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes applications that were begun and never sent, as the privacy notice promises (Art. 5 (1) (e) GDPR): six months after somebody
 * last wrote in them, never before the next round of their fund has closed, and never before their owner was told twice, 30 and 7
 * days ahead. A house that stood still for a year still tells first.
 */
@Service
public class ForgetOldDrafts {

    private static final int MONTHS_UNTOUCHED = 6;
    private static final int FIRST_WARNING_DAYS = 30;
    private static final int LAST_WARNING_DAYS = 7;

    private final OldDrafts drafts;
    private final Funds funds;
    private final NightlyRuns runs;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ForgetOldDrafts(
            OldDrafts drafts,
            Funds funds,
            NightlyRuns runs,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.drafts = drafts;
        this.funds = funds;
        this.runs = runs;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * A draft will be deleted, and its owner shall hear of it.
     *
     * @param fund code of its fund; may be one that is not there any more
     * @param title what the project is called so far, or nothing
     * @param touchedOn when somebody last wrote in it
     * @param warning 1 or 2
     */
    public record DraftExpires(
            UUID owner,
            String reference,
            String fund,
            String title,
            LocalDate touchedOn,
            LocalDate deletedOn,
            int warning) {}

    /** Tells and deletes what is due today; each draft by itself, so that one that fails holds up no other. */
    public void forget() {
        var today = HouseTime.today(clock);
        var old = drafts.untouchedSince(
                HouseTime.startOf(today.plusDays(FIRST_WARNING_DAYS).minusMonths(MONTHS_UNTOUCHED)));
        runs.tell(Kind.DRAFT_OWNERS_WARNED, count(old, draft -> warn(draft, today)), null);
        runs.tell(Kind.DRAFTS_DELETED, count(old, draft -> isOver(draft, today) && drafts.forget(draft)), null);
    }

    private long count(List<OldDraft> old, Predicate<OldDraft> deed) {
        return old.stream()
                .filter(draft -> Boolean.TRUE.equals(transaction.execute(status -> deed.test(draft))))
                .count();
    }

    private static boolean isOver(OldDraft draft, LocalDate today) {
        return draft.warnings() == 2 && draft.deleteOn() != null && !today.isBefore(draft.deleteOn());
    }

    private boolean warn(OldDraft draft, LocalDate today) {
        var due = draft.deleteOn() == null ? lastDay(draft) : draft.deleteOn();
        var ahead = draft.warnings() == 0 ? FIRST_WARNING_DAYS : LAST_WARNING_DAYS;
        if (draft.warnings() == 2 || today.isBefore(due.minusDays(ahead))) {
            return false;
        }
        var deletedOn = due.isBefore(today.plusDays(ahead)) ? today.plusDays(ahead) : due;
        if (!drafts.warned(draft, deletedOn)) {
            return false;
        }
        events.publishEvent(new DraftExpires(
                draft.owner(),
                draft.reference(),
                draft.value(SavedForm.FUND),
                draft.value("title"),
                HouseTime.dayOf(draft.savedAt()),
                deletedOn,
                draft.warnings() + 1));
        return true;
    }

    private LocalDate lastDay(OldDraft draft) {
        var touched = HouseTime.dayOf(draft.savedAt());
        var rested = touched.plusMonths(MONTHS_UNTOUCHED);
        return rounds(draft).stream()
                .filter(round -> round.opens().isAfter(touched))
                .map(Round::closes)
                .min(LocalDate::compareTo)
                .map(closes -> closes.plusDays(1))
                .filter(rested::isBefore)
                .orElse(rested);
    }

    private List<Round> rounds(OldDraft draft) {
        try {
            return funds.rounds(new FundCode(draft.value(SavedForm.FUND)));
        } catch (NotFoundException | IllegalArgumentException e) {
            return List.of();
        }
    }
}
