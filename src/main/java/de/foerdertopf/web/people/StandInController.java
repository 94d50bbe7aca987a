package de.foerdertopf.web.people;

import de.foerdertopf.identity.NameStandIn;
import de.foerdertopf.identity.Staff;
import de.foerdertopf.identity.StaffId;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.DateRange;
import de.foerdertopf.web.layout.Choice;
import de.foerdertopf.web.layout.DateFields;
import de.foerdertopf.web.layout.TroubleAdvice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets everybody at the desk say who acts for her while she is away. */
@Controller
class StandInController {

    private static final String PATH = "/schreibtisch/vertretung";
    private static final String VIEW = "people/stand-in";

    private final Staff staff;
    private final NameStandIn nameStandIn;
    private final TroubleAdvice sentences;

    StandInController(Staff staff, NameStandIn nameStandIn, TroubleAdvice sentences) {
        this.staff = staff;
        this.nameStandIn = nameStandIn;
        this.sentences = sentences;
    }

    @GetMapping(PATH)
    String show(StaffMember me, Model model) {
        var form = new StandInForm();
        var standIn = me.standIn();
        form.setStandIn(standIn == null ? "" : standIn.toString());
        form.setFrom(DateFields.of(me.absentFrom()));
        form.setUntil(DateFields.of(me.absentUntil()));
        model.addAttribute("form", form);
        return page(me, model);
    }

    @PostMapping(PATH)
    String name(
            @ModelAttribute("form") StandInForm form,
            BindingResult errors,
            StaffMember me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (form.getStandIn().isBlank()) {
            nameStandIn.name(new NameStandIn.Command(me.id(), null, null, me.actor()));
            flash.addFlashAttribute("notice", "stand-in-gone");
            return "redirect:" + PATH;
        }
        var from = form.getFrom().date();
        var until = form.getUntil().date();
        if (from.isEmpty()) {
            errors.rejectValue("from", "stand-in.day");
        }
        if (until.isEmpty()) {
            errors.rejectValue("until", "stand-in.day");
        } else if (from.isPresent() && until.get().isBefore(from.get())) {
            errors.rejectValue("until", "stand-in.backwards");
        }
        if (from.isPresent() && until.isPresent() && !errors.hasErrors()) {
            try {
                nameStandIn.name(new NameStandIn.Command(
                        me.id(), StaffId.parse(form.getStandIn()), new DateRange(from.get(), until.get()), me.actor()));
                flash.addFlashAttribute("notice", "stand-in-named");
                return "redirect:" + PATH;
            } catch (BusinessRuleViolation violation) {
                errors.rejectValue("standIn", "violation." + violation.code(), sentences.sentence(violation));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(me, model);
    }

    /** Colleagues of the same funds. */
    private String page(StaffMember me, Model model) {
        model.addAttribute(
                "colleagues",
                staff.all().stream()
                        .filter(person -> person.isActive() && !person.id().equals(me.id()))
                        .filter(person -> !Collections.disjoint(person.funds(), me.funds()))
                        .map(person -> Choice.of(person.id().toString(), person.name()))
                        .toList());
        return VIEW;
    }
}
