package de.foerdertopf.web.casework;

import de.foerdertopf.notice.NoticeChannel;
import de.foerdertopf.notice.delivery.IssuedNotice;
import de.foerdertopf.notice.delivery.MailNoticeAgain;
import de.foerdertopf.notice.delivery.NoticeState;
import de.foerdertopf.notice.delivery.Notices;
import de.foerdertopf.notice.delivery.RecordPosting;
import de.foerdertopf.shared.Actor;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.web.desk.Attempts;
import de.foerdertopf.web.desk.DeedForm;
import de.foerdertopf.web.desk.DeedPages;
import de.foerdertopf.web.desk.Desk;
import de.foerdertopf.web.desk.DeskCase;
import de.foerdertopf.web.desk.Done;
import de.foerdertopf.web.desk.LetterWays;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.layout.Choice;
import de.foerdertopf.web.layout.DateFields;
import de.foerdertopf.web.layout.FormFields;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** When and how a letter left the house. */
@Controller
@RequestMapping("/schreibtisch/faelle/{caseNumber}/briefe")
class PostingController {

    private final Desk desk;
    private final Attempts attempts;
    private final DeedPages pages;
    private final Words words;
    private final LetterWays letterWays;
    private final Notices notices;
    private final RecordPosting recordPosting;
    private final MailNoticeAgain mailNoticeAgain;
    private final Clock clock;

    PostingController(
            Desk desk,
            Attempts attempts,
            DeedPages pages,
            Words words,
            LetterWays letterWays,
            Notices notices,
            RecordPosting recordPosting,
            MailNoticeAgain mailNoticeAgain,
            Clock clock) {
        this.desk = desk;
        this.attempts = attempts;
        this.pages = pages;
        this.words = words;
        this.letterWays = letterWays;
        this.notices = notices;
        this.recordPosting = recordPosting;
        this.mailNoticeAgain = mailNoticeAgain;
        this.clock = clock;
    }

    /** The letter that lies there the longest; the letters themselves where none does any more. */
    @GetMapping("/versand")
    String nextToPost(@PathVariable CaseNumber caseNumber, Actor actor) {
        var opened = desk.administer(actor, caseNumber);
        return "redirect:"
                + notices.of(caseNumber).stream()
                        .filter(IssuedNotice::isToPost)
                        .min(Comparator.comparingInt(IssuedNotice::number))
                        .map(letter -> opened.href("briefe/" + letter.number() + "/versand"))
                        .orElse(opened.href() + "#briefe");
    }

    @GetMapping("/{number}/versand")
    String askToPost(@PathVariable CaseNumber caseNumber, @PathVariable int number, Actor actor, Model model) {
        var form = new DeedForm();
        form.on = DateFields.of(HouseTime.today(clock));
        var notice = notices.require(caseNumber, number);
        form.channel = (notice.channel().isOnPaper() ? notice.channel() : NoticeChannel.LETTER).name();
        FormFields.show(form, null, model);
        return postPage(desk.administer(actor, caseNumber), notice, model);
    }

    @PostMapping("/{number}/versand")
    String post(
            @PathVariable CaseNumber caseNumber,
            @PathVariable int number,
            @ModelAttribute("form") DeedForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        var opened = desk.administer(actor, caseNumber);
        var notice = notices.require(caseNumber, number);
        var channel = form.chosen(NoticeChannel.class, form.channel);
        if (channel == null) {
            attempts.wrong(errors, "channel");
        }
        if (channel == NoticeChannel.EMAIL) {
            return attempts.attempt(
                    form,
                    errors,
                    () -> {
                        mailNoticeAgain.mail(new MailNoticeAgain.Command(notice.id(), actor));
                        return Done.in(opened, "letter-mailed-again");
                    },
                    () -> postPage(opened, notice, model));
        }
        var on = attempts.day(errors, "on", form.on);
        on.ifPresent(day -> attempts.judge(errors, "on", () -> recordPosting.requireDay(notice.id(), day)));
        return attempts.attempt(
                form,
                errors,
                () -> {
                    recordPosting.post(new RecordPosting.Command(
                            notice.id(), Objects.requireNonNull(channel), on.orElseThrow(), actor));
                    return Done.in(opened, "letter-posted");
                },
                () -> postPage(opened, notice, model));
    }

    private String postPage(DeskCase opened, IssuedNotice notice, Model model) {
        var page = pages.page("post", opened, "briefe/" + notice.number() + "/versand")
                .fact(words.text("case.letter"), words.label(notice.type()));
        var reason = notice.notDeliveredReason();
        if (reason != null) {
            page.fact(words.text("deed.post.reason"), reason);
        }
        var ways = new ArrayList<Choice>();
        if (isMailableAgain(opened, notice)) {
            ways.add(Choice.of(
                    NoticeChannel.EMAIL.name(),
                    words.text(
                            "deed.post.mail",
                            Objects.requireNonNull(
                                    opened.application().recipient().email()))));
        }
        Stream.of(NoticeChannel.LETTER, NoticeChannel.HAND_OVER)
                .map(way -> Choice.of(way.name(), letterWays.of(notice.type(), way)))
                .forEach(ways::add);
        page.radios("channel", ways).date("on");
        return (ways.size() > 2 ? page.hint(words.text("deed.post.on.hint-mail")) : page).show(model);
    }

    /** A letter that did not arrive, at the address that its recipient has now. */
    private static boolean isMailableAgain(DeskCase opened, IssuedNotice notice) {
        return notice.state() == NoticeState.NOT_DELIVERED
                && MailNoticeAgain.isPossible(opened.application(), notice.type());
    }
}
