package de.foerdertopf.web.casework;

import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.layout.TroubleAdvice;
import org.springframework.stereotype.Component;

/** Says why a letter of many did not go on its way. */
@Component
class DispatchProblems {

    /** Whoever sent the letters off stays out of the case; whoever reads it may be somebody else. */
    private static final String CONFLICT = "conflict-of-interest";

    private final Words words;
    private final TroubleAdvice trouble;

    DispatchProblems(Words words, TroubleAdvice trouble) {
        this.words = words;
        this.trouble = trouble;
    }

    /** @param conflict the key of the sentence for a case out of which that person stays */
    String sentence(String problem, String conflict) {
        return problem.equals(CONFLICT) ? words.text(conflict) : trouble.sentence(new BusinessRuleViolation(problem));
    }
}
