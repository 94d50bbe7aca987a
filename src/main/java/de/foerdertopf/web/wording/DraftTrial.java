package de.foerdertopf.web.wording;

import de.foerdertopf.document.TemplateProblem;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.web.casework.Words;
import de.foerdertopf.web.layout.TroubleAdvice;
import de.foerdertopf.wording.TemplateRefused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** Tries a deed with a draft; what speaks against it stands above the text, by file and line. */
@Component
class DraftTrial {

    private final Words words;
    private final TroubleAdvice sentences;

    DraftTrial(Words words, TroubleAdvice sentences) {
        this.words = words;
        this.sentences = sentences;
    }

    /** What the deed answers, or the page again with what is wrong. */
    Object attempt(
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            Supplier<Object> deed,
            Supplier<String> again) {
        try {
            return deed.get();
        } catch (TemplateRefused refused) {
            refused.problems().stream()
                    .limit(1)
                    .forEach(problem -> errors.rejectValue("text", "refused", sentence(problem)));
            model.addAttribute(
                    "problems", refused.problems().stream().map(this::sentence).toList());
        } catch (BusinessRuleViolation violation) {
            errors.rejectValue("text", "violation." + violation.code(), sentences.sentence(violation));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return again.get();
    }

    private String sentence(TemplateProblem problem) {
        var where = problem.line() == 0
                ? problem.file()
                : words.text("wording.problem.where", problem.file(), Integer.toString(problem.line()));
        return words.text("wording.problem." + problem.kind(), where, problem.detail());
    }
}
