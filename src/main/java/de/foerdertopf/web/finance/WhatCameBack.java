package de.foerdertopf.web.finance;

import de.foerdertopf.disbursement.MarkPaymentReturned;
import de.foerdertopf.disbursement.MoneyBack;
import de.foerdertopf.disbursement.PaymentState;
import de.foerdertopf.disbursement.PaymentView;
import de.foerdertopf.disbursement.RecordOverpaymentReturn;
import de.foerdertopf.disbursement.RecordRepaidByHand;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.typed.TypedSum;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Reads and records in which of three ways money of a payment came back: all of it from the bank or from the group, or what was too much. */
@Component
class WhatCameBack {

    private static final Pattern CENTS = Pattern.compile("\\d{1,12}");

    private final MarkPaymentReturned markPaymentReturned;
    private final RecordRepaidByHand recordRepaidByHand;
    private final RecordOverpaymentReturn recordOverpaymentReturn;
    private final PaymentPages pages;
    private final Refusals refusals;
    private final PaymentRows words;
    private final Clock clock;

    WhatCameBack(
            MarkPaymentReturned markPaymentReturned,
            RecordRepaidByHand recordRepaidByHand,
            RecordOverpaymentReturn recordOverpaymentReturn,
            PaymentPages pages,
            Refusals refusals,
            PaymentRows words,
            Clock clock) {
        this.markPaymentReturned = markPaymentReturned;
        this.recordRepaidByHand = recordRepaidByHand;
        this.recordOverpaymentReturn = recordOverpaymentReturn;
        this.pages = pages;
        this.refusals = refusals;
        this.words = words;
        this.clock = clock;
    }

    /**
     * What a form says, as far as it can be read.
     *
     * @param on null where no day can be read
     * @param amount what came of what was too much; null where that is not said
     * @param seen what was too much when the page was shown
     */
    record Said(
            String what,
            @Nullable LocalDate on,
            String reasonCode,
            String words,
            @Nullable Money amount,
            Money seen) {

        /** What the next page says about it. */
        String notice() {
            return switch (what) {
                case PaymentForm.BANK -> "payment-returned";
                case PaymentForm.TOO_MUCH -> "payment-too-much-back";
                default -> "payment-repaid";
            };
        }
    }

    /** Reads the form; whatever is wrong stands at its field, all at once. */
    Said read(PaymentForm form, PaymentView payment, BindingResult errors) {
        var on = form.on.date();
        on.ifPresentOrElse(
                day -> refusals.check(
                        errors, () -> MoneyBack.requireDay(day, payment.executedOn(), HouseTime.today(clock))),
                () -> errors.rejectValue("on", "wrong", words.text("back.on.wrong")));
        var seen = seen(form, errors);
        var amount = Optional.<Money>empty();
        switch (form.what) {
            case PaymentForm.BANK -> {
                refusals.check(errors, () -> MoneyBack.requireReason(form.reasonCode));
                refusals.check(errors, () -> MoneyBack.requireWords(form.said));
            }
            case PaymentForm.TOO_MUCH -> amount = amount(form, seen.orElse(null), errors);
            case PaymentForm.RECIPIENT -> {}
            default -> errors.rejectValue("what", "missing", words.text("back.what.missing"));
        }
        return new Said(
                form.what, on.orElse(null), form.reasonCode, form.said, amount.orElse(null), seen.orElse(Money.ZERO));
    }

    /** Empty where the page has not sent what it showed: then nothing is booked by it. */
    private Optional<Money> seen(PaymentForm form, BindingResult errors) {
        if (!CENTS.matcher(form.tooMuch).matches()) {
            errors.reject("too-much", words.text("back.too-much.unreadable"));
            return Optional.empty();
        }
        return Optional.of(Money.ofCents(Long.parseLong(form.tooMuch)));
    }

    private Optional<Money> amount(PaymentForm form, @Nullable Money seen, BindingResult errors) {
        var typed = TypedSum.exact(form.amount);
        var amount = typed.value();
        amount.ifPresentOrElse(
                sum -> {
                    if (seen != null) {
                        refusals.check(errors, () -> RecordOverpaymentReturn.requireWithin(sum, seen));
                    }
                },
                () -> errors.rejectValue(
                        "amount", "wrong", words.text(typed.sentence("back.amount.wrong"), typed.named(form.amount))));
        return amount;
    }

    /** Records what was said; nothing was wrong with it. */
    void record(Said said, PaymentView payment, Actor by) {
        var on = Objects.requireNonNull(said.on());
        switch (said.what()) {
            case PaymentForm.BANK ->
                markPaymentReturned.mark(
                        new MarkPaymentReturned.Command(payment.id(), on, said.reasonCode(), said.words(), by));
            case PaymentForm.TOO_MUCH ->
                recordOverpaymentReturn.record(new RecordOverpaymentReturn.Command(
                        payment.id(), Objects.requireNonNull(said.amount()), on, said.seen(), by));
            default -> recordRepaidByHand.record(new RecordRepaidByHand.Command(payment.id(), on, by));
        }
    }

    /** Whether this very thing is booked already: the form was sent twice. */
    boolean isBooked(Said said, PaymentView now) {
        var on = Objects.requireNonNull(said.on());
        return switch (said.what()) {
            case PaymentForm.BANK ->
                now.state() == PaymentState.RETURNED
                        && on.equals(now.returnedOn())
                        && MoneyBack.requireReason(said.reasonCode()).equals(now.returnReason());
            case PaymentForm.TOO_MUCH -> pages.isGivenBack(now, Objects.requireNonNull(said.amount()), on, said.seen());
            default -> now.state() == PaymentState.REPAID && on.equals(now.repaidOn());
        };
    }
}
