package de.foerdertopf.fund;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Whether a project may begin before its application is decided (vorzeitiger Maßnahmenbeginn). */
public enum EarlyStart {
    FORBIDDEN,
    /** Not without a permission that a person gives for one case. */
    ON_REQUEST,
    ALLOWED;

    /** Reads {@code ON_REQUEST}; older editions say {@code true} for allowed, {@code false} for not without permission. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static EarlyStart of(Object written) {
        if (written instanceof Boolean allowed) {
            return allowed ? ALLOWED : ON_REQUEST;
        }
        return valueOf(String.valueOf(written));
    }
}
