package de.foerdertopf.proofofuse;

import de.foerdertopf.application.Channel;
import de.foerdertopf.fund.ProofMode;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseJson;
import de.foerdertopf.shared.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The proof of use of a grant, from the day it is owed to the end of the case (Verwendungsnachweis). */
@Entity
@Table(name = "proof_of_use")
class ProofOfUse {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private CaseNumber caseNumber;

    @Enumerated(EnumType.STRING)
    private ProofState state;

    @Enumerated(EnumType.STRING)
    private ProofMode mode;

    private LocalDate openedOn;
    private LocalDate dueOn;
    private LocalDate remindedUpTo;
    private int reminders;

    @Column(columnDefinition = "text")
    private @Nullable String report;

    private @Nullable LocalDate receivedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable Channel channel;

    @Column(columnDefinition = "text")
    private @Nullable String askedBack;

    @Column(columnDefinition = "text")
    private @Nullable String rejectedItems;

    @Column(columnDefinition = "text")
    private @Nullable String settlement;

    private @Nullable LocalDate hearingOn;
    private @Nullable LocalDate hearingDueOn;
    private int hearingDaysLate;

    @Column(columnDefinition = "text")
    private @Nullable String hearingAnswer;

    @Column(columnDefinition = "text")
    private @Nullable String discretionReason;

    @Column(columnDefinition = "text")
    private @Nullable String interestWaiverReason;

    private @Nullable LocalDate repaymentDueOn;
    private @Nullable LocalDate claimSuspendedOn;
    private @Nullable Money remainsGranted;
    private @Nullable Money toldClaim;
    private @Nullable LocalDate renouncedOn;
    private Money repaid;
    private @Nullable LocalDate closedOn;

    @SuppressWarnings("NullAway.Init")
    protected ProofOfUse() {}

    ProofOfUse(CaseNumber caseNumber, ProofMode mode, LocalDate dueOn, LocalDate openedOn) {
        this.id = UUID.randomUUID();
        this.caseNumber = caseNumber;
        this.state = ProofState.AWAITED;
        this.mode = mode;
        this.openedOn = openedOn;
        this.dueOn = dueOn;
        this.remindedUpTo = openedOn;
        this.repaid = Money.ZERO;
    }

    CaseNumber caseNumber() {
        return caseNumber;
    }

    ProofState state() {
        return state;
    }

