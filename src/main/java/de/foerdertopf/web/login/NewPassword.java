package de.foerdertopf.web.login;

import de.foerdertopf.shared.BusinessRuleViolation;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Sets a password that was typed twice, behind a mailed link. */
@Component
class NewPassword {

    private final FormErrors formErrors;

    NewPassword(FormErrors formErrors) {
        this.formErrors = formErrors;
    }

    /** What became of it. */
    enum Outcome {
        SET,
        /** Not the same twice, or refused as a password: said at its field, which is emptied. */
        AGAIN,
        /** The link is spent. */
        LINK_GONE
    }

    /** @param use takes the password; its violations are those of a use case behind a link */
    Outcome set(PasswordForm form, BindingResult errors, Consumer<String> use) {
        if (!form.password.equals(form.repeated)) {
            FormErrors.atSecret(errors, "repeated", "invitation.not-the-same");
        } else {
            try {
                use.accept(form.password);
                return Outcome.SET;
            } catch (BusinessRuleViolation violation) {
                if (!violation.code().startsWith("password.")) {
                    return Outcome.LINK_GONE;
                }
                formErrors.atSecret(errors, "password", violation);
            }
        }
        form.password = "";
        form.repeated = "";
        return Outcome.AGAIN;
    }
}
