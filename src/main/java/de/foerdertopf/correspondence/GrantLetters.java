package de.foerdertopf.correspondence;

import de.foerdertopf.assessment.EarlyStarts;
import de.foerdertopf.assessment.PermitEarlyStart.EarlyStartPermitted;
import de.foerdertopf.decision.AnswerChange.ChangeAnswered;
import de.foerdertopf.decision.ChangeKind;
import de.foerdertopf.decision.ChangeRequests;
import de.foerdertopf.decision.RequestedChange;
import de.foerdertopf.decision.SettleAmount.AmountSettled;
import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.letters.AmendmentLetter;
import de.foerdertopf.notice.letters.Closing;
import de.foerdertopf.notice.letters.EarlyStartLetter;
import de.foerdertopf.notice.letters.GrantTerms;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.letters.Opening;
import de.foerdertopf.notice.writing.LetterWords;
import de.foerdertopf.proofofuse.OpenProofOfUse;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.GermanDates;
import de.foerdertopf.shared.HouseTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Writes the letters around a grant: the permission to begin early, and what changes an approval that was sent. */
@Component
class GrantLetters {

    private final WriteLetter letters;
    private final Notices notices;
    private final ChangeRequests changes;
    private final EarlyStarts earlyStarts;
    private final OpenProofOfUse openProofOfUse;
    private final LetterWords words;

    GrantLetters(
            WriteLetter letters,
            Notices notices,
            ChangeRequests changes,
            EarlyStarts earlyStarts,
            OpenProofOfUse openProofOfUse,
            LetterWords words) {
        this.letters = letters;
        this.notices = notices;
        this.changes = changes;
        this.earlyStarts = earlyStarts;
        this.openProofOfUse = openProofOfUse;
        this.words = words;
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(EarlyStartPermitted event) {
        var permitted = earlyStarts.find(event.caseNumber()).orElseThrow();
        letters.write(
                new WriteLetter.Occasion(NoticeType.EARLY_START_PERMISSION, event.caseNumber(), event.by()),
                parts -> new EarlyStartLetter(
                        parts.head(),
                        parts.matter(),
                        new Opening(parts.greetedName(), null),
                        permitted.from(),
                        permitted.reason(),
                        parts.law(),
                        parts.remedy(),
                        new Closing(words.of("wish.early-start"), parts.writtenBy(), List.of())));
    }

    /** Whether a change is told by a notice: it changes what an approval says that has left the house. */
    boolean isTold(ChangeAnswered event) {
        return event.accepted()
                && event.kind() != ChangeKind.BANK_ACCOUNT
                && approval(event.caseNumber()).isPresent();
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(ChangeAnswered event) {
        if (!isTold(event)) {
            return;
        }
        var change = changes.of(event.caseNumber()).stream()
                .filter(asked -> asked.id().equals(event.changeId()))
                .findFirst()
                .orElseThrow();
        var why = why(change);
        amend(
                event.caseNumber(),
                changesOf(change),
                HouseTime.dayOf(change.askedAt()),
                why,
                why == null ? change.answerReason() : null,
                false,
                event.by());
    }

    /**
     * What the letter says in place of „ganz entsprochen“; null where the group got what it wished. Costs are wished in free words: there
     * the desk gives a reason wherever it decided otherwise.
     */
    private @Nullable String why(RequestedChange change) {
        var reason = change.answerReason();
        if (change.isMetInPart()) {
            return words.of(
                            "amendment.met-in-part",
                            Map.of(
                                    "wish",
                                    Objects.requireNonNull(change.newAmount()),
                                    "sum",
                                    Objects.requireNonNull(change.newValue())))
                    + "\n\n" + reason;
        }
        var isCompared = change.kind() == ChangeKind.PERIOD || change.newAmount() != null;
        return isCompared || reason == null || reason.isBlank() ? null : reason;
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(AmountSettled event) {
        if (approval(event.caseNumber()).isEmpty()) {
            return;
        }
        var before = words.of("amendment.provisional", Map.of("sum", event.before()));
        var after = words.of("amendment.final", Map.of("sum", event.after()));
        amend(
                event.caseNumber(),
                List.of(new AmendmentLetter.Change(AmendmentLetter.Topic.GRANT.words(), before, after)),
                null,
                event.reason(),
                null,
                true,
                event.by());
    }

    private void amend(
            CaseNumber caseNumber,
            List<AmendmentLetter.Change> changed,
            @Nullable LocalDate askedOn,
            @Nullable String reason,
            @Nullable String ownWords,
            boolean settlesForGood,
            Actor by) {
        var approval = approval(caseNumber).orElseThrow();
        letters.write(
                new WriteLetter.Occasion(NoticeType.AMENDMENT, caseNumber, approval.id(), by),
                parts -> new AmendmentLetter(
                        parts.head(),
                        parts.matter(),
                        new Opening(parts.greetedName(), ownWords == null || ownWords.isBlank() ? null : ownWords),
                        notices.named(approval.id()),
                        changed,
                        askedOn,
                        reason,
                        settlesForGood,
                        parts.law(),
                        parts.remedy(),
                        new Closing(words.of("wish.amendment"), parts.writtenBy(), List.of())));
    }

    /** What the group asked for, and what follows from it: with the project's end the proof's date moves. */
    private List<AmendmentLetter.Change> changesOf(RequestedChange change) {
        var before = Objects.requireNonNull(change.oldValue());
        var after = Objects.requireNonNull(change.newValue());
        var list = new ArrayList<AmendmentLetter.Change>();
        list.add(new AmendmentLetter.Change(topicOf(change.kind()).words(), before, after));
        if (change.kind() == ChangeKind.PERIOD) {
            var told = notices.grantTerms(change.caseNumber())
                    .map(GrantTerms::proof)
                    .orElseThrow();
            var due = openProofOfUse.usualDueOn(change.caseNumber());
            if (told.passed() == null && !due.equals(told.dueOn())) {
                list.add(new AmendmentLetter.Change(
                        AmendmentLetter.Topic.PROOF_DUE.words(),
                        GermanDates.inWords(told.dueOn()),
                        GermanDates.inWords(due)));
            }
        }
        return list;
    }

    private static AmendmentLetter.Topic topicOf(ChangeKind kind) {
        return switch (kind) {
            case PERIOD -> AmendmentLetter.Topic.PROJECT_END;
            case COST_ITEMS -> AmendmentLetter.Topic.COSTS;
            case AMOUNT -> AmendmentLetter.Topic.GRANT;
            case BANK_ACCOUNT -> throw new IllegalArgumentException("A new account is no change of the approval");
        };
    }

    private Optional<IssuedNotice> approval(CaseNumber caseNumber) {
        return notices.ofDecision(caseNumber).filter(notice -> notice.type().isApproval() && notice.hasLeft());
    }
}
