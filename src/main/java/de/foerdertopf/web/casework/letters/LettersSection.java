package de.foerdertopf.web.casework.letters;

import de.foerdertopf.budget.ReversalKind;
import de.foerdertopf.budget.ReverseEntry;
import de.foerdertopf.correspondence.CoverSheet;
import de.foerdertopf.identity.Role;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.law.LegalDeadlines;
import de.foerdertopf.notice.remedy.Objections;
import de.foerdertopf.notice.remedy.OvertakenNotices;
import de.foerdertopf.notice.remedy.RaisedObjection;
import de.foerdertopf.reading.ReadingCopies;
import de.foerdertopf.reading.StoredCopy;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.web.desk.CaseSection;
import de.foerdertopf.web.desk.ShownCase;
import de.foerdertopf.web.layout.Link;
import de.foerdertopf.web.layout.TroubleAdvice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The letters of a case, how far each has come, and what was said against it. */
@Component
@Order(60)
class LettersSection implements CaseSection {

    private final Notices notices;
    private final Objections objections;
    private final OvertakenNotices overtaken;
    private final ReadingCopies readingCopies;
    private final CoverSheet coverSheet;
    private final LegalDeadlines deadlines;
    private final ReverseEntry reverseEntry;
    private final TroubleAdvice trouble;
    private final RemedyWords words;

    LettersSection(
            Notices notices,
            Objections objections,
            OvertakenNotices overtaken,
            ReadingCopies readingCopies,
            CoverSheet coverSheet,
            LegalDeadlines deadlines,
            ReverseEntry reverseEntry,
            TroubleAdvice trouble,
            RemedyWords words) {
        this.notices = notices;
        this.objections = objections;
        this.overtaken = overtaken;
        this.readingCopies = readingCopies;
        this.coverSheet = coverSheet;
        this.deadlines = deadlines;
        this.reverseEntry = reverseEntry;
        this.trouble = trouble;
        this.words = words;
    }

    /**
     * What is shown.
     *
     * @param coverSheets the letters to post that need a sheet with the address
     * @param moved the letters that become final later than a month after delivery, because of a weekend or a holiday
     * @param contested the letters against which an objection waits for its answer
     * @param overtaken the letters against which a remedy changes nothing any more
     * @param remedies what was said against them, and how each ended
     * @param oversees whether a letter can be proven unchanged
     * @param administers whether what happens to a letter can be recorded
     */
    public record Shown(
            List<IssuedNotice> letters,
            Map<NoticeId, List<StoredCopy>> copies,
            Set<NoticeId> coverSheets,
            Set<NoticeId> moved,
            Set<NoticeId> contested,
            Set<NoticeId> overtaken,
            List<Raised> remedies,
            boolean oversees,
            boolean administers) {}

    /**
     * A remedy.
     *
     * @param further what else came against the same letter while it was open
     * @param more where that is entered; null where nobody can
     * @param decide where and how it is decided; null where it is, or where others do that
     * @param mistake where it is said that it has not ended so; null while it is open, or where others do that
     * @param stays why that cannot be said; empty while it is open, where it can, or where others do that
     * @param end how it ended; empty while it is open
     */
    public record Raised(
            String head,
            String text,
            List<String> further,
            @Nullable Link decide,
            @Nullable Link more,
            @Nullable Link mistake,
            String stays,
            String end) {}

    @Override
    public String template() {
        return "casework/letters/letters";
    }

    @Override
    public Optional<Shown> of(ShownCase it) {
        var letters = notices.of(it.caseNumber());
        var raised = objections.of(it.caseNumber());
        return Optional.of(new Shown(
                letters,
                readingCopies.of(letters.stream().map(IssuedNotice::id).toList()),
                letters.stream()
                        .filter(letter -> letter.isToPost() && coverSheet.isNeeded(letter.id()))
                        .map(IssuedNotice::id)
                        .collect(Collectors.toSet()),
                letters.stream()
                        .filter(letter ->
                                isMoved(letter, it.opened().fund().authority().land()))
                        .map(IssuedNotice::id)
                        .collect(Collectors.toSet()),
                raised.stream()
                        .filter(RaisedObjection::isOpen)
                        .map(RaisedObjection::notice)
                        .collect(Collectors.toSet()),
                overtaken.of(it.caseNumber(), letters).stream()
                        .map(IssuedNotice::id)
                        .collect(Collectors.toSet()),
                raised.stream().map(remedy -> raised(remedy, it)).toList(),
                it.is(Role.ADMINISTRATOR, Role.AUDITOR),
                it.is(Role.ADMINISTRATOR)));
    }

    /** Only what can be taken back now is offered to be; of all else it stands there why not. */
    private Optional<BusinessRuleViolation> stays(RaisedObjection remedy, ShownCase it) {
        return remedy.isOpen() || !it.is(Role.ADMINISTRATOR)
                ? Optional.empty()
                : reverseEntry.refusal(ReversalKind.REMEDY, remedy.id().toString());
    }

    private Raised raised(RaisedObjection remedy, ShownCase it) {
        var contested = notices.require(remedy.notice());
        var stays = stays(remedy, it);
        var isToDo = remedy.isOpen() && it.is(Role.ADMINISTRATOR);
        var path = it.opened().href("widersprueche/" + remedy.id());
        return new Raised(
                words.head(remedy, contested),
                remedy.text(),
                objections.further(remedy.id()).stream().map(words::further).toList(),
                isToDo ? new Link(words.toDecide(contested), path) : null,
                isToDo ? new Link(words.toAdd(), path + "/schreiben") : null,
                !remedy.isOpen() && stays.isEmpty() && it.is(Role.ADMINISTRATOR)
                        ? new Link(words.mistaken(), path + "/irrtum")
                        : null,
                stays.map(trouble::sentence).orElse(""),
                words.end(remedy, contested));
    }

    private boolean isMoved(IssuedNotice letter, String land) {
        var deliveredOn = letter.deliveredOn();
        var finalOn = letter.finalOn();
        return deliveredOn != null
                && finalOn != null
                && deadlines.isMoved(land, deliveredOn, letter.remedyKind() == null ? 0 : 1, finalOn);
    }
}
