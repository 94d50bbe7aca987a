package de.foerdertopf.web.people;

import de.foerdertopf.identity.CorrectApplicantAddress;
import de.foerdertopf.identity.EmailAddress;
import de.foerdertopf.identity.Role;
import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.web.layout.TroubleAdvice;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets staff correct the mistyped address of a person who applies, once they made sure who asks. */
@Controller
class ApplicantAddressController {

    private static final String PATH = "/schreibtisch/adresse-berichtigen";
    private static final String VIEW = "people/address";

    private final CorrectApplicantAddress correctAddress;
    private final TroubleAdvice sentences;

    ApplicantAddressController(CorrectApplicantAddress correctAddress, TroubleAdvice sentences) {
        this.correctAddress = correctAddress;
        this.sentences = sentences;
    }

    @GetMapping(PATH)
    String show(@ModelAttribute("form") AddressForm form, StaffMember me) {
        requireMayCorrect(me);
        return VIEW;
    }

    @PostMapping(PATH)
    String correct(
            @ModelAttribute("form") AddressForm form,
            BindingResult errors,
            StaffMember me,
            HttpServletResponse response,
            RedirectAttributes flash) {
        requireMayCorrect(me);
        var wrong = address(form.wrong, "wrong", errors);
        var right = address(form.right, "right", errors);
        if (wrong != null && right != null) {
            try {
                correctAddress.correct(new CorrectApplicantAddress.Command(wrong, right, form.check, me.actor()));
                flash.addFlashAttribute("notice", "address-corrected");
                return "redirect:" + PATH;
            } catch (BusinessRuleViolation violation) {
                refuse(
                        errors,
                        switch (violation.code()) {
                            case "applicant.address-check" -> "check";
                            case "applicant.address-taken" -> "right";
                            default -> "wrong";
                        },
                        violation);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return VIEW;
    }

    /** To others the page does not exist, as the deed is refused to them. */
    private static void requireMayCorrect(StaffMember me) {
        if (!me.hasAnywhere(Role.ADMINISTRATOR, Role.COUNSELLOR)) {
            throw new NotFoundException("Not for this person");
        }
    }

    private @Nullable EmailAddress address(String typed, String field, BindingResult errors) {
        try {
            return EmailAddress.parse(typed);
        } catch (BusinessRuleViolation violation) {
            refuse(errors, field, violation);
            return null;
        }
    }

    private void refuse(BindingResult errors, String field, BusinessRuleViolation violation) {
        errors.addError(new FieldError(
                "form", field, errors.getRawFieldValue(field), false, null, null, sentences.sentence(violation)));
    }
}
