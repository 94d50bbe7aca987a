package de.foerdertopf.web.casework;

import de.foerdertopf.application.Channel;
import de.foerdertopf.notice.DecideObjection;
import de.foerdertopf.notice.IssuedNotice;
import de.foerdertopf.notice.NoticeType;
import de.foerdertopf.notice.Notices;
import de.foerdertopf.notice.ObjectionCosts;
import de.foerdertopf.notice.RaisedObjection;
import de.foerdertopf.notice.RecordObjection;
import de.foerdertopf.notice.RecordRemedyWaiver;
import de.foerdertopf.notice.RemedyInstruction;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.web.casework.Deeds.Done;
import de.foerdertopf.web.layout.DateFields;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Objections and waivers of a remedy as they come in, and the decision on an objection. */
@Controller
@RequestMapping("/schreibtisch/faelle/{caseNumber}")
class ObjectionController {

    private final Desk desk;
    private final Deeds deeds;
    private final DeedPages pages;
    private final Words words;
    private final Notices notices;
    private final RecordObjection recordObjection;
    private final DecideObjection decideObjection;
    private final RecordRemedyWaiver recordWaiver;
    private final Clock clock;

    ObjectionController(
            Desk desk,
            Deeds deeds,
            DeedPages pages,
            Words words,
            Notices notices,
            RecordObjection recordObjection,
            DecideObjection decideObjection,
            RecordRemedyWaiver recordWaiver,
            Clock clock) {
        this.desk = desk;
        this.deeds = deeds;
        this.pages = pages;
        this.words = words;
        this.notices = notices;
        this.recordObjection = recordObjection;
        this.decideObjection = decideObjection;
        this.recordWaiver = recordWaiver;
        this.clock = clock;
    }

    @GetMapping("/briefe/{number}/widerspruch")
    String askForObjection(@PathVariable CaseNumber caseNumber, @PathVariable int number, Actor actor, Model model) {
        var form = new DeedForm();
        form.setFormId(Deeds.newFormId());
        form.setOn(DateFields.of(HouseTime.today(clock)));
        model.addAttribute("form", form);
        return objectionPage(desk.administer(actor, caseNumber), notices.require(caseNumber, number), model);
    }

    @PostMapping("/briefe/{number}/widerspruch")
    String recordObjection(
            @PathVariable CaseNumber caseNumber,
            @PathVariable int number,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.administer(actor, caseNumber);
        var notice = notices.require(caseNumber, number);
        var channel = form.chosen(Channel.class, form.getChannel());
        if (channel == null) {
            deeds.wrong(errors, "channel");
        }
        var on = deeds.day(errors, "on", form.getOn());
        deeds.require(errors, "text", form.getText());
        return deeds.attempt(
                form,
                errors,
                () -> {
                    recordObjection.record(new RecordObjection.Command(
                            notice.id(), on.orElseThrow(), Objects.requireNonNull(channel), form.cleanText(), actor));
                    return Done.in(opened, "objection-recorded");
                },
                () -> objectionPage(opened, notice, model));
    }

    @GetMapping("/briefe/{number}/verzicht")
    String askForWaiver(@PathVariable CaseNumber caseNumber, @PathVariable int number, Actor actor, Model model) {
        var form = new DeedForm();
        form.setOn(DateFields.of(HouseTime.today(clock)));
        model.addAttribute("form", form);
        return waiverPage(desk.administer(actor, caseNumber), notices.require(caseNumber, number), model);
    }

    @PostMapping("/briefe/{number}/verzicht")
    String recordWaiver(
            @PathVariable CaseNumber caseNumber,
            @PathVariable int number,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.administer(actor, caseNumber);
        var notice = notices.require(caseNumber, number);
        var on = deeds.day(errors, "on", form.getOn());
        return deeds.attempt(
                form,
                errors,
                () -> {
                    recordWaiver.waive(new RecordRemedyWaiver.Command(notice.id(), on.orElseThrow(), actor));
                    return Done.in(opened, "remedy-waived");
                },
                () -> waiverPage(opened, notice, model));
    }

