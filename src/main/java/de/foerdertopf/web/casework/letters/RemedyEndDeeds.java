package de.foerdertopf.web.casework.letters;

import static de.foerdertopf.identity.Role.ADMINISTRATOR;
import static de.foerdertopf.web.form.Fields.AMOUNT;
import static de.foerdertopf.web.form.Fields.ON;
import static de.foerdertopf.web.form.Fields.REASON;
import static de.foerdertopf.web.form.Fields.TEXT;

import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.letters.ObjectionCosts;
import de.foerdertopf.notice.remedy.DecideObjection;
import de.foerdertopf.notice.remedy.Objections;
import de.foerdertopf.notice.remedy.RaisedObjection;
import de.foerdertopf.notice.remedy.RemedyDays;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.web.desk.CaseAtHand;
import de.foerdertopf.web.desk.Deed;
import de.foerdertopf.web.form.Field;
import de.foerdertopf.web.form.Fields;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How each remedy ends: an objection is decided here, a lawsuit by the court; either can be taken back. */
@Configuration(proxyBeanMethods = false)
class RemedyEndDeeds {

    private static final Field<RaisedObjection.Outcome> OUTCOME = Fields.oneOf("choice", RaisedObjection.Outcome.class);
    private static final Field<Money> STAYS_DUE =
            AMOUNT.when(said -> said.is(OUTCOME, RaisedObjection.Outcome.PARTLY_UPHELD));
    private static final Field<LocalDate> TOLD_ON = ifDecided(Fields.day("told"));
    private static final Field<String> FACTS = ifDecided(TEXT.printed());
    private static final Field<ObjectionCosts.Bearer> BEARER =
            ifDecided(Fields.oneOf("bearer", ObjectionCosts.Bearer.class));
    private static final Field<ObjectionCosts.Lawyer> LAWYER =
            ifDecided(Fields.oneOf("lawyer", ObjectionCosts.Lawyer.class));

    private final Notices notices;
    private final Objections objections;
    private final ProofsOfUse proofs;
    private final RemedyDays days;
    private final RemedyWords words;

    RemedyEndDeeds(Notices notices, Objections objections, ProofsOfUse proofs, RemedyDays days, RemedyWords words) {
        this.notices = notices;
        this.objections = objections;
        this.proofs = proofs;
        this.days = days;
        this.words = words;
    }

    @Bean
    Deed answerObjection(DecideObjection decide) {
        return Deed.at("widersprueche/{id}", "answer-objection", ADMINISTRATOR)
                .wordedAs(it -> isDecidedByCourt(objection(it)) ? "court-decision" : "answer-objection")
                .isToDoWhere(it -> objection(it).isOpen())
                .shows((it, page) -> {
                    var objection = objection(it);
                    page.fact(it.word("said"), objection.text())
                            .fact(it.word("time"), words.inTime(objection))
                            .fact(it.word("effect"), it.word("effect." + effect(objection)));
                })
                .asksOf(it -> asked(it, decide))
                .does((it, said) -> {
                    var outcome = said.get(OUTCOME);
                    decide.decide(new DecideObjection.Command(
                            objection(it).id(),
                            outcome,
                            said.find(FACTS).orElse(""),
                            said.get(REASON),
                            said.find(BEARER)
                                    .map(bearer -> new ObjectionCosts(bearer, said.get(LAWYER)))
                                    .orElseGet(outcome::costs),
                            said.find(STAYS_DUE).orElse(null),
                            said.find(ON).orElse(null),
                            said.find(TOLD_ON).orElse(null),
                            it.actor()));
                    return it.done(
                            outcome == RaisedObjection.Outcome.WITHDRAWN
                                    ? "remedy-withdrawn"
                                    : isDecidedByCourt(objection(it)) ? "court-decided" : "objection-decided");
                });
    }

    /**
     * How much of a claim stays is asked only where it can be lowered; the letter's words only where the house answers; and where a court
     * did, the day of its decision and the day on which that came. Of what is taken back only the day is asked.
     */
    private List<Field<?>> asked(CaseAtHand it, DecideObjection decide) {
        var objection = objection(it);
        var byCourt = isDecidedByCourt(objection);
        var outcomes = outcomes(objection, byCourt, decide.isPartPossible(objection));
        var asked = new ArrayList<Field<?>>();
        asked.add(OUTCOME.choices(choosing -> byCourt ? words.ofCourt(outcomes) : choosing.choices(outcomes))
                .judgedBy(chosen -> decide.requireOther(objection, chosen, it.actor())));
        if (List.of(outcomes).contains(RaisedObjection.Outcome.PARTLY_UPHELD)
                && about(objection).type().isClaim()) {
            asked.add(STAYS_DUE.judgedBy(sum -> decide.requireStaysDue(it.caseNumber(), sum)));
        }
        var on = ON.judgedBy(day -> days.requireDay(objection, day));
        if (byCourt) {
            asked.add(on);
            asked.add(TOLD_ON.judgedBy(
                    (said, day) -> said.find(ON).ifPresent(decided -> days.requireTold(decided, day))));
            asked.add(REASON);
        } else {
            asked.add(on.when(said -> said.is(OUTCOME, RaisedObjection.Outcome.WITHDRAWN)));
            asked.addAll(List.of(FACTS, REASON.printed(), BEARER, LAWYER));
        }
        return asked;
    }

    private static RaisedObjection.Outcome[] outcomes(
            RaisedObjection objection, boolean byCourt, boolean isPartPossible) {
        if (objection.overtaken() && !byCourt) {
            return new RaisedObjection.Outcome[] {RaisedObjection.Outcome.WITHDRAWN};
        }
        return Arrays.stream(RaisedObjection.Outcome.values())
                .filter(outcome ->
                        outcome != RaisedObjection.Outcome.PARTLY_UPHELD || (isPartPossible && !objection.overtaken()))
                .toArray(RaisedObjection.Outcome[]::new);
    }

    private static <T> Field<T> ifDecided(Field<T> field) {
        return field.when(said -> !said.is(OUTCOME, RaisedObjection.Outcome.WITHDRAWN));
    }

    /** What follows from the answer: it hangs on what the contested notice did, and on what became of the grant since. */
    private String effect(RaisedObjection objection) {
        var notice = about(objection);
        if (objection.overtaken()) {
            return "overtaken";
        }
        if (notice.type().isClaim()) {
            return proofs.claimed(objection.caseNumber()).isPresent() ? "claim" : "unpaid";
        }
        if (notice.type().isApproval() && proofs.isRevoked(objection.caseNumber())) {
            return "ended";
        }
        return notice.type().isDecision() ? "decision" : "other";
    }

    private IssuedNotice about(RaisedObjection objection) {
        return notices.disputed(notices.require(objection.notice()));
    }

    private boolean isDecidedByCourt(RaisedObjection objection) {
        return notices.require(objection.notice()).isTakenToCourt();
    }

    private RaisedObjection objection(CaseAtHand it) {
        var id = it.id("id");
        return objections.of(it.caseNumber()).stream()
                .filter(objection -> objection.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("No such objection in " + it.caseNumber()));
    }
}
