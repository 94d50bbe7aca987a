package de.foerdertopf.proofofuse;

import de.foerdertopf.application.Channel;
import de.foerdertopf.fund.ProofMode;
import de.foerdertopf.shared.Aggregate;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The proof of use of a grant, from the day it is owed to the end of the case (Verwendungsnachweis). */
@Entity
@Table(name = "proof_of_use")
class ProofOfUse extends Aggregate {

    private CaseNumber caseNumber;

    @Enumerated(EnumType.STRING)
    private ProofState state;

    @Embedded
    private ProofSchedule schedule;

    @Embedded
    private ReportedUse report;

    @Embedded
    private ProofHearing hearing;

    @Embedded
    private RepaymentClaim claim;

    private @Nullable LocalDate closedOn;

    @SuppressWarnings("NullAway.Init")
    protected ProofOfUse() {}

    ProofOfUse(CaseNumber caseNumber, ProofMode mode, LocalDate dueOn, LocalDate openedOn) {
        super(UUID.randomUUID());
        this.caseNumber = caseNumber;
        this.state = ProofState.AWAITED;
        this.schedule = new ProofSchedule(openedOn, dueOn);
        this.report = new ReportedUse(mode);
        this.hearing = new ProofHearing();
        this.claim = new RepaymentClaim();
    }

    CaseNumber caseNumber() {
        return caseNumber;
    }

    ProofState state() {
        return state;
    }

    ProofMode mode() {
        return report.mode();
    }

    LocalDate dueOn() {
        return schedule.dueOn();
    }

    LocalDate remindedUpTo() {
        return schedule.remindedUpTo();
    }

    boolean isHeard() {
        return hearing.isOn();
    }

    void dueOn(LocalDate day) {
        requireState(ProofState.AWAITED);
        schedule.dueOn(day);
    }

    /** A reminder did not reach the group: it is none. */
    void reminderLost() {
        schedule.lost();
    }

    /** A reminder reached the group in another way. */
    void reminderTold() {
        schedule.told();
    }

    void remind(LocalDate day) {
        requireState(ProofState.AWAITED);
        schedule.remind(day);
    }

    /** A day of the ladder goes by without a reminder. */
    void passOver(LocalDate day) {
        requireState(ProofState.AWAITED);
        schedule.passOver(day);
    }

    void submit(ProofReport said, LocalDate received, Channel by) {
        requireState(ProofState.AWAITED);
        report.arrive(said, received, by);
        state = ProofState.SUBMITTED;
    }

    /**
     * A hearing that a report has answered is over: whoever wants to revoke hears the group anew. Nobody is reminded on the day on which
     * she is asked.
     */
    void askBack(String question, LocalDate newDueOn, LocalDate today) {
        requireState(ProofState.SUBMITTED);
        hearing.end();
        report.askBack(question);
        schedule.dueOn(newDueOn);
        schedule.passOver(today);
        state = ProofState.AWAITED;
    }

    void accept(List<RejectedItem> rejected, Settlement settled, @Nullable LocalDate payBackUntil) {
        requireState(ProofState.SUBMITTED);
        report.accept(rejected);
        claim.settle(settled, payBackUntil);
        state = ProofState.SETTLED;
    }

    /** The report is to be checked once more; nothing was paid back on the strength of it. */
    void reverseAcceptance() {
        if ((state != ProofState.SETTLED && state != ProofState.CLOSED) || !report.isThere() || isEnded()) {
            throw new BusinessRuleViolation("proof.not-settled");
        }
        if (repaid().isPositive()) {
            throw new BusinessRuleViolation("proof.repaid-already", repaid().toGerman());
        }
        checkOnceMore();
    }

    /** All that was paid is back before anything was proved: there is nothing to settle. */
    void giveBack() {
        requireState(ProofState.AWAITED);
        claim.settleNothing();
        state = ProofState.SETTLED;
    }

    /** Whether it was settled because all money had come back before anything was proved. */
    boolean isGivenBack() {
        return isSettled() && !isEnded() && !report.isAccepted();
    }

    /**
     * Money of a grant that was given back is out again: its proof is awaited as before, and a hearing that was on is over. Nobody is
     * reminded on the day on which she is told.
     */
    void notGivenBack(LocalDate dueOn, LocalDate today) {
        claim.unsettle();
        closedOn = null;
        hearing.end();
        state = ProofState.AWAITED;
        schedule.dueOn(dueOn);
        schedule.passOver(today);
    }

    private void checkOnceMore() {
        state = ProofState.SUBMITTED;
        claim.unsettle();
        report.checkOnceMore();
        closedOn = null;
    }

    void hear(LocalDate day, LocalDate answerUntil) {
        requireState(ProofState.AWAITED);
        hearing.begin(day, answerUntil);
    }

    void hearingAnswered(String answer, Instant at) {
        requireState(ProofState.AWAITED);
        hearing.answered(answer, at);
    }

    void hearingNoted(String answer) {
        requireState(ProofState.AWAITED);
        hearing.noted(answer);
    }

    /** The group gets more time; what was said in a hearing so far does not count any more. */
    void dropHearing() {
        requireState(ProofState.AWAITED);
        hearing.end();
    }

