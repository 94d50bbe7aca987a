package de.foerdertopf.platform;

import org.jspecify.annotations.Nullable;

/** The program cannot start, and this is the one sentence that says why and what to do. */
public class StartProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartProblem(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    public StartProblem(String sentence) {
        this(sentence, null);
    }
}
