package de.foerdertopf.wording;

import de.foerdertopf.document.TemplateProblem;
import java.util.List;

/** A template that would break a letter; it is neither shown nor published. */
public class TemplateRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<TemplateProblem> problems;

    /** Nothing happens where a letter is well in the new words. */
    static void ifAny(List<TemplateProblem> problems) {
        if (!problems.isEmpty()) {
            throw new TemplateRefused(problems);
        }
    }

    TemplateRefused(List<TemplateProblem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    /** Why, by file and line. */
    public List<TemplateProblem> problems() {
        return problems;
    }
}
