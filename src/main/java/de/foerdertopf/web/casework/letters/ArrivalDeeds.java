package de.foerdertopf.web.casework.letters;

import static de.foerdertopf.identity.Role.ADMINISTRATOR;
import static de.foerdertopf.web.form.Fields.ON;
import static de.foerdertopf.web.form.Fields.REASON;

import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.notice.delivery.NoticeState;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.delivery.ReportNotDelivered;
import de.foerdertopf.web.desk.CaseAtHand;
import de.foerdertopf.web.desk.Deed;
import de.foerdertopf.web.form.Field;
import de.foerdertopf.web.form.Fields;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A letter did not arrive, or later than thought. */
@Configuration(proxyBeanMethods = false)
class ArrivalDeeds {

    private static final String LATE = "LATE";

    private static final Field<String> WHAT = Fields.oneOf("choice", "NEVER", LATE);
    private static final Field<LocalDate> ARRIVED = ON.needed(said -> said.is(WHAT, LATE));

    private final Notices notices;

    ArrivalDeeds(Notices notices) {
        this.notices = notices;
    }

    @Bean
    Deed letterCameBack(ReportNotDelivered report) {
        return Deed.at("briefe/{number}/zurueck", "not-delivered", ADMINISTRATOR)
                .isToDoWhere(it -> notice(it).state() == NoticeState.SENT)
                .shows((it, page) -> page.fact(
                        it.words().text("case.letter"),
                        it.words().label(notice(it).type())))
                .asksOf(it -> List.of(
                        WHAT,
                        ARRIVED.judgedBy(day -> report.requireDay(notice(it).id(), day)),
                        REASON))
                .does((it, said) -> {
                    report.report(new ReportNotDelivered.Command(
                            notice(it).id(),
                            said.get(REASON),
                            said.find(ARRIVED).orElse(null),
                            it.actor()));
                    return it.done("letter-not-delivered");
                });
    }

    private IssuedNotice notice(CaseAtHand it) {
        return notices.require(it.caseNumber(), it.number("number"));
    }
}
