package de.foerdertopf.shared;

import java.util.Arrays;
import java.util.List;

/**
 * A deed that a rule forbids, told by a code that the message files turn into one clear sentence.
 *
 * <p>Thrown by use cases and aggregates; rolls the transaction back. Arguments must not name persons: they may reach a log.
 */
public class BusinessRuleViolation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> arguments;

    public BusinessRuleViolation(String code, Object... arguments) {
        super(code + (arguments.length == 0 ? "" : " " + Arrays.toString(arguments)));
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /** Such as {@code decision.same-person}; the message key is {@code violation.} + code. */
    public String code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments == null ? List.of() : arguments;
    }
}
