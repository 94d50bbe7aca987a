package de.foerdertopf.correspondence;

import de.foerdertopf.mail.SentMail;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.proofofuse.AcceptProof.ProofAccepted;
import de.foerdertopf.proofofuse.AskBackProof.ProofAskedBack;
import de.foerdertopf.proofofuse.OpenProofOfUse.ProofDueDateChanged;
import de.foerdertopf.proofofuse.OpenProofOfUse.ProofOfUseOpened;
import de.foerdertopf.proofofuse.ProofView;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.proofofuse.RejectedItem;
import de.foerdertopf.proofofuse.RemindProof.ProofReminderSent;
import de.foerdertopf.proofofuse.ReverseAcceptance.ProofAcceptanceReversed;
import de.foerdertopf.proofofuse.SubmitProofOfUse.ProofOfUseSubmitted;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.GermanDates;
import de.foerdertopf.shared.HouseTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Asks for the proof of use, offers help first, and tells what becomes of it. */
@Component
class ProofMessages {

    private final Messenger messenger;
    private final ProofsOfUse proofs;
    private final SentMails sentMails;
    private final MessageTasks tasks;
    private final PaymentSlips slips;

    ProofMessages(
            Messenger messenger, ProofsOfUse proofs, SentMails sentMails, MessageTasks tasks, PaymentSlips slips) {
        this.sentMails = sentMails;
        this.tasks = tasks;
        this.messenger = messenger;
        this.proofs = proofs;
        this.slips = slips;
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(ProofReminderSent event) {
        messenger.tellGroupAndSponsor(
                event.caseNumber(),
                Message.of(
                                Reminders.REASON + HouseTime.dayOf(event.at()),
                                event.overdue() ? "proof-overdue" : "proof-reminder")
                        .with("asked", isAskedBack(event.caseNumber()))
                        .with("dueOn", GermanDates.inWords(event.dueOn())));
    }

    /** The report is here, and only an answer about it is missing: nobody is asked once more for what she handed in. */
    private boolean isAskedBack(CaseNumber caseNumber) {
        return proofs.find(caseNumber).map(ProofView::askedBack).isPresent();
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(ProofOfUseSubmitted event) {
        messenger.tellGroupAndSponsor(
                event.caseNumber(), Message.of("proof-submitted:" + event.at(), "proof-received"));
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(ProofAskedBack event) {
        var question = proofs.find(event.caseNumber()).map(ProofView::askedBack).orElse("");
        messenger.tellGroup(
                event.caseNumber(),
                Message.of("proof-asked-back:" + event.at(), "proof-asked-back")
                        .with("dueOn", GermanDates.withWeekday(event.dueOn()))
                        .with("question", question));
    }

    /** With nothing to pay back the closing letter is the message. */
    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(ProofAccepted event) {
        if (!event.open().isPositive()) {
            return;
        }
        var proof = proofs.find(event.caseNumber()).orElseThrow();
        var dueOn = Objects.requireNonNull(proof.repaymentDueOn());
        messenger.tellGroupAndSponsor(
                event.caseNumber(),
                Message.of("proof-accepted:" + event.at(), "proof-repayment")
                        .with("amount", event.open().toGerman())
                        .with("struck", !proof.rejectedItems().isEmpty())
                        .with(
                                "rejected",
                                proof.rejectedItems().stream()
                                        .map(ProofMessages::rejected)
                                        .toList())
                        .asking(slips.of(event.caseNumber(), event.open(), dueOn)));
    }

    private static Map<String, String> rejected(RejectedItem item) {
        return Map.of("what", item.what(), "sum", item.amount().toGerman(), "reason", item.reason());
    }

    /** Whoever was asked to pay back must not do so before the second look. */
    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(ProofAcceptanceReversed event) {
        if (event.claimed()) {
            messenger.tellGroupAndSponsor(
                    event.caseNumber(), Message.of("proof-recheck:" + event.at(), "proof-recheck"));
        }
    }

    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(ProofDueDateChanged event) {
        if (!event.withPayment()) {
            dueOn(event.caseNumber(), event.dueOn(), event.hearingEnded(), event.at());
        }
    }

    /** The notice tells the day of a grant that is paid in time, and what tells of late money tells it, too. */
    @EventListener
    @Order(ListenerOrder.CORRESPONDENCE)
    void on(ProofOfUseOpened event) {
        if (event.later() && !isToldWithMoney(event.caseNumber(), GermanDates.inWords(event.dueOn()))) {
            dueOn(event.caseNumber(), event.dueOn(), false, event.at());
        }
    }

    /** The only day in what tells of money is that of its report. */
    private boolean isToldWithMoney(CaseNumber caseNumber, String day) {
        return Stream.concat(
                        sentMails.ofCase(caseNumber).stream()
                                .filter(mail -> mail.template().equals("payment-executed"))
                                .map(SentMail::body),
                        tasks.of(caseNumber).stream().map(MessageToDeliver::text))
                .anyMatch(text -> text != null && text.contains(day));
    }

    private void dueOn(CaseNumber caseNumber, LocalDate dueOn, boolean hearingEnded, Instant at) {
        messenger.tellGroupAndSponsor(
                caseNumber,
                Message.of("proof-due-changed:" + at, "proof-due-changed")
                        .with("dueOn", GermanDates.inWords(dueOn))
                        .with("hearingEnded", hearingEnded));
    }
}