    @Nullable
    LocalDate hearingOn() {
        return hearing.on();
    }

    /**
     * The letter of the hearing left so many days later than written: so much longer may the group answer.
     *
     * @return whether that is longer than before
     */
    boolean hearingLeftLate(int days) {
        return hearing.leftLate(days);
    }

    void revoke(LocalDate today, String discretion, String interestWaiver, Settlement claimed, LocalDate payBackUntil) {
        requireState(ProofState.AWAITED);
        hearing.requireOver(today);
        claim.revoke(claimed, discretion, interestWaiver, payBackUntil);
        state = ProofState.REVOKED;
    }

    /** What follows from its state and its claim. */
    ProofStanding standing() {
        return new ProofStanding(state, claim, report.isAccepted());
    }

    boolean isRenounced() {
        return claim.isRenounced();
    }

    /** Whether nothing of the grant is paid any more: revoked, withdrawn wholly or in part, or given up by the group. */
    boolean isEnded() {
        return claim.isEnded();
    }

    /** What stays granted where the grant ended; empty while it stands as it was granted. */
    Optional<Money> remains() {
        return claim.remains();
    }

    /**
     * What was withdrawn came back: now the use of the rest is proved, and a report that is there already is checked.
     *
     * @throws BusinessRuleViolation {@code proof.claim-open}
     */
    void awaitProofOfRest(LocalDate newDueOn) {
        claim.requireNoneOpen();
        requireState(ProofState.REVOKED);
        hearing.end();
        awaitOrCheck(newDueOn);
    }

    private void awaitOrCheck(LocalDate newDueOn) {
        state = report.isThere() ? ProofState.SUBMITTED : ProofState.AWAITED;
        if (!report.isThere()) {
            schedule.dueOn(newDueOn);
        }
    }

    /** Whether the group is asked what it has to say before its grant is revoked. */
    boolean isRevocationHeard() {
        return state == ProofState.AWAITED && isHeard();
    }

    /**
     * The group gives the whole grant up: what was paid comes back.
     *
     * @throws BusinessRuleViolation {@code renounce.not-possible}
     */
    void renounce(LocalDate day, Money paid, LocalDate payBackUntil) {
        if (state != ProofState.AWAITED) {
            throw new BusinessRuleViolation("renounce.not-possible");
        }
        hearing.end();
        report.dropQuestion();
        claim.renounce(day, paid, payBackUntil);
        state = ProofState.SETTLED;
    }

    /**
     * The bank paid or sent back after the grant had ended: the claim is what was paid less what remains granted.
     *
     * @return whether the claim changed
     */
    boolean followPaid(Money paid, LocalDate today, LocalDate payBackUntil) {
        if (!claim.followPaid(paid, state == ProofState.CLOSED, today, payBackUntil)) {
            return false;
        }
        if (openClaim().isPositive() && state != ProofState.SETTLED) {
            closedOn = null;
            state = isRenounced() ? ProofState.SETTLED : ProofState.REVOKED;
        }
        return true;
    }

    /** As {@link RepaymentClaim#tooMuchCameBack}; only what a report left over can hold such money beside the grant's. */
    boolean tooMuchCameBack(Money granted, Money stillOut) {
        return isSettled() && claim.tooMuchCameBack(granted, stillOut);
    }

    /** Whether the group was told to pay back more than it owes by now. */
    boolean isClaimOverstated() {
        return claim.isOverstated();
    }

    /**
     * Whether the group owes more by now than a letter last said, which had lowered what its notice claims.
     *
     * @param noticed what the notice claims
     */
    boolean isClaimUnderstated(Money noticed) {
        return claim.isUnderstated(noticed);
    }

    /** What the group was last told by letter to pay back. */
    Money toldClaim() {
        return claim.told();
    }

    /**
     * The group is told what it owes by now.
     *
     * @return what it was told before
     * @throws BusinessRuleViolation {@code claim.told-rightly}
     */
    Money tellClaimAnew(Money noticed) {
        return claim.tellAnew(noticed);
    }

    /**
     * The letter that claims money left later than written: what is open may be paid until this day.
     *
     * @return whether that is longer than before
     */
    boolean claimLeftLate(LocalDate payBackUntil) {
        return openClaim().isPositive() && claim.payBack().later(payBackUntil);
    }

    boolean isClaimSuspended() {
        return claim.payBack().isSuspended();
    }

    /** A remedy against the claim came in time: nothing is claimed before it is decided (§ 80 (1) VwGO). */
    void suspendClaim(LocalDate day) {
        requireClaimed();
        claim.suspend(day);
    }

    /** The remedy was refused: the claim counts again, and the group gets time anew to pay it. */
    void claimStands(LocalDate payBackUntil) {
        requireClaimed();
        claim.stands(payBackUntil);
    }

    /**
     * The remedy was upheld in part: so much of the claim stays, all told, and the group gets time anew to pay it.
     *
     * @param told whether the group is told so by the answer to its remedy
     */
    void lowerClaim(Money staysDue, boolean told, LocalDate payBackUntil) {
        requireClaimed();
        claim.lower(staysDue, told, payBackUntil);
    }

