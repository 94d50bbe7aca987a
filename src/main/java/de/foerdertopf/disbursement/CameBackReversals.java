package de.foerdertopf.disbursement;

import de.foerdertopf.budget.ReversalKind;
import de.foerdertopf.budget.ReverseMovement;
import de.foerdertopf.budget.Reversible;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.GermanDates;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A payment was marked as come back, by the bank or from the recipient, although it has not. */
@Configuration(proxyBeanMethods = false)
class CameBackReversals {

    @Bean
    Reversible returnedPaymentReversal(
            PaymentRepository repository,
            Payments payments,
            ReverseMovement reverseMovement,
            ResumePayments resumePayments,
            ApplicationEventPublisher events,
            Clock clock) {
        return new CameBack(
                ReversalKind.RETURNED,
                PaymentState.RETURNED,
                repository,
                payments,
                reverseMovement,
                resumePayments,
                events,
                clock);
    }

    @Bean
    Reversible repaidPaymentReversal(
            PaymentRepository repository,
            Payments payments,
            ReverseMovement reverseMovement,
            ResumePayments resumePayments,
            ApplicationEventPublisher events,
            Clock clock) {
        return new CameBack(
                ReversalKind.REPAID,
                PaymentState.REPAID,
                repository,
                payments,
                reverseMovement,
                resumePayments,
                events,
                clock);
    }

    /** One way of coming back. */
    private record CameBack(
            ReversalKind kind,
            PaymentState state,
            PaymentRepository repository,
            Payments payments,
            ReverseMovement reverseMovement,
            ResumePayments resumePayments,
            ApplicationEventPublisher events,
            Clock clock)
            implements Reversible {

        /** @throws BusinessRuleViolation {@code disbursement.not-come-back}, {@code disbursement.sent-again} */
        @Override
        public Subject subject(String subject) {
            var view = payments.require(idOf(subject));
            if (view.state() != state) {
                throw new BusinessRuleViolation("disbursement.not-come-back", view.number());
            }
            var sentAgain = payments.ofCase(view.caseNumber()).stream()
                    .filter(other -> other.instalment() == view.instalment() && other.attempt() > view.attempt())
                    .filter(other -> other.state() != PaymentState.CANCELLED)
                    .findFirst();
            if (sentAgain.isPresent()) {
                throw new BusinessRuleViolation(
                        "disbursement.sent-again", sentAgain.get().number());
            }
            var day = state == PaymentState.RETURNED ? view.returnedOn() : view.repaidOn();
            return new Subject(
                    view.fund(),
                    view.caseNumber(),
                    List.of(view.number(), view.amount().toGerman(), day == null ? "" : GermanDates.inWords(day)),
                    "/schreibtisch/finanzen/" + view.fund() + "/zahlungen/" + view.id());
        }

        @Override
        public String key(String subject) {
            return idOf(subject).value().toString();
        }

        @Override
        public Optional<CaseNumber> caseOf(String subject) {
            return Optional.of(payments.require(idOf(subject)).caseNumber());
        }

        @Override
        public void reverse(String subject, String reason, Actor by) {
            var payment = Payments.lock(repository, idOf(subject));
            subject(subject);
            if (state == PaymentState.RETURNED) {
                resumePayments.bindAgain(payment, reverseMovement.bookedOfGrant(MarkPaymentReturned.deed(payment)), by);
            }
            reverseMovement.reverse(
                    state == PaymentState.RETURNED
                            ? MarkPaymentReturned.deed(payment)
                            : RecordRepaidByHand.deed(payment),
                    reason,
                    by);
            payment.undoComingBack();
            repository.saveAndFlush(payment);
            events.publishEvent(new PaymentReturnReversed(
                    payment.caseNumber(),
                    payment.id(),
                    payment.number(),
                    payment.amount(),
                    state,
                    payments.isFullyPaid(payment.caseNumber()),
                    reason,
                    clock.instant(),
                    by));
        }

        private static PaymentId idOf(String subject) {
            return new PaymentId(Reversible.idOf(subject));
        }
    }
}
