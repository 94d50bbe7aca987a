package de.foerdertopf.web.casework.letters;

import static de.foerdertopf.identity.Role.ADMINISTRATOR;
import static de.foerdertopf.web.form.Fields.AMOUNT;
import static de.foerdertopf.web.form.Fields.ON;
import static de.foerdertopf.web.form.Fields.REASON;
import static de.foerdertopf.web.form.Fields.SURE;

import de.foerdertopf.assessment.PermitEarlyStart;
import de.foerdertopf.decision.DecisionView;
import de.foerdertopf.decision.Decisions;
import de.foerdertopf.decision.SettleAmount;
import de.foerdertopf.notice.delivery.CorrectLetter;
import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.delivery.SendInterimMessage;
import de.foerdertopf.notice.delivery.WriteFreeLetter;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.ReplyDay;
import de.foerdertopf.shared.StaleCaseException;
import de.foerdertopf.web.desk.CaseAtHand;
import de.foerdertopf.web.desk.Deed;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.form.Field;
import de.foerdertopf.web.form.Fields;
import de.foerdertopf.web.form.Said;
import de.foerdertopf.web.layout.DateFields;
import de.foerdertopf.web.layout.Fmt;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Letters that a person sets off besides the decision: early start, interim message, the final amount, a correction, one in her own words. */
@Configuration(proxyBeanMethods = false)
class GrantLetterDeeds {

    private static final int LONGEST_PASSAGE = 600;
    private static final Field<LocalDate> ON_IF_KNOWN = ON.optional();
    private static final Field<String> BEFORE =
            Fields.longtext("before", LONGEST_PASSAGE).printed();
    private static final Field<String> AFTER =
            Fields.longtext("after", LONGEST_PASSAGE).printed();
    private static final Field<String> SUBJECT =
            Fields.text("subject", WriteFreeLetter.LONGEST_SUBJECT).printed();
    private static final Field<String> LETTER =
            Fields.longtext("text", WriteFreeLetter.LONGEST_TEXT).printed();

    /** A letter may speak of a payment that a notice has claimed. */
    private static final Field<Boolean> ONLY_REMINDS = SURE.optional();

    @Bean
    Deed allowEarlyStart(PermitEarlyStart permit, Clock clock) {
        return Deed.at("vorzeitiger-beginn", "early-start", ADMINISTRATOR)
                .offeredWhile(opened -> permit.isPossible(opened.caseNumber()))
                .beginsWith((it, form) -> form.on = DateFields.of(HouseTime.today(clock)))
                .asks(ON.judgedBy(permit::requireDay), REASON.printed())
                .does((it, said) -> {
                    permit.permit(
                            new PermitEarlyStart.Command(it.caseNumber(), said.get(ON), said.get(REASON), it.actor()));
                    return it.done("early-start-permitted");
                });
    }

    @Bean
    Deed interimMessage(SendInterimMessage send, Clock clock) {
        return Deed.at("zwischennachricht", "interim", ADMINISTRATOR)
                .offeredWhile(opened -> send.isPossible(opened.caseNumber()))
                .countsOnce()
                .asks(REASON.printed(), ON_IF_KNOWN.judgedBy(day -> ReplyDay.require(day, HouseTime.today(clock))))
                .does((it, said) -> {
                    send.send(new SendInterimMessage.Command(
                            it.caseNumber(),
                            said.get(REASON),
                            said.find(ON_IF_KNOWN).orElse(null),
                            it.actor()));
                    return it.done("interim-sent");
                });
    }

    @Bean
    Deed settle(SettleAmount settle, Decisions decisions, Fmt fmt) {
        return Deed.at("betrag-festsetzen", "settle", ADMINISTRATOR)
                .offeredWhile(opened -> decisions
                        .taken(opened.caseNumber())
                        .filter(DecisionView::isToBeSettled)
                        .isPresent())
                .beginsWith((it, form) ->
                        form.amount = taken(decisions, it).amountGranted().toGermanNumber())
                .shows((it, page) -> {
                    var decision = taken(decisions, it);
                    page.fact(it.words().text("case.provisional.amount"), fmt.money(decision.amountGranted()));
                    var provisional = decision.provisional();
                    if (provisional != null) {
                        page.fact(it.words().text("case.provisional.open"), provisional.open());
                    }
                })
                .asksOf(it ->
                        List.of(AMOUNT.judgedBy(sum -> settle.requireAmount(it.caseNumber(), sum)), REASON.printed()))
                .does((it, said) -> {
                    settle.settle(
                            new SettleAmount.Command(it.caseNumber(), said.get(AMOUNT), said.get(REASON), it.actor()));
                    return it.done("amount-settled");
                });
    }

    @Bean
    Deed correctIssuedLetter(CorrectLetter correct, Notices notices) {
        return Deed.at("briefe/{number}/berichtigung", "correction", ADMINISTRATOR)
                .isToDoWhere(it -> notice(notices, it).isCorrectable())
                .countsOnce()
                .shows((it, page) -> page.fact(
                        it.words().text("case.letter"),
                        it.words().label(notice(notices, it).type())))
                .asks(BEFORE, AFTER, SURE)
                .does((it, said) -> {
                    correct.correct(new CorrectLetter.Command(
                            notice(notices, it).id(), said.get(BEFORE), said.get(AFTER), it.actor()));
                    return it.done("letter-corrected");
                });
    }

    @Bean
    Deed freeLetter(WriteFreeLetter write, Words words) {
        return Deed.at("brief", "free-letter", ADMINISTRATOR)
                .offeredWhile(opened -> true)
                .countsOnce()
                .asks(SUBJECT, LETTER, ONLY_REMINDS)
                .checks((said, wrong) -> {
                    var demands =
                            DemandForMoney.isIn(said.find(LETTER).orElse(""), words.text("deed.free-letter.demands"));
                    if (demands && said.find(ONLY_REMINDS).isEmpty()) {
                        wrong.accept(ONLY_REMINDS, "demand");
                    }
                })
                .previews((it, said) -> write.preview(letter(it, said)))
                .does((it, said) -> {
                    write.write(letter(it, said));
                    return it.done("letter-written");
                });
    }

    private static WriteFreeLetter.Command letter(CaseAtHand it, Said said) {
        return new WriteFreeLetter.Command(it.caseNumber(), said.get(SUBJECT), said.get(LETTER), it.actor());
    }

    private static DecisionView taken(Decisions decisions, CaseAtHand it) {
        return decisions.taken(it.caseNumber()).orElseThrow(() -> new StaleCaseException(it.caseNumber(), "settle"));
    }

    private static IssuedNotice notice(Notices notices, CaseAtHand it) {
        return notices.require(it.caseNumber(), it.number("number"));
    }
}
