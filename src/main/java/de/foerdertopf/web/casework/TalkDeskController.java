package de.foerdertopf.web.casework;

import de.foerdertopf.counselling.CompleteCounsellingRequest;
import de.foerdertopf.counselling.CounsellingRequest;
import de.foerdertopf.counselling.CounsellingRequests;
import de.foerdertopf.counselling.PutOffCounsellingRequest;
import de.foerdertopf.counselling.SessionLimits;
import de.foerdertopf.identity.Role;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.shared.Texts;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.layout.Fmt;
import de.foerdertopf.web.typed.TypedNumber;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DirectFieldBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who wants to talk, with or without an application, and what became of it. */
@Controller
@RequestMapping("/schreibtisch/beratung")
class TalkDeskController {

    static final Role[] COUNSELLORS = {Role.COUNSELLOR, Role.ADMINISTRATOR};

    static final String HERE = "/schreibtisch/beratung";
    private static final int LONGEST_NOTE = 2000;

    private final CounsellingRequests requests;
    private final CompleteCounsellingRequest completeRequest;
    private final PutOffCounsellingRequest putOffRequest;
    private final TalkPages pages;
    private final Words words;
    private final Fmt fmt;

    TalkDeskController(
            CounsellingRequests requests,
            CompleteCounsellingRequest completeRequest,
            PutOffCounsellingRequest putOffRequest,
            TalkPages pages,
            Words words,
            Fmt fmt) {
        this.requests = requests;
        this.completeRequest = completeRequest;
        this.putOffRequest = putOffRequest;
        this.pages = pages;
        this.words = words;
        this.fmt = fmt;
    }

    @GetMapping
    String list(StaffMember person, Model model) {
        var codes = fundsOf(person);
        model.addAttribute("it", pages.of(requests.open(codes), requests.done(codes)));
        return "casework/talks";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, StaffMember person, Model model) {
        var asked = require(id, person);
        var form = new TalkDoneForm();
        form.note = Objects.requireNonNullElse(asked.note(), "");
        return pages.show(asked, form, null, model);
    }

    @PostMapping("/{id}")
    String complete(
            @PathVariable UUID id,
            @ModelAttribute("form") TalkDoneForm form,
            BindingResult ignored,
            StaffMember person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var asked = require(id, person);
        if (asked.isDone()) {
            return "redirect:" + HERE;
        }
        var errors = new DirectFieldBindingResult(form, "form");
        var minutes = TypedNumber.read(form.minutes).filter(typed -> typed <= SessionLimits.LONGEST_MINUTES);
        if (minutes.isEmpty()) {
            errors.rejectValue("minutes", "wrong", words.text("talks.wrong.minutes"));
        }
        checkNote(form, errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return pages.show(asked, form, errors, model);
        }
        completeRequest.complete(new CompleteCounsellingRequest.Command(
                id, minutes.orElseThrow(), Texts.clean(form.note), person.actor()));
        flash.addFlashAttribute("noticeText", words.text("talks.completed"));
        return "redirect:" + HERE;
    }

    /** Nobody was reached: it comes back. */
    @PostMapping("/{id}/nicht-erreicht")
    String putOff(
            @PathVariable UUID id,
            @ModelAttribute("form") TalkDoneForm form,
            BindingResult ignored,
            StaffMember person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var asked = require(id, person);
        if (asked.isDone()) {
            return "redirect:" + HERE;
        }
        var errors = new DirectFieldBindingResult(form, "form");
        checkNote(form, errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return pages.show(asked, form, errors, model);
        }
        var againOn = putOffRequest.putOff(id, Texts.clean(form.note), person.actor());
        flash.addFlashAttribute("noticeText", words.text("talks.put-off", fmt.day(againOn)));
        return "redirect:" + HERE;
    }

    private void checkNote(TalkDoneForm form, BindingResult errors) {
        if (form.note.length() > LONGEST_NOTE) {
            errors.rejectValue("note", "wrong", words.text("talks.wrong.note", LONGEST_NOTE));
        }
    }

    private Set<FundCode> fundsOf(StaffMember person) {
        if (!person.hasAnywhere(COUNSELLORS)) {
            throw new NotFoundException("Not for this person");
        }
        return person.funds(COUNSELLORS);
    }

    private CounsellingRequest require(UUID id, StaffMember person) {
        var mine = fundsOf(person);
        var asked = requests.require(id);
        var fund = asked.fund();
        if (fund != null && !mine.contains(fund)) {
            throw new NotFoundException("Not this person's fund");
        }
        return asked;
    }
}
