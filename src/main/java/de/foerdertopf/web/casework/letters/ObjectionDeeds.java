package de.foerdertopf.web.casework.letters;

import static de.foerdertopf.identity.Role.ADMINISTRATOR;
import static de.foerdertopf.web.form.Fields.AMOUNT;
import static de.foerdertopf.web.form.Fields.CHANNEL;
import static de.foerdertopf.web.form.Fields.ON;
import static de.foerdertopf.web.form.Fields.REASON;
import static de.foerdertopf.web.form.Fields.TEXT;

import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.letters.ObjectionCosts;
import de.foerdertopf.notice.remedy.DecideObjection;
import de.foerdertopf.notice.remedy.Objections;
import de.foerdertopf.notice.remedy.RaisedObjection;
import de.foerdertopf.notice.remedy.RecordObjection;
import de.foerdertopf.notice.remedy.RecordRemedyWaiver;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.web.desk.CaseAtHand;
import de.foerdertopf.web.desk.Deed;
import de.foerdertopf.web.form.Field;
import de.foerdertopf.web.form.Fields;
import de.foerdertopf.web.layout.DateFields;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Remedies and their waivers as they come in, and how each ends: an objection is decided here, a lawsuit by the court. */
@Configuration(proxyBeanMethods = false)
class ObjectionDeeds {

    private static final Field<RaisedObjection.Outcome> OUTCOME = Fields.oneOf("choice", RaisedObjection.Outcome.class);
    private static final Field<Money> STAYS_DUE =
            AMOUNT.when(said -> said.is(OUTCOME, RaisedObjection.Outcome.PARTLY_UPHELD));
    private static final Field<ObjectionCosts.Bearer> BEARER = Fields.oneOf("bearer", ObjectionCosts.Bearer.class);
    private static final Field<ObjectionCosts.Lawyer> LAWYER = Fields.oneOf("lawyer", ObjectionCosts.Lawyer.class);

    private final Notices notices;
    private final Objections objections;
    private final ProofsOfUse proofs;
    private final RemedyWords words;
    private final Clock clock;

    ObjectionDeeds(Notices notices, Objections objections, ProofsOfUse proofs, RemedyWords words, Clock clock) {
        this.notices = notices;
        this.objections = objections;
        this.proofs = proofs;
        this.words = words;
        this.clock = clock;
    }

    @Bean
    Deed objectionCame(RecordObjection record) {
        return Deed.at("briefe/{number}/widerspruch", "objection", ADMINISTRATOR)
                .wordedAs(it -> notice(it).isTakenToCourt() ? "lawsuit" : "objection")
                .isToDoWhere(it -> notice(it).isContestable() && !isContested(it))
                .countsOnce()
                .beginsWith((it, form) -> form.on = DateFields.of(HouseTime.today(clock)))
                .shows((it, page) -> page.fact(
                        it.words().text("case.letter"),
                        it.words().label(notice(it).type())))
                .asksOf(it -> List.of(
                        CHANNEL, ON.judgedBy(day -> record.requireDay(notice(it).id(), day)), TEXT))
                .does((it, said) -> {
                    record.record(new RecordObjection.Command(
                            notice(it).id(), said.get(ON), said.get(CHANNEL), said.get(TEXT), it.actor()));
                    return it.done(notice(it).isTakenToCourt() ? "lawsuit-recorded" : "objection-recorded");
                });
    }

    @Bean
    Deed remedyWaived(RecordRemedyWaiver waive) {
        return Deed.at("briefe/{number}/verzicht", "waiver", ADMINISTRATOR)
                .wordedAs(it -> notice(it).isTakenToCourt() ? "waiver-of-lawsuit" : "waiver")
                .isToDoWhere(it -> notice(it).isContestable() && notice(it).waivedOn() == null && !isContested(it))
                .beginsWith((it, form) -> form.on = DateFields.of(HouseTime.today(clock)))
                .shows((it, page) -> page.fact(
                        it.words().text("case.letter"),
                        it.words().label(notice(it).type())))
                .asks(ON)
                .does((it, said) -> {
                    waive.waive(new RecordRemedyWaiver.Command(notice(it).id(), said.get(ON), it.actor()));
                    return it.done("remedy-waived");
                });
    }

