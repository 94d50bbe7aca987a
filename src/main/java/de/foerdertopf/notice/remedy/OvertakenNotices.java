package de.foerdertopf.notice.remedy;

import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.notice.delivery.NoticeState;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.shared.CaseNumber;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which letters no longer hold by themselves, so that no remedy against them changes anything: a notice over which the answer to an
 * objection was decided, or which a remedy lifted, and an answer that helped wholly and leaves nobody a grievance (§ 42 (2) VwGO). The
 * letter that stands above has its own remedy. A court's judgement that leaves its notice can be taken to the next court.
 */
@Component
@Transactional(readOnly = true)
public class OvertakenNotices {

    private final Objections objections;
    private final Notices notices;

    OvertakenNotices(Objections objections, Notices notices) {
        this.objections = objections;
        this.notices = notices;
    }

    /** Whether a remedy against it changes nothing any more. */
    public boolean isOvertaken(IssuedNotice letter) {
        return isOvertaken(letter, objections.of(letter.caseNumber()));
    }

    /** Those of these letters of one case against which a remedy changes nothing any more. */
    public List<IssuedNotice> of(CaseNumber caseNumber, List<IssuedNotice> letters) {
        var raised = objections.of(caseNumber);
        return letters.stream()
                .filter(IssuedNotice::isContestable)
                .filter(letter -> isOvertaken(letter, raised))
                .toList();
    }

    private static boolean isOvertaken(IssuedNotice letter, List<RaisedObjection> raised) {
        return letter.type() == NoticeType.REMEDY_DECISION
                || raised.stream()
                        .filter(remedy -> remedy.notice().equals(letter.id()) && !remedy.overtaken())
                        .anyMatch(remedy -> letter.isTakenToCourt() ? isLifted(remedy) : remedy.isDecided());
    }

    private static boolean isLifted(RaisedObjection remedy) {
        return remedy.isDecided() && !remedy.leavesNotice();
    }

    /** The letter that holds in its place; empty while it is not written. */
    public Optional<IssuedNotice> instead(IssuedNotice letter) {
        return last(
                        letter,
                        later -> letter.id().equals(later.refersTo()) && later.type() == NoticeType.OBJECTION_DECISION)
                .or(() -> last(
                        letter,
                        later -> notices.disputed(letter).type().isDecision()
                                && later.type().isDecision()));
    }

    private Optional<IssuedNotice> last(IssuedNotice letter, Predicate<IssuedNotice> which) {
        return notices.of(letter.caseNumber()).stream()
                .filter(later ->
                        later.number() > letter.number() && later.state() != NoticeState.VOID && later.hasLeft())
                .filter(which)
                .reduce((earlier, later) -> later);
    }
}
