package de.foerdertopf.rehearsal;

import de.foerdertopf.application.Channel;
import de.foerdertopf.notice.delivery.CorrectLetter;
import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.remedy.DecideObjection;
import de.foerdertopf.notice.remedy.Objections;
import de.foerdertopf.notice.remedy.RaisedObjection;
import de.foerdertopf.notice.remedy.RecordObjection;
import de.foerdertopf.rehearsal.CaseScript.ScriptLetter;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import java.time.LocalDate;
import java.util.Comparator;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Plays what comes after a decision was sent: it is corrected, contested, and the remedy is decided. */
@Component
@Profile({"rehearsal", "demo", "test"})
class RemedyPlayer {

    private final Notices notices;
    private final Objections objections;
    private final CorrectLetter correctLetter;
    private final RecordObjection recordObjection;
    private final DecideObjection decideObjection;

    RemedyPlayer(
            Notices notices,
            Objections objections,
            CorrectLetter correctLetter,
            RecordObjection recordObjection,
            DecideObjection decideObjection) {
        this.notices = notices;
        this.objections = objections;
        this.correctLetter = correctLetter;
        this.recordObjection = recordObjection;
        this.decideObjection = decideObjection;
    }

    void play(CaseNumber caseNumber, ScriptLetter letter, LocalDate today, Actor by) {
        switch (letter.kind()) {
            case CORRECTION ->
                correctLetter.correct(new CorrectLetter.Command(
                        decision(caseNumber).id(), letter.text(), letter.requireReplacement(), by));
            case OBJECTION ->
                recordObjection.record(new RecordObjection.Command(
                        letter(notices, caseNumber, letter).id(), today, Channel.PAPER, letter.text(), by));
            case OBJECTION_REFUSED -> decideObjection(caseNumber, RaisedObjection.Outcome.REJECTED, letter.text(), by);
            case OBJECTION_UPHELD -> decideObjection(caseNumber, RaisedObjection.Outcome.UPHELD, letter.text(), by);
            default -> throw new IllegalArgumentException("Not played here: " + letter.kind());
        }
    }

    private void decideObjection(CaseNumber caseNumber, RaisedObjection.Outcome outcome, String reason, Actor by) {
        var open = objections.of(caseNumber).stream()
                .filter(RaisedObjection::isOpen)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No objection is open"));
        decideObjection.decide(new DecideObjection.Command(
                open.id(), outcome, open.text(), reason, outcome.costs(), null, null, null, by));
    }

    /** The letter that an entry of the script is about: the last one of its kind. */
    static IssuedNotice letter(Notices notices, CaseNumber caseNumber, ScriptLetter about) {
        return notices.of(caseNumber).stream()
                .filter(notice -> about.about() == null ? notice.decisionId() != null : notice.type() == about.about())
                .max(Comparator.comparing(IssuedNotice::number))
                .orElseThrow(() -> new IllegalStateException("No such letter has been written"));
    }

    private IssuedNotice decision(CaseNumber caseNumber) {
        return notices.ofDecision(caseNumber).orElseThrow(() -> new IllegalStateException("No decision has been sent"));
    }
}