    @Bean
    Deed answerObjection(DecideObjection decide) {
        return Deed.at("widersprueche/{id}", "answer-objection", ADMINISTRATOR)
                .wordedAs(it -> isDecidedByCourt(objection(it)) ? "court-decision" : "answer-objection")
                .isToDoWhere(it -> objection(it).isOpen())
                .shows((it, page) -> {
                    var objection = objection(it);
                    page.fact(it.word("said"), objection.text())
                            .fact(
                                    it.word("time"),
                                    it.words()
                                            .text(
                                                    objection.inTime()
                                                            ? "case.objection.in-time"
                                                            : "case.objection.late"))
                            .fact(it.word("effect"), it.word("effect." + effect(objection)));
                })
                .asksOf(it -> asked(it, decide))
                .does((it, said) -> {
                    var outcome = said.get(OUTCOME);
                    decide.decide(new DecideObjection.Command(
                            objection(it).id(),
                            outcome,
                            said.find(TEXT).orElse(""),
                            said.get(REASON),
                            said.find(BEARER)
                                    .map(bearer -> new ObjectionCosts(bearer, said.get(LAWYER)))
                                    .orElseGet(outcome::costs),
                            said.find(STAYS_DUE).orElse(null),
                            said.find(ON).orElse(null),
                            it.actor()));
                    return it.done(isDecidedByCourt(objection(it)) ? "court-decided" : "objection-decided");
                });
    }

    /**
     * How much of a claim stays is asked only where it can be lowered; the letter's words only where the house answers, and where a court
     * did, its day.
     */
    private List<Field<?>> asked(CaseAtHand it, DecideObjection decide) {
        var objection = objection(it);
        var isPartPossible = decide.isPartPossible(objection);
        var asked = new ArrayList<Field<?>>();
        var outcomes = isPartPossible
                ? RaisedObjection.Outcome.values()
                : new RaisedObjection.Outcome[] {RaisedObjection.Outcome.UPHELD, RaisedObjection.Outcome.REJECTED};
        asked.add(OUTCOME.choices(
                        choosing -> isDecidedByCourt(objection) ? words.ofCourt(outcomes) : choosing.choices(outcomes))
                .judgedBy(chosen -> decide.requireOther(objection, chosen, it.actor())));
        if (isPartPossible && notices.require(objection.notice()).type().isClaim()) {
            asked.add(STAYS_DUE.judgedBy(sum -> decide.requireStaysDue(it.caseNumber(), sum)));
        }
        asked.addAll(
                isDecidedByCourt(objection)
                        ? List.of(ON.judgedBy(day -> decide.requireDay(objection, day)), REASON)
                        : List.of(TEXT.printed(), REASON.printed(), BEARER, LAWYER));
        return asked;
    }

    /** What follows from the answer: it hangs on what the contested notice did, and on what became of the grant since. */
    private String effect(RaisedObjection objection) {
        var notice = notices.require(objection.notice());
        if (notice.type().isClaim()) {
            return proofs.claimed(objection.caseNumber()).isPresent() ? "claim" : "unpaid";
        }
        if (notice.type().isApproval() && proofs.isRevoked(objection.caseNumber())) {
            return "ended";
        }
        return notice.type().isDecision() ? "decision" : "other";
    }

    private IssuedNotice notice(CaseAtHand it) {
        return notices.require(it.caseNumber(), it.number("number"));
    }

    private boolean isContested(CaseAtHand it) {
        var notice = notice(it).id();
        return objections.of(it.caseNumber()).stream()
                .anyMatch(objection -> objection.notice().equals(notice) && objection.isOpen());
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
