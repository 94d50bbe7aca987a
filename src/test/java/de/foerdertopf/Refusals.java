package de.foerdertopf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.shared.BusinessRuleViolation;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Sees a rule refuse: exactly this one, by its code. */
public final class Refusals {

    private Refusals() {}

    /** The deed is refused for exactly this reason. */
    public static void refuses(String code, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(BusinessRuleViolation.class, refused -> assertThat(refused.code())
                        .isEqualTo(code));
    }
}