    ProofMode mode() {
        return mode;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    LocalDate remindedUpTo() {
        return remindedUpTo;
    }

    boolean isHeard() {
        return hearingOn != null;
    }

    void dueOn(LocalDate day) {
        requireState(ProofState.AWAITED);
        dueOn = day;
    }

    /** A reminder did not reach the group: it is none. */
    void reminderLost() {
        reminders = Math.max(0, reminders - 1);
    }

    /** A reminder reached the group in another way. */
    void reminderTold() {
        reminders++;
    }

    void remind(LocalDate day) {
        requireState(ProofState.AWAITED);
        remindedUpTo = day;
        reminders++;
    }

    /** A day of the ladder goes by without a reminder. */
    void passOver(LocalDate day) {
        requireState(ProofState.AWAITED);
        remindedUpTo = day;
    }

    void submit(ProofReport said, LocalDate received, Channel by) {
        requireState(ProofState.AWAITED);
        report = HouseJson.MAPPER.writeValueAsString(said);
        receivedOn = received;
        channel = by;
        askedBack = null;
        state = ProofState.SUBMITTED;
    }

    /** A hearing that a report has answered is over: whoever wants to revoke hears the group anew. */
    void askBack(String question, LocalDate newDueOn) {
        requireState(ProofState.SUBMITTED);
        endHearing();
        askedBack = question;
        dueOn = newDueOn;
        state = ProofState.AWAITED;
    }

    void accept(List<RejectedItem> rejected, Settlement settled, @Nullable LocalDate payBackUntil) {
        requireState(ProofState.SUBMITTED);
        rejectedItems = HouseJson.MAPPER.writeValueAsString(rejected);
        settlement = HouseJson.MAPPER.writeValueAsString(settled);
        repaymentDueOn = openClaim().isPositive() ? payBackUntil : null;
        if (remainsGranted != null) {
            remainsGranted = settled.paid().minus(settled.repaymentDue());
            discretionReason = null;
            interestWaiverReason = null;
            toldClaim = null;
        }
        state = ProofState.SETTLED;
    }

    /** The report is to be checked once more; nothing was paid back on the strength of it. */
    void reverseAcceptance() {
        if ((state != ProofState.SETTLED && state != ProofState.CLOSED) || report == null || isEnded()) {
            throw new BusinessRuleViolation("proof.not-settled");
        }
        if (repaid.isPositive()) {
            throw new BusinessRuleViolation("proof.repaid-already", repaid.toGerman());
        }
        checkOnceMore();
    }

    /** All that was paid is back before anything was proved: there is nothing to settle. */
    void giveBack() {
        requireState(ProofState.AWAITED);
        settlement = HouseJson.MAPPER.writeValueAsString(Settlement.partOf(Money.ZERO, Money.ZERO));
        state = ProofState.SETTLED;
    }

    private void checkOnceMore() {
        state = ProofState.SUBMITTED;
        settlement = null;
        rejectedItems = null;
        repaymentDueOn = null;
        closedOn = null;
    }

    void hear(LocalDate day, LocalDate answerUntil) {
        requireState(ProofState.AWAITED);
        hearingOn = day;
        hearingDueOn = answerUntil;
        hearingDaysLate = 0;
    }

    void hearingAnswered(String answer) {
        requireState(ProofState.AWAITED);
        if (hearingOn == null) {
            throw new BusinessRuleViolation("proof.not-heard");
        }
        hearingAnswer = answer;
    }

    /** The group gets more time; what was said in a hearing so far does not count any more. */
    void dropHearing() {
        requireState(ProofState.AWAITED);
        endHearing();
    }

    private void endHearing() {
        hearingOn = null;
        hearingDueOn = null;
    }

    @Nullable
    LocalDate hearingOn() {
        return hearingOn;
    }

    /**
     * The letter of the hearing left so many days later than written: so much longer may the group answer.
     *
     * @return whether that is longer than before
     */
    boolean hearingLeftLate(int days) {
        if (hearingDueOn == null || days <= hearingDaysLate) {
            return false;
        }
        hearingDueOn = hearingDueOn.plusDays(days - hearingDaysLate);
        hearingDaysLate = days;
        return true;
    }

    void revoke(LocalDate today, String discretion, String interestWaiver, Settlement claim, LocalDate payBackUntil) {
        requireState(ProofState.AWAITED);
        if (hearingDueOn == null || !today.isAfter(hearingDueOn)) {
            throw new BusinessRuleViolation("proof.hearing-open");
        }
        if (discretion.isBlank() || interestWaiver.isBlank()) {
            throw new BusinessRuleViolation("proof.discretion-missing");
        }
        discretionReason = discretion;
        interestWaiverReason = interestWaiver;
        settlement = HouseJson.MAPPER.writeValueAsString(claim);
        remainsGranted = Money.ZERO;
        toldClaim = claim.repaymentDue();
        repaymentDueOn = payBackUntil;
        state = ProofState.REVOKED;
    }

    /** Whether the grant was revoked or withdrawn, also when all was paid back since. */
    boolean isRevoked() {
        return state == ProofState.REVOKED
                || (state == ProofState.CLOSED && renouncedOn == null && remainsGranted != null);
    }

    /** Whether nothing stays with the group: the grant was revoked or withdrawn wholly, also when all was paid back since. */
    boolean isRevokedWholly() {
        return isRevoked() && isClaimedByNotice() && !requireRemains().isPositive();
    }

    private Money requireRemains() {
        return Objects.requireNonNullElse(remainsGranted, Money.ZERO);
    }

    boolean isRenounced() {
        return renouncedOn != null;
    }

    /** Whether nothing of the grant is paid any more: revoked, withdrawn wholly or in part, or given up by the group. */
    boolean isEnded() {
        return remainsGranted != null;
    }

    /** What stays granted where the grant ended; empty while it stands as it was granted. */
    Optional<Money> remains() {
        return Optional.ofNullable(remainsGranted);
    }

    /** Whether a part was withdrawn and is back: the use of the rest is proved, or was. */
    boolean isWithdrawnPartBack() {
        return remainsGranted != null && !isRenounced() && state != ProofState.REVOKED;
    }

    /** Whether the use of what a withdrawal left is awaited or checked. */
    boolean isOfRest() {
        return remainsGranted != null && (state == ProofState.AWAITED || state == ProofState.SUBMITTED);
    }

    /** What stays granted after a part was withdrawn whose use nobody has proved yet; empty where nothing is to be proved. */
    Optional<Money> restToProve() {
        return Optional.ofNullable(remainsGranted)
                .filter(Money::isPositive)
                .filter(rest -> rejectedItems == null && !isRenounced());
    }

    /**
     * What was withdrawn came back: now the use of the rest is proved, and a report that is there already is checked.
     *
     * @throws BusinessRuleViolation {@code proof.claim-open}
     */
    void awaitProofOfRest(LocalDate newDueOn) {
        if (openClaim().isPositive()) {
            throw new BusinessRuleViolation("proof.claim-open", openClaim().toGerman());
        }
        requireState(ProofState.REVOKED);
        endHearing();
        awaitOrCheck(newDueOn);
    }

    private void awaitOrCheck(LocalDate newDueOn) {
        state = report == null ? ProofState.AWAITED : ProofState.SUBMITTED;
        if (report == null) {
            dueOn = newDueOn;
        }
    }

    /** Whether the group is asked what it has to say before its grant is revoked. */
    boolean isRevocationHeard() {
        return state == ProofState.AWAITED && hearingOn != null;
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
        endHearing();
        askedBack = null;
        settlement = HouseJson.MAPPER.writeValueAsString(Settlement.nothingProven(paid));
        remainsGranted = Money.ZERO;
        renouncedOn = day;
        repaymentDueOn = openClaim().isPositive() ? payBackUntil : null;
        state = ProofState.SETTLED;
    }

    /**
     * The bank paid or sent back after the grant had ended: the claim is what was paid less what remains granted.
     *
     * @return whether the claim changed
     */
    boolean followPaid(Money paid, LocalDate today, LocalDate payBackUntil) {
        if (!isEnded() || requireSettlement().paid().equals(paid)) {
            return false;
        }
        settlement = HouseJson.MAPPER.writeValueAsString(
                Settlement.partOf(paid, paid.minus(requireRemains()).max(Money.ZERO)));
        payBackBy(today, payBackUntil);
        if (openClaim().isPositive() && state != ProofState.SETTLED) {
            closedOn = null;
            state = isRenounced() ? ProofState.SETTLED : ProofState.REVOKED;
        }
        return true;
    }

    /** What is open again is paid back by the day that was told; by a new one where that has passed, or the case was closed since. */
    private void payBackBy(LocalDate today, LocalDate payBackUntil) {
        var told = repaymentDueOn;
        if (openClaim().isPositive() && (told == null || told.isBefore(today) || state == ProofState.CLOSED)) {
            repaymentDueOn = payBackUntil;
        }
    }

    /** Whether the group was told to pay back more than it owes by now. */
    boolean isClaimOverstated() {
        return toldClaim != null
                && isEnded()
                && requireSettlement().repaymentDue().isLessThan(toldClaim);
    }

    /**
     * Whether the group owes more by now than a letter last said, which had lowered what its notice claims.
     *
     * @param noticed what the notice claims
     */
    boolean isClaimUnderstated(Money noticed) {
        return toldClaim != null
                && isEnded()
                && toldClaim.isLessThan(noticed)
                && toldClaim.isLessThan(requireSettlement().repaymentDue());
    }

    /** What the group was last told by letter to pay back. */
    Money toldClaim() {
        return Objects.requireNonNullElse(toldClaim, Money.ZERO);
    }

    /**
     * The group is told what it owes by now.
     *
     * @return what it was told before
     * @throws BusinessRuleViolation {@code claim.told-rightly}
     */
    Money tellClaimAnew(Money noticed) {
        if (!isClaimOverstated() && !isClaimUnderstated(noticed)) {
            throw new BusinessRuleViolation("claim.told-rightly");
        }
        var before = toldClaim();
        toldClaim = requireSettlement().repaymentDue();
        return before;
    }

    boolean isClaimSuspended() {
        return claimSuspendedOn != null;
    }

    /** A remedy against the claim came in time: nothing is claimed before it is decided (§ 80 (1) VwGO). */
    void suspendClaim(LocalDate day) {
        requireClaimed();
        claimSuspendedOn = day;
    }

    /** The remedy was refused: the claim counts again, and the group gets time anew to pay it. */
    void claimStands(LocalDate payBackUntil) {
        requireClaimed();
        claimSuspendedOn = null;
        if (openClaim().isPositive()) {
            repaymentDueOn = payBackUntil;
        }
    }

    /**
     * The remedy was upheld: notice and claim fall. A report that is there is checked once more, else the proof is awaited again.
     * What was paid back already is kept in mind.
     */
    void dropClaim(LocalDate newDueOn) {
        requireClaimed();
        endHearing();
        hearingAnswer = null;
        discretionReason = null;
        interestWaiverReason = null;
        claimSuspendedOn = null;
        remainsGranted = null;
        toldClaim = null;
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
    void withdraw(Settlement claim, Weighing weighed, LocalDate payBackUntil) {
        if (state == ProofState.REVOKED) {
            throw new BusinessRuleViolation("claim.not-possible");
        }
        var claimsNothing = claim.paid().isZero() && repaid.isZero();
        if (!claim.repaymentDue().isMoreThan(repaid) && !claimsNothing) {
            throw new BusinessRuleViolation("claim.amount", claim.repaymentDue().toGerman());
        }
        weighed(claim.repaymentDue(), weighed, payBackUntil);
        settlement = HouseJson.MAPPER.writeValueAsString(claim);
        remainsGranted = claim.paid().minus(claim.repaymentDue());
        toldClaim = claim.repaymentDue();
        closedOn = null;
        state = ProofState.REVOKED;
    }

    /**
     * What is left over is claimed by a notice, because it did not come back by itself.
     *
     * @throws BusinessRuleViolation {@code claim.not-possible}
     */
    void claimByNotice(LocalDate today, Weighing weighed, LocalDate payBackUntil) {
        if (!isOverdueOn(today) || isClaimedByNotice()) {
            throw new BusinessRuleViolation("claim.not-possible");
        }
        weighed(openClaim(), weighed, payBackUntil);
    }

    private void weighed(Money claimed, Weighing weighed, LocalDate payBackUntil) {
        weighed.requireComplete(claimed);
        discretionReason = weighed.againstRecipient();
        interestWaiverReason = weighed.interest();
        repaymentDueOn = claimed.isPositive() ? payBackUntil : null;
    }

    /** Whether leftover money should have come back by the day before. */
    boolean isOverdueOn(LocalDate day) {
        return state == ProofState.SETTLED
                && !isRenounced()
                && openClaim().isPositive()
                && repaymentDueOn != null
                && claimSuspendedOn == null
                && day.isAfter(repaymentDueOn);
    }

    /** Whether money was claimed back by a notice: only then it may bear interest. */
    boolean isClaimedByNotice() {
        return interestWaiverReason != null;
    }

    void repay(Money amount) {
        requireRepayment(amount);
        repaid = repaid.plus(amount);
    }

    /** @throws BusinessRuleViolation {@code proof.no-claim}, {@code proof.repayment-amount} */
    void requireRepayment(Money amount) {
        if (state != ProofState.SETTLED && state != ProofState.REVOKED) {
            throw new BusinessRuleViolation("proof.no-claim");
        }
        if (!amount.isPositive()
                || repaid.plus(amount).isMoreThan(requireSettlement().repaymentDue())) {
            throw new BusinessRuleViolation(
                    "proof.repayment-amount", openClaim().toGerman());
        }
    }

    /**
     * What was recorded as received had not come after all: the claim is open again, also in a case that was closed with it.
     *
     * @throws BusinessRuleViolation {@code proof.no-claim}
     */
    void takeBackRepayment(Money amount, LocalDate today, LocalDate payBackUntil) {
        if (amount.isMoreThan(repaid) || settlement == null) {
            throw new BusinessRuleViolation("proof.no-claim");
        }
        repaid = repaid.minus(amount);
        payBackBy(today, payBackUntil);
        if (state != ProofState.SETTLED && state != ProofState.REVOKED) {
            state = discretionReason != null && rejectedItems == null ? ProofState.REVOKED : ProofState.SETTLED;
            closedOn = null;
        }
    }

    /** What came back so far. */
    Money repaid() {
        return repaid;
    }

    Money openClaim() {
        return settlement == null
                ? Money.ZERO
                : requireSettlement().repaymentDue().minus(repaid).max(Money.ZERO);
    }

    void close(LocalDate day) {
        if (state != ProofState.SETTLED && state != ProofState.REVOKED) {
            throw new BusinessRuleViolation("proof.not-settled");
        }
        if (openClaim().isPositive()) {
            throw new BusinessRuleViolation("proof.claim-open", openClaim().toGerman());
        }
        closedOn = day;
        state = ProofState.CLOSED;
    }

    Settlement requireSettlement() {
        if (settlement == null) {
            throw new BusinessRuleViolation("proof.not-settled");
        }
        return HouseJson.MAPPER.readValue(settlement, Settlement.class);
    }

    ProofView view() {
        return new ProofView(
                caseNumber,
                state,
                mode,
                dueOn,
                reminders,
                report == null ? null : HouseJson.MAPPER.readValue(report, ProofReport.class),
                receivedOn,
                channel,
                askedBack,
                rejectedItems == null
                        ? List.of()
                        : Arrays.asList(HouseJson.MAPPER.readValue(rejectedItems, RejectedItem[].class)),
                settlement == null ? null : requireSettlement(),
                hearingOn,
                hearingDueOn,
                hearingAnswer,
                discretionReason,
                interestWaiverReason,
                isOfRest() ? null : repaymentDueOn,
                claimSuspendedOn,
                repaid,
                closedOn,
                renouncedOn);
    }

    /** Whether a notice claims money back, or withdrew a part whose money is back already. */
    boolean isContestable() {
        return isClaimedByNotice() || (remainsGranted != null && !isRenounced());
    }

    private void requireClaimed() {
        if (!isRevoked() && !isContestable()) {
            throw new BusinessRuleViolation("proof.not-revoked");
        }
    }

    private void requireState(ProofState wanted) {
        if (state != wanted) {
            throw new BusinessRuleViolation("proof.not-" + wanted.name().toLowerCase(java.util.Locale.ROOT));
        }
    }
}
