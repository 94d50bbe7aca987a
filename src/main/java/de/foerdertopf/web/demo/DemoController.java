package de.foerdertopf.web.demo;

import de.foerdertopf.document.DocumentId;
import de.foerdertopf.document.DocumentStore;
import de.foerdertopf.mail.MailId;
import de.foerdertopf.mail.SentMails;
import de.foerdertopf.platform.Demonstration;
import de.foerdertopf.platform.MovableClock;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.NotFoundException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The demonstration's mailbox, which shows every mail that was sent, and the clock that moves time forward. */
@Controller
@Profile("demo")
class DemoController {

    private static final int PAGE = 30;
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final SentMails mails;
    private final DocumentStore documents;
    private final MovableClock clock;
    private final Demonstration demonstration;

    DemoController(SentMails mails, DocumentStore documents, MovableClock clock, Demonstration demonstration) {
        this.mails = mails;
        this.documents = documents;
        this.clock = clock;
        this.demonstration = demonstration;
    }

    @GetMapping("/vorfuehrung/postfach")
    String mailbox(@RequestParam(defaultValue = "0") int seite, Model model) {
        var page = Math.max(0, seite);
        model.addAttribute("mails", mails.newest(page, PAGE));
        model.addAttribute("pageNumber", page);
        model.addAttribute("hasNext", mails.count() > (page + 1L) * PAGE);
        return "demo/mailbox";
    }

    @GetMapping("/vorfuehrung/postfach/{id}")
    String mail(@PathVariable UUID id, Model model) {
        model.addAttribute("mail", mails.require(new MailId(id)));
        return "demo/mail";
    }

    @GetMapping("/vorfuehrung/postfach/{id}/anlagen/{document}")
    ResponseEntity<byte[]> attachment(@PathVariable UUID id, @PathVariable UUID document) {
        var wanted = new DocumentId(document);
        var stored = mails.require(new MailId(id)).attachments().stream()
                .filter(a -> a.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("No such attachment"));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(stored.contentType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(stored.fileName())
                                .build()
                                .toString())
                .body(documents.read(wanted).bytes());
    }

    @GetMapping("/vorfuehrung/uhr")
    String clock(Model model) {
        model.addAttribute("today", HouseTime.today(clock));
        return "demo/clock";
    }

    /** Timers that become due are fired by the engine within seconds. */
    @PostMapping("/vorfuehrung/uhr")
    String move(@RequestParam String day, Model model) {
        var today = HouseTime.today(clock);
        try {
            var wanted = LocalDate.parse(day.strip());
            if (wanted.isAfter(today) && wanted.isBefore(today.plusYears(3))) {
                demonstration.moveTo(HouseTime.at(wanted, MORNING));
                return "redirect:/vorfuehrung/uhr";
            }
        } catch (DateTimeParseException e) {
            // Said below: the day cannot be read.
        }
        model.addAttribute("today", today);
        model.addAttribute("wrong", day);
        return "demo/clock";
    }
}
