package de.foerdertopf.notice.delivery;

import de.foerdertopf.application.Applications;
import de.foerdertopf.decision.Decisions;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.notice.NoticeId;
import de.foerdertopf.notice.law.LegalDeadlines;
import de.foerdertopf.notice.letters.ApprovalLetter;
import de.foerdertopf.notice.letters.GrantTerms;
import de.foerdertopf.notice.letters.Letter;
import de.foerdertopf.notice.letters.NamedLetter;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.letters.PartialApprovalLetter;
import de.foerdertopf.notice.letters.ProvisionalApprovalLetter;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All issued letters: how they left, when they count as delivered and final. */
@Component
@Transactional(readOnly = true)
public class Notices {

    private static final int LOOK_AGAIN_WEEKS = 2;

    private final NoticeRepository notices;
    private final Applications applications;
    private final Decisions decisions;
    private final Funds funds;
    private final LegalDeadlines deadlines;
    private final Clock clock;

    Notices(
            NoticeRepository notices,
            Applications applications,
            Decisions decisions,
            Funds funds,
            LegalDeadlines deadlines,
            Clock clock) {
        this.notices = notices;
        this.applications = applications;
        this.decisions = decisions;
        this.funds = funds;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** The letters of a case in the order of their numbers, void ones too. */
    public List<IssuedNotice> of(CaseNumber caseNumber) {
        return notices.findByCaseNumberOrderByWrittenNumber(caseNumber).stream()
                .map(Notice::view)
                .toList();
    }

    /** By which notice each of these grants was ended: a withdrawal (§ 48 VwVfG) or a revocation (§ 49). Others are not in it. */
    public Map<CaseNumber, NoticeType> ended(Collection<CaseNumber> cases) {
        return notices
                .findByCaseNumberInAndWrittenTypeInOrderByWrittenNumber(
                        cases, EnumSet.of(NoticeType.WITHDRAWAL, NoticeType.REVOCATION))
                .stream()
                .map(Notice::view)
                .filter(notice -> notice.state() != NoticeState.VOID)
                .collect(Collectors.toMap(IssuedNotice::caseNumber, IssuedNotice::type, (earlier, later) -> later));
    }

    /**
     * The letter of a case with this number.
     *
     * @throws NotFoundException where the case has none
     */
    public IssuedNotice require(CaseNumber caseNumber, int number) {
        return of(caseNumber).stream()
                .filter(notice -> notice.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("No letter " + number + " in " + caseNumber));
    }

    /** This letter, or {@link NotFoundException}. */
    public IssuedNotice require(NoticeId id) {
        return notices.require(id).view();
    }

    /**
     * What a remedy against this letter is about: the answer to an objection is taken to court together with the notice that it answers
     * (§ 79 (1) no. 1 VwGO), every other letter by itself.
     */
    public IssuedNotice disputed(IssuedNotice letter) {
        var answered = letter.refersTo();
        return letter.type().answersRemedy() && answered != null ? require(answered) : letter;
    }

    /** What the letter says, as it was frozen, or {@link NotFoundException}. */
    public Letter letter(NoticeId id) {
        return notices.require(id).letter();
    }

    /** The letter that tells the decision in force, once it is issued. */
    public Optional<IssuedNotice> ofDecision(CaseNumber caseNumber) {
        return decisionNotice(caseNumber).map(Notice::view);
    }

    /** Whether the approval has left the house and did not come back: before that nothing may be paid. */
    public boolean approvalSent(CaseNumber caseNumber) {
        return decisionNotice(caseNumber)
                .filter(notice -> notice.type().isApproval())
                .filter(notice -> notice.state() == NoticeState.SENT)
                .isPresent();
    }

    /**
     * The day on which a payment should be looked at again because the edition wants it to wait for finality; empty if it need not
     * wait (any more). A remedy against what was refused contests nothing that was granted: it keeps no payment waiting longer than
     * the period in which a remedy is possible.
     */
    public Optional<LocalDate> paymentWaitsUntil(CaseNumber caseNumber) {
        var today = HouseTime.today(clock);
        var decision = decisions.taken(caseNumber);
        var payment = funds.edition(applications.require(caseNumber).edition())
                .rules()
                .payment();
        if (decision.isEmpty()
                || !payment.waitForFinality().contains(decision.get().outcome())) {
            return Optional.empty();
        }
        var waitsUntil = decisionNotice(caseNumber).flatMap(notice -> notice.payableFrom(deadlines));
        return waitsUntil.filter(day -> !day.isAfter(today)).isPresent()
                ? Optional.empty()
                : waitsUntil.or(() -> Optional.of(today.plusWeeks(LOOK_AGAIN_WEEKS)));
    }

    /** What the approval in force says, word for word: sums, days, provisions, the proof it asks for. */
    public Optional<GrantTerms> grantTerms(CaseNumber caseNumber) {
        return decisionNotice(caseNumber).map(Notice::letter).flatMap(Notices::termsOf);
    }

    /** This letter, as a later one cites it. */
    public NamedLetter named(NoticeId id) {
        return notices.require(id).named();
    }

    /** What the last notice says that claimed money back and counts. */
    public Optional<ClaimTerms> claimTerms(CaseNumber caseNumber) {
        return notices.findByCaseNumberOrderByWrittenNumber(caseNumber).stream()
                .filter(notice -> notice.type().isClaim() && notice.state() != NoticeState.VOID)
                .reduce((earlier, later) -> later)
                .flatMap(ClaimTerms::of);
    }

    /**
     * How many days later than written a letter of this kind and day left: it waited for the post, its mail was refused, it came back.
     * So much later ends a period that it sets.
     *
     * @throws BusinessRuleViolation {@code hearing.not-delivered} while it has not left, or did not arrive
     */
    public int daysLate(CaseNumber caseNumber, NoticeType type, LocalDate issuedOn) {
        var letter = notices.findByCaseNumberOrderByWrittenNumber(caseNumber).stream()
                .filter(notice -> notice.type() == type
                        && notice.state() != NoticeState.VOID
                        && notice.issuedOn().equals(issuedOn))
                .reduce((earlier, later) -> later);
        if (letter.filter(Notice::isOpen).isPresent()) {
            throw new BusinessRuleViolation("hearing.not-delivered");
        }
        return letter.map(Notice::view).map(IssuedNotice::daysLate).orElse(0);
    }

    /** Whether a letter of a decided case is being made, is on its way, waits for the post, or did not arrive. */
    public boolean isAnyOpen(CaseNumber caseNumber) {
        return decisions.taken(caseNumber).isPresent()
                && notices.findByCaseNumberOrderByWrittenNumber(caseNumber).stream()
                        .anyMatch(Notice::isOpen);
    }

    /** Letters on paper that wait for the post, and those that came back, the oldest first. */
    public List<IssuedNotice> toPost() {
        return notices
                .findByWayStateInOrderByWrittenIssuedAt(EnumSet.of(NoticeState.TO_POST, NoticeState.NOT_DELIVERED))
                .stream()
                .map(Notice::view)
                .toList();
    }

    private Optional<Notice> decisionNotice(CaseNumber caseNumber) {
        return decisions.taken(caseNumber).flatMap(decision -> notices.findByWrittenDecisionId(decision.id()).stream()
                .filter(notice -> notice.type().isDecision())
                .findFirst());
    }

    private static Optional<GrantTerms> termsOf(Letter letter) {
        if (letter instanceof ApprovalLetter approval) {
            return Optional.of(approval.terms());
        }
        if (letter instanceof ProvisionalApprovalLetter provisional) {
            return Optional.of(provisional.terms());
        }
        return letter instanceof PartialApprovalLetter partial ? Optional.of(partial.terms()) : Optional.empty();
    }
}
