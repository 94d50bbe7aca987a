package de.foerdertopf.web.casework.letters;

import static de.foerdertopf.identity.Role.ADMINISTRATOR;
import static de.foerdertopf.web.form.Fields.CHANNEL;
import static de.foerdertopf.web.form.Fields.ON;
import static de.foerdertopf.web.form.Fields.SURE;
import static de.foerdertopf.web.form.Fields.TEXT;

import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.remedy.FurtherWriting;
import de.foerdertopf.notice.remedy.KeepFurtherWriting;
import de.foerdertopf.notice.remedy.Objections;
import de.foerdertopf.notice.remedy.OvertakenNotices;
import de.foerdertopf.notice.remedy.RaisedObjection;
import de.foerdertopf.notice.remedy.RecordObjection;
import de.foerdertopf.notice.remedy.RecordRemedyWaiver;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.web.desk.CaseAtHand;
import de.foerdertopf.web.desk.Deed;
import de.foerdertopf.web.form.Field;
import de.foerdertopf.web.layout.DateFields;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Remedies and their waivers as they come in. What is directed at a letter that no longer holds is kept as it came, once somebody has
 * read what holds now.
 */
@Configuration(proxyBeanMethods = false)
class ObjectionDeeds {

    private final Notices notices;
    private final Objections objections;
    private final OvertakenNotices overtaken;
    private final RemedyWords words;
    private final Clock clock;

    ObjectionDeeds(Notices notices, Objections objections, OvertakenNotices overtaken, RemedyWords words, Clock clock) {
        this.notices = notices;
        this.objections = objections;
        this.overtaken = overtaken;
        this.words = words;
        this.clock = clock;
    }

    @Bean
    Deed objectionCame(RecordObjection record) {
        return Deed.at("briefe/{number}/widerspruch", "objection", ADMINISTRATOR)
                .wordedAs(this::wording)
                .isToDoWhere(it -> notice(it).isContestable() && !isContested(it))
                .countsOnce()
                .beginsWith((it, form) -> form.on = DateFields.of(HouseTime.today(clock)))
                .shows((it, page) -> {
                    page.fact(
                            it.words().text("case.letter"),
                            it.words().label(notice(it).type()));
                    if (isOvertaken(it)) {
                        page.fact(it.words().text("case.letter.holds"), words.holds(overtaken.instead(notice(it))));
                    }
                })
                .asksOf(it -> asked(it, record))
                .does((it, said) -> {
                    record.record(new RecordObjection.Command(
                            notice(it).id(),
                            said.get(ON),
                            said.get(CHANNEL),
                            said.get(TEXT),
                            said.find(SURE).orElse(false),
                            it.actor()));
                    return it.done(notice(it).isTakenToCourt() ? "lawsuit-recorded" : "objection-recorded");
                });
    }

    @Bean
    Deed furtherWritingCame(KeepFurtherWriting keep, RecordObjection record) {
        return Deed.at("widersprueche/{id}/schreiben", "further-writing", ADMINISTRATOR)
                .isToDoWhere(it -> remedy(it).isOpen())
                .countsOnce()
                .beginsWith((it, form) -> form.on = DateFields.of(HouseTime.today(clock)))
                .shows((it, page) -> page.fact(
                        it.word("open"),
                        words.head(remedy(it), notices.require(remedy(it).notice()))))
                .asksOf(it -> List.of(
                        CHANNEL, ON.judgedBy(day -> record.requireDay(remedy(it).notice(), day)), TEXT))
                .does((it, said) -> {
                    keep.keep(new KeepFurtherWriting.Command(
                            remedy(it).id(),
                            new FurtherWriting(said.get(ON), said.get(CHANNEL), said.get(TEXT)),
                            it.actor()));
                    return it.done("further-writing-kept");
                });
    }

    private RaisedObjection remedy(CaseAtHand it) {
        var id = it.id("id");
        return objections.of(it.caseNumber()).stream()
                .filter(raised -> raised.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("No such objection in " + it.caseNumber()));
    }

    @Bean
    Deed remedyWaived(RecordRemedyWaiver waive) {
        return Deed.at("briefe/{number}/verzicht", "waiver", ADMINISTRATOR)
                .wordedAs(it -> notice(it).isTakenToCourt() ? "waiver-of-lawsuit" : "waiver")
                .isToDoWhere(it -> notice(it).isContestable()
                        && notice(it).waivedOn() == null
                        && !isContested(it)
                        && !isOvertaken(it))
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

    private List<Field<?>> asked(CaseAtHand it, RecordObjection record) {
        var asked = new ArrayList<Field<?>>(
                List.of(CHANNEL, ON.judgedBy(day -> record.requireDay(notice(it).id(), day)), TEXT));
        if (isOvertaken(it)) {
            asked.add(SURE.missing(
                    helpedWholly(it) ? "violation.objection.helped-wholly" : "violation.objection.overtaken"));
        }
        return asked;
    }

    /** The answer that helped wholly is no old letter: there is only nothing in it to complain about. */
    private String wording(CaseAtHand it) {
        var remedy = notice(it).isTakenToCourt() ? "lawsuit" : "objection";
        if (helpedWholly(it) && notice(it).isTakenToCourt()) {
            return "helped-" + remedy;
        }
        return isOvertaken(it) ? "overtaken-" + remedy : remedy;
    }

    private boolean helpedWholly(CaseAtHand it) {
        return notice(it).type() == NoticeType.REMEDY_DECISION;
    }

    private boolean isOvertaken(CaseAtHand it) {
        return overtaken.isOvertaken(notice(it));
    }

    private IssuedNotice notice(CaseAtHand it) {
        return notices.require(it.caseNumber(), it.number("number"));
    }

    private boolean isContested(CaseAtHand it) {
        var notice = notice(it).id();
        return objections.of(it.caseNumber()).stream()
                .anyMatch(objection -> objection.notice().equals(notice) && objection.isOpen());
    }
}
