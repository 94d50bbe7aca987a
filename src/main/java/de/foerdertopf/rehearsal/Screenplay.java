package de.foerdertopf.rehearsal;

import de.foerdertopf.rehearsal.Act.Kind;
import de.foerdertopf.rehearsal.CaseScript.PaymentFate;
import de.foerdertopf.shared.BankDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Puts what the people of all cases do into one calendar. */
final class Screenplay {

    private final List<Act> acts = new ArrayList<>();

    private Screenplay() {}

    static List<Act> of(Collection<PlayedCase> cases) {
        var play = new Screenplay();
        cases.stream().filter(PlayedCase::isPlayable).forEach(play::add);
        return play.acts.stream().sorted(Act.ORDER).toList();
    }

    private void add(PlayedCase played) {
        var script = played.script();
        add(script.submittedOn(), Kind.SUBMISSION, played, 0);
        var sponsor = script.fiscalSponsor();
        if (sponsor != null && (Boolean.TRUE.equals(sponsor.refuses()) || sponsor.consentsAfterDays() != null)) {
            var after = Objects.requireNonNullElse(sponsor.consentsAfterDays(), 0);
            add(script.submittedOn().plusDays(after), Kind.SPONSOR_ANSWER, played, 0);
        }
        var sessions = Objects.requireNonNullElse(script.counselling(), List.<CaseScript.ScriptSession>of());
        for (var i = 0; i < sessions.size(); i++) {
            // What was talked about before the application is recorded when there is a case to record it in.
            add(later(sessions.get(i).date(), script.submittedOn()), Kind.COUNSELLING, played, i);
        }
        var certificates = script.conductCertificateChecks();
        for (var i = 0; certificates != null && i < certificates.size(); i++) {
            add(later(certificates.get(i).seenOn(), script.submittedOn()), Kind.CERTIFICATE, played, i);
        }
        var people = script.people();
        addIf(people.withdrawsOn(), Kind.WITHDRAWAL, played);
        addIf(people.requestsCompletionOn(), Kind.REQUEST, played);
        addIf(people.repliesOn(), Kind.REPLY, played);
        addIf(people.confirmsOn(), Kind.CONFIRMATION, played);
        addIf(people.clarifiesOn(), Kind.CLARIFICATION, played);
        addIf(people.decidesOn(), Kind.DECISION, played);
        var letters = Objects.requireNonNullElse(script.letters(), List.<CaseScript.ScriptLetter>of());
        for (var i = 0; i < letters.size(); i++) {
            add(letters.get(i).on(), Kind.LETTER, played, i);
        }
        var talks = Objects.requireNonNullElse(script.talkRequests(), List.<CaseScript.ScriptTalkRequest>of());
        for (var i = 0; i < talks.size(); i++) {
            add(talks.get(i).on(), Kind.TALK_REQUEST, played, i);
        }
        var after = script.afterApproval();
        if (after != null) {
            addAfterApproval(played, after);
        }
    }

    private void addAfterApproval(PlayedCase played, CaseScript.ScriptAfter after) {
        var changes = Objects.requireNonNullElse(after.changes(), List.<CaseScript.ScriptChange>of());
        for (var i = 0; i < changes.size(); i++) {
            add(changes.get(i).date(), Kind.CHANGE, played, i);
        }
        var payments = Objects.requireNonNullElse(after.payments(), List.<CaseScript.ScriptPayment>of());
        for (var i = 0; i < payments.size(); i++) {
            var payment = payments.get(i);
            add(payment.date(), Kind.PAYMENT, played, i);
            if (payment.status() == PaymentFate.RETURNED) {
                add(BankDays.after(payment.date()), Kind.RETURN, played, i);
            }
        }
        var proof = after.proofOfUse();
        if (proof != null) {
            addIf(proof.submittedOn(), Kind.PROOF, played);
        }
    }

    private void addIf(@org.jspecify.annotations.Nullable LocalDate day, Kind kind, PlayedCase played) {
        if (day != null) {
            add(day, kind, played, 0);
        }
    }

    private void add(LocalDate day, Kind kind, PlayedCase played, int index) {
        acts.add(new Act(day, kind, played, index));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
