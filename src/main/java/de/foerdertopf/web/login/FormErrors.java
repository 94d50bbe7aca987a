package de.foerdertopf.web.login;

import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.web.layout.TroubleAdvice;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/** Hangs a rule's sentence on the input that it is about. */
@Component
class FormErrors {

    private final TroubleAdvice sentences;

    FormErrors(TroubleAdvice sentences) {
        this.sentences = sentences;
    }

    /** On a field whose content is shown again. */
    void at(BindingResult errors, String field, BusinessRuleViolation violation) {
        errors.addError(new FieldError(
                errors.getObjectName(),
                field,
                errors.getRawFieldValue(field),
                false,
                null,
                null,
                sentences.sentence(violation)));
    }

    /** On a field whose content must never be shown again. */
    void atSecret(BindingResult errors, String field, BusinessRuleViolation violation) {
        errors.addError(
                new FieldError(errors.getObjectName(), field, null, false, null, null, sentences.sentence(violation)));
    }

    /** On a field whose content must never be shown again, by a message key. */
    static void atSecret(BindingResult errors, String field, String key, Object... arguments) {
        errors.addError(
                new FieldError(errors.getObjectName(), field, null, false, new String[] {key}, arguments, null));
    }

    void atPage(BindingResult errors, BusinessRuleViolation violation) {
        errors.addError(new ObjectError(errors.getObjectName(), sentences.sentence(violation)));
    }

    /** Says to machines too that the form was not taken. */
    static String again(HttpServletResponse response, String view) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return view;
    }
}
