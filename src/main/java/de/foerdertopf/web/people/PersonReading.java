package de.foerdertopf.web.people;

import de.foerdertopf.identity.EmailAddress;
import de.foerdertopf.identity.StaffDetails;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.web.layout.TroubleAdvice;
import de.foerdertopf.web.questions.Reads;
import de.foerdertopf.web.typed.TypedPhone;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/** Reads how a colleague is called and reached, and says at each input what is wrong with it. */
@Component
class PersonReading {

    private final TroubleAdvice sentences;

    PersonReading(TroubleAdvice sentences) {
        this.sentences = sentences;
    }

    StaffDetails details(PersonForm form) {
        return new StaffDetails(form.name, EmailAddress.parse(form.email), TypedPhone.read(form.phone), form.room);
    }

    /** Letters say who signs and how to reach her: what they cannot carry is told at its input. */
    boolean isUnprintable(PersonForm form, BindingResult errors) {
        Map.of("name", form.name, "phone", form.phone, "room", form.room)
                .forEach((field, typed) ->
                        Reads.printable(typed, (key, arguments) -> errors.rejectValue(field, key, arguments, null)));
        return errors.hasErrors();
    }

    /** A rule that refused is told at the input that it is about. */
    void refuse(BindingResult errors, BusinessRuleViolation violation) {
        var field =
                switch (violation.code()) {
                    case "login.email", "staff.email-taken", "staff.reset-house-only" -> "email";
                    case "staff.name" -> "name";
                    case "staff.too-long" -> "phone";
                    default -> "roles";
                };
        errors.addError(new FieldError(
                "form", field, errors.getRawFieldValue(field), false, null, null, sentences.sentence(violation)));
    }
}
