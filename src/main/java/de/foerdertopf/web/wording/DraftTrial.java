package de.foerdertopf.web.wording;

import de.foerdertopf.document.TemplateProblem;
import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.layout.TroubleAdvice;
import de.foerdertopf.wording.SentenceRefused;
import de.foerdertopf.wording.TemplateRefused;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Tries a deed with a draft; what speaks against it stands above the text, by file and line. */
@Component
class DraftTrial {

    private static final Pattern SENTENCE = Pattern.compile("sentences\\[(\\d+)]");

    private final Words words;
    private final TroubleAdvice sentences;

    DraftTrial(Words words, TroubleAdvice sentences) {
        this.words = words;
        this.sentences = sentences;
    }

    /**
     * What the deed answers, or the page again with what is wrong.
     *
     * @param field on which the draft stands; null where the page has none
     */
    Object attempt(BindingResult errors, @Nullable String field, Supplier<Object> deed, Supplier<String> again) {
        return attempt(errors, field, problem -> field, deed, again);
    }

    /** Where on the page a problem belongs. */
    @FunctionalInterface
    interface Place {

        @Nullable
        String of(TemplateProblem problem);
    }

    /**
     * The same where problems of the text belong to several fields.
     *
     * @param field for what forbids the deed as a whole
     */
    Object attempt(
            BindingResult errors,
            @Nullable String field,
            Place fieldOf,
            Supplier<Object> deed,
            Supplier<String> again) {
        try {
            return deed.get();
        } catch (TemplateRefused refused) {
            refused.problems().forEach(problem -> {
                var place = fieldOf.of(problem);
                reject(errors, place, sentence(problem, place));
            });
        } catch (SentenceRefused refused) {
            refused.reasons()
                    .forEach((number, reason) ->
                            reject(errors, "sentences[" + number + "]", sentences.sentence(reason)));
        } catch (BusinessRuleViolation violation) {
            reject(errors, field, sentences.sentence(violation));
        }
        var current = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        Objects.requireNonNull(current.getResponse()).setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return again.get();
    }

    private static void reject(BindingResult errors, @Nullable String field, String sentence) {
        // the page shows the first problem of a field only
        errors.rejectValue(field == null || errors.hasFieldErrors(field) ? null : field, "draft-refused", sentence);
    }

    private String sentence(TemplateProblem problem, @Nullable String place) {
        return words.text("wording.problem." + problem.kind(), where(problem, place), problem.detail());
    }

    private String where(TemplateProblem problem, @Nullable String place) {
        var sentence = place == null ? null : SENTENCE.matcher(place);
        if (sentence != null && sentence.matches()) {
            return words.text("wording.problem.sentence", 1 + Integer.parseInt(sentence.group(1)));
        }
        var file = TemplateNames.title(words, problem.file());
        return problem.line() == 0 ? file : words.text("wording.problem.where", file, Integer.toString(problem.line()));
    }
}