    @GetMapping("/widersprueche/{id}")
    String askForAnswer(@PathVariable CaseNumber caseNumber, @PathVariable UUID id, Actor actor, Model model) {
        model.addAttribute("form", new DeedForm());
        return answerPage(desk.administer(actor, caseNumber), objection(caseNumber, id), model);
    }

    @PostMapping("/widersprueche/{id}")
    String decideObjection(
            @PathVariable CaseNumber caseNumber,
            @PathVariable UUID id,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.administer(actor, caseNumber);
        var objection = objection(caseNumber, id);
        var outcome = form.chosen(RaisedObjection.Outcome.class, form.getChoice());
        if (outcome == null) {
            deeds.wrong(errors, "choice");
        }
        deeds.require(errors, "reason", form.getReason());
        var written = isAnsweredByNotice(objection);
        var bearer = form.chosen(ObjectionCosts.Bearer.class, form.getBearer());
        var lawyer = form.chosen(ObjectionCosts.Lawyer.class, form.getLawyer());
        if (written) {
            deeds.require(errors, "text", form.getText());
            if (bearer == null) {
                deeds.wrong(errors, "bearer");
            }
            if (lawyer == null) {
                deeds.wrong(errors, "lawyer");
            }
        }
        return deeds.attempt(
                form,
                errors,
                () -> {
                    var decided = Objects.requireNonNull(outcome);
                    decideObjection.decide(new DecideObjection.Command(
                            objection.id(),
                            decided,
                            form.cleanText(),
                            form.cleanReason(),
                            bearer == null || lawyer == null
                                    ? ObjectionCosts.of(decided)
                                    : new ObjectionCosts(bearer, lawyer),
                            actor));
                    return Done.in(opened, "objection-decided");
                },
                () -> answerPage(opened, objection, model));
    }

    /** Where a notice is taken to court at once, the court answers. */
    private boolean isAnsweredByNotice(RaisedObjection objection) {
        return notices.require(objection.notice()).remedyKind() == RemedyInstruction.Kind.OBJECTION;
    }

    private RaisedObjection objection(CaseNumber caseNumber, UUID id) {
        return notices.objections(caseNumber).stream()
                .filter(objection -> objection.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("No such objection in " + caseNumber));
    }

    private String objectionPage(DeskCase opened, IssuedNotice notice, Model model) {
        return pages.page("objection", opened, "briefe/" + notice.number() + "/widerspruch")
                .fact(words.text("case.letter"), words.label(notice.type()))
                .radios("channel", words.offlineChannels())
                .date("on")
                .longtext("text")
                .show(model);
    }

    private String waiverPage(DeskCase opened, IssuedNotice notice, Model model) {
        return pages.page("waiver", opened, "briefe/" + notice.number() + "/verzicht")
                .fact(words.text("case.letter"), words.label(notice.type()))
                .date("on")
                .show(model);
    }

    private NoticeType contestedBy(RaisedObjection objection) {
        return notices.require(objection.notice()).type();
    }

    private String answerPage(DeskCase opened, RaisedObjection objection, Model model) {
        var page = pages.page("answer-objection", opened, "widersprueche/" + objection.id())
                .fact(words.text("deed.answer-objection.said"), objection.text())
                .fact(
                        words.text("deed.answer-objection.time"),
                        words.text(objection.inTime() ? "case.objection.in-time" : "case.objection.late"))
                .fact(
                        words.text("deed.answer-objection.effect"),
                        words.text("deed.answer-objection.effect."
                                + (contestedBy(objection).isClaim() ? "claim" : "decision")))
                .radios("choice", words.choices(RaisedObjection.Outcome.values()));
        if (!isAnsweredByNotice(objection)) {
            return page.longtext("reason").show(model);
        }
        return page.longtext("text")
                .longtext("reason")
                .radios("bearer", words.choices(ObjectionCosts.Bearer.values()))
                .radios("lawyer", words.choices(ObjectionCosts.Lawyer.values()))
                .show(model);
    }
}
