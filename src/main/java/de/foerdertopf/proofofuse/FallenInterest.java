package de.foerdertopf.proofofuse;

import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.notice.delivery.NoticeState;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.delivery.VoidLetter;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.remedy.ObjectionDecided;
import de.foerdertopf.notice.remedy.RaisedObjection;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Interest stands and falls with the claim and with the money on which it was charged (§ 49a (3) VwVfG). Its letter stays in the house
 * for good; one that has gone is taken back in writing, by a person ({@link CorrectClaim}).
 */
@Component
public class FallenInterest {

    private final InterestChargeRepository charges;
    private final Notices notices;
    private final VoidLetter voidLetter;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FallenInterest(
            InterestChargeRepository charges,
            Notices notices,
            VoidLetter voidLetter,
            ApplicationEventPublisher events,
            Clock clock) {
        this.charges = charges;
        this.notices = notices;
        this.voidLetter = voidLetter;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Interest that a letter still asks the group for.
     *
     * @param notice what the letter is called, of {@code noticeDate}
     * @param received what the group has paid of it
     */
    public record Fallen(String notice, LocalDate noticeDate, Money amount, Money received) {}

    /** What is to be taken back in writing, the oldest first. */
    @Transactional(readOnly = true)
    public List<Fallen> of(CaseNumber caseNumber) {
        return charges.toWithdraw(caseNumber).stream().map(this::fallen).toList();
    }

    private Fallen fallen(InterestCharge charge) {
        var letter = notices.named(charge.requireFallenNotice());
        return new Fallen(letter.name(), letter.date(), charge.view().amount(), charge.received());
    }

    /** What was decided about interest does not count any more, nor that it was waived. Does nothing where nothing was decided. */
    @Transactional
    public void fall(CaseNumber caseNumber, Actor by) {
        charges.findByCaseNumber(caseNumber).ifPresent(charge -> fall(charge, by));
    }

    private void fall(InterestCharge charge, Actor by) {
        var caseNumber = charge.caseNumber();
        letter(charge).ifPresent(letter -> voidLetter.voidUnlessGone(letter.id(), by));
        var gone = letter(charge)
                .filter(letter -> letter.type() == NoticeType.INTEREST)
                .filter(letter -> letter.state() != NoticeState.VOID);
        if (gone.isPresent()) {
            charge.fall(gone.get().id());
            charges.save(charge);
        } else {
            charges.delete(charge);
        }
        events.publishEvent(
                new InterestFell(caseNumber, charge.view().amount(), gone.isPresent(), clock.instant(), by));
    }

    /**
     * The notice of interest fell by a remedy, whose answer tells the group so: nothing is to be written beside it. Wholly upheld, it is
     * decided that nothing is to be paid; in part, a person decides anew.
     */
    void lift(ObjectionDecided event) {
        charges.findByCaseNumber(event.caseNumber())
                .filter(charge -> letter(charge)
                        .filter(letter -> letter.id().equals(event.notice()))
                        .isPresent())
                .ifPresent(charge -> lift(charge, event));
    }

    /**
     * The remedy that held the interest up did not help: whoever owes it has time anew to pay it (§ 80 (1) VwGO).
     *
     * @return what is still to come of it, if anything is
     */
    Optional<Money> stand(CaseNumber caseNumber, LocalDate payBackUntil) {
        return charges.findByCaseNumber(caseNumber)
                .filter(charge -> charge.open().isPositive())
                .map(charge -> {
                    charge.stands(payBackUntil);
                    return charges.save(charge).open();
                });
    }

    /** Whether interest was decided about on this day or later. */
    boolean isDecidedSince(CaseNumber caseNumber, LocalDate day) {
        return charges.findByCaseNumber(caseNumber)
                .filter(charge -> !charge.view().decidedOn().isBefore(day))
                .isPresent();
    }

    private void lift(InterestCharge charge, ObjectionDecided event) {
        var today = HouseTime.today(clock);
        charge.fall(event.notice());
        charge.withdraw(today);
        charges.saveAndFlush(charge);
        if (event.outcome() == RaisedObjection.Outcome.UPHELD) {
            charges.save(charge.waived(event.reason(), event.by(), today));
        }
        events.publishEvent(
                new InterestFell(event.caseNumber(), charge.view().amount(), false, clock.instant(), event.by()));
    }

    /** The letter that tells the last decision about interest. */
    private Optional<IssuedNotice> letter(InterestCharge charge) {
        return notices.of(charge.caseNumber()).stream()
                .filter(letter -> letter.type() == NoticeType.INTEREST || letter.type() == NoticeType.INTEREST_WAIVER)
                .reduce((earlier, later) -> later);
    }

    /** The group is written that nobody asks for this interest any more. */
    @Transactional
    void withdraw(CaseNumber caseNumber, Actor by) {
        for (var charge : charges.toWithdraw(caseNumber)) {
            charge.withdraw(HouseTime.today(clock));
            charges.save(charge);
            events.publishEvent(new InterestWithdrawn(caseNumber, charge.view().amount(), clock.instant(), by));
        }
    }
}
