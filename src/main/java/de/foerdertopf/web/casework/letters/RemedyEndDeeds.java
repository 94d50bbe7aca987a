package de.foerdertopf.web.casework.letters;

import static de.foerdertopf.identity.Role.ADMINISTRATOR;
import static de.foerdertopf.web.form.Fields.AMOUNT;
import static de.foerdertopf.web.form.Fields.ON;
import static de.foerdertopf.web.form.Fields.REASON;
import static de.foerdertopf.web.form.Fields.SURE;
import static de.foerdertopf.web.form.Fields.TEXT;

import de.foerdertopf.budget.ReversalKind;
import de.foerdertopf.budget.ReverseEntry;
import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.letters.ObjectionCosts;
import de.foerdertopf.notice.remedy.CostsFollow;
import de.foerdertopf.notice.remedy.DecideObjection;
import de.foerdertopf.notice.remedy.Objections;
import de.foerdertopf.notice.remedy.PreviewAnswer;
import de.foerdertopf.notice.remedy.RaisedObjection;
import de.foerdertopf.notice.remedy.RemedyDays;
import de.foerdertopf.proofofuse.ProofsOfUse;
import de.foerdertopf.shared.Money;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.web.desk.CaseAtHand;
import de.foerdertopf.web.desk.Deed;
import de.foerdertopf.web.form.Field;
import de.foerdertopf.web.form.Fields;
import de.foerdertopf.web.form.Said;
import de.foerdertopf.web.layout.TroubleAdvice;
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
    private static final Field<WhoPays> BEARER = ifDecided(Fields.oneOf("bearer", WhoPays.class));
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
    Deed answerObjection(DecideObjection decide, PreviewAnswer preview) {
        return Deed.at("widersprueche/{id}", "answer-objection", ADMINISTRATOR)
                .wordedAs(it -> isDecidedByCourt(objection(it)) ? "court-decision" : "answer-objection")
                .isToDoWhere(it -> objection(it).isOpen())
                .shows((it, page) -> {
                    var objection = objection(it);
                    page.fact(it.word("said"), objection.text());
                    objections
                            .further(objection.id())
                            .forEach(writing -> page.fact(it.word("further"), words.further(writing)));
                    page.fact(it.word("time"), words.inTime(objection))
                            .fact(it.word("effect"), it.word("effect." + effect(objection)));
                })
                .beginsWith((it, form) -> form.bearer = WhoPays.AS_THE_LAW_SAYS.name())
                .asksOf(it -> asked(it, decide))
                .previews((it, said) -> preview.preview(it.caseNumber(), answer(it, said)))
                .withoutPreviewWhere(
                        it -> isDecidedByCourt(objection(it)) || objection(it).overtaken())
                .does((it, said) -> {
                    var outcome = said.get(OUTCOME);
                    decide.decide(answer(it, said));
                    return it.done(
                            outcome == RaisedObjection.Outcome.WITHDRAWN
                                    ? "remedy-withdrawn"
                                    : isDecidedByCourt(objection(it)) ? "court-decided" : "objection-decided");
                });
    }

    /** How it ended was entered by mistake: it counts no more once a second person agrees. */
    @Bean
    Deed remedyEndWasAMistake(ReverseEntry reverseEntry, TroubleAdvice trouble) {
        return Deed.at("widersprueche/{id}/irrtum", "remedy-end-mistake", ADMINISTRATOR)
                .isToDoWhere(it -> !objection(it).isOpen())
                .countsOnce()
                .shows((it, page) -> {
                    var remedy = objection(it);
                    var notice = notices.require(remedy.notice());
                    page.fact(it.word("remedy"), words.head(remedy, notice))
                            .fact(it.word("end"), words.end(remedy, notice));
                    reverseEntry
                            .hindrance(ReversalKind.REMEDY, remedy.id().toString(), it.actor())
                            .ifPresent(stays -> page.leftToOthers(trouble.sentence(stays)));
                })
                .asks(REASON)
                .does((it, said) -> {
                    reverseEntry.ask(new ReverseEntry.Ask(
                            it.opened().fund().code(),
                            ReversalKind.REMEDY,
                            it.id("id").toString(),
                            said.get(REASON),
                            it.actor()));
                    return it.done("remedy-end-mistake");
                });
    }

    private DecideObjection.Command answer(CaseAtHand it, Said said) {
        var outcome = said.get(OUTCOME);
        return new DecideObjection.Command(
                objection(it).id(),
                outcome,
                said.find(FACTS).orElse(""),
                said.find(REASON).orElse(""),
                said.find(BEARER)
                        .map(payer -> new ObjectionCosts(payer.after(outcome), said.get(LAWYER)))
                        .orElseGet(outcome::costs),
                said.find(SURE).orElse(false),
                said.find(STAYS_DUE).orElse(null),
                said.find(ON).orElse(null),
                said.find(TOLD_ON).orElse(null),
                it.actor());
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
            asked.add(REASON.neededWhere(said -> !said.is(OUTCOME, RaisedObjection.Outcome.WITHDRAWN)));
        } else {
            asked.addAll(List.of(FACTS, REASON.printed()));
            asked.addAll(costs(objection));
            asked.add(on.when(said -> said.is(OUTCOME, RaisedObjection.Outcome.WITHDRAWN)));
        }
        return asked;
    }

    /** Who pays, whether only a cured fault lets the objection fail, and whether a lawyer was needed. */
    private static List<Field<?>> costs(RaisedObjection objection) {
        return List.of(
                BEARER.judgedBy((said, payer) -> said.find(OUTCOME)
                        .ifPresent(outcome -> CostsFollow.requireBearer(objection, outcome, payer.after(outcome)))),
                SURE.needed(said -> said.find(OUTCOME)
                                .filter(outcome -> said.find(BEARER)
                                        .filter(payer ->
                                                CostsFollow.needCuredFault(objection, outcome, payer.after(outcome)))
                                        .isPresent())
                                .isPresent())
                        .missing("violation.objection.loser-pays"),
                LAWYER.judgedBy((said, lawyer) -> said.find(OUTCOME).ifPresent(outcome -> said.find(BEARER)
                        .ifPresent(payer -> CostsFollow.requireLawyer(payer.after(outcome), lawyer)))));
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