    /**
     * The remedy was upheld: notice and claim fall. A report that is there is checked once more, else the proof is awaited again.
     * What was paid back already is kept in mind.
     */
    void dropClaim(LocalDate newDueOn) {
        requireClaimed();
        hearing.forget();
        claim.drop();
        checkOnceMore();
        awaitOrCheck(newDueOn);
    }

    /**
     * More was paid after the report was accepted: it is to be settled once more.
     *
     * @return whether there was anything to settle anew
     */
    boolean settleAnew() {
        if (isEnded() || (state != ProofState.SETTLED && state != ProofState.CLOSED)) {
            return false;
        }
        checkOnceMore();
        return true;
    }

    /**
     * The grant rested on wrong statements: part of it or all is claimed back, whatever the proof says.
     *
     * @throws BusinessRuleViolation {@code claim.not-possible}, {@code claim.amount}
     */
    void withdraw(Settlement claimed, Weighing weighed, LocalDate payBackUntil) {
        if (state == ProofState.REVOKED) {
            throw new BusinessRuleViolation("claim.not-possible");
        }
        claim.withdraw(claimed, weighed, payBackUntil);
        closedOn = null;
        state = ProofState.REVOKED;
    }

    /**
     * What is left over is claimed by a notice, because it did not come back by itself.
     *
     * @throws BusinessRuleViolation {@code claim.not-possible}
     */
    void claimByNotice(LocalDate today, Weighing weighed, LocalDate payBackUntil) {
        if (!standing().isOverdueOn(today) || isClaimedByNotice()) {
            throw new BusinessRuleViolation("claim.not-possible");
        }
        claim.claimByNotice(weighed, payBackUntil);
    }

    /** Whether money was claimed back by a notice: only then it may bear interest. */
    boolean isClaimedByNotice() {
        return claim.isByNotice();
    }

    void repay(Money amount) {
        requireRepayment(amount);
        claim.repay(amount);
    }

    /** @throws BusinessRuleViolation {@code proof.no-claim}, {@code sum.not-positive}, {@code proof.repayment-amount} */
    void requireRepayment(Money amount) {
        if (state != ProofState.SETTLED && state != ProofState.REVOKED) {
            throw new BusinessRuleViolation("proof.no-claim");
        }
        claim.requireRepayment(amount);
    }

    /**
     * What was recorded as received had not come after all: a claim that is open by that is so also in a case that was closed with it.
     *
     * @throws BusinessRuleViolation {@code proof.no-claim}
     */
    void takeBackRepayment(Money amount, LocalDate today, LocalDate payBackUntil) {
        claim.takeBackRepayment(amount, state == ProofState.CLOSED, today, payBackUntil);
        if (openClaim().isPositive() && state != ProofState.SETTLED && state != ProofState.REVOKED) {
            state = claim.isWeighed() && !report.isAccepted() ? ProofState.REVOKED : ProofState.SETTLED;
            closedOn = null;
        }
    }

    /**
     * What the group paid back and does not owe. While a report is checked that is not known yet; where one is awaited although money came
     * back, the claim fell, and the group needs it for its project.
     */
    Money refundDue() {
        if (isSettled()) {
            return claim.overpaid();
        }
        return state == ProofState.AWAITED ? repaid() : Money.ZERO;
    }

    /** The group gets so much of what it had paid back: the claim counts without it. */
    void refund(Money amount) {
        claim.payBack().cameNot(amount);
    }

    /** It does not get that after all. */
    void notRefunded(Money amount) {
        claim.payBack().came(amount);
    }

    /** What came back so far, less what the group gets of it. */
    Money repaid() {
        return claim.repaid();
    }

    Money openClaim() {
        return claim.open();
    }

    void close(LocalDate day) {
        if (state != ProofState.SETTLED && state != ProofState.REVOKED) {
            throw new BusinessRuleViolation("proof.not-settled");
        }
        claim.requireNoneOpen();
        closedOn = day;
        state = ProofState.CLOSED;
    }

    boolean isSettled() {
        return claim.isSettled();
    }

    Settlement requireSettlement() {
        return claim.require();
    }

    ProofView view() {
        return new ProofView(
                caseNumber,
                state,
                report.mode(),
                schedule.dueOn(),
                schedule.reminders(),
                report.said(),
                report.receivedOn(),
                report.channel(),
                report.askedBack(),
                report.rejected(),
                isSettled() ? requireSettlement() : null,
                hearing.on(),
                hearing.dueOn(),
                hearing.answer(),
                claim.discretion(),
                claim.interest(),
                standing().isOfRest() ? null : claim.payBack().dueOn(),
                claim.payBack().suspendedOn(),
                repaid(),
                closedOn,
                claim.renouncedOn());
    }

    private void requireClaimed() {
        if (!standing().isRevoked() && !standing().isContestable()) {
            throw new BusinessRuleViolation("proof.not-revoked");
        }
    }

    private void requireState(ProofState wanted) {
        if (state != wanted) {
            throw new BusinessRuleViolation("proof.not-" + wanted.name().toLowerCase(java.util.Locale.ROOT));
        }
    }
}
