package de.foerdertopf.web.wording;

import de.foerdertopf.document.TemplateInspection.Place;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.web.wording.SentencesPage.SentenceField;
import de.foerdertopf.web.wording.SentencesPage.SentenceGroup;
import de.foerdertopf.wording.LetterPlaceholders;
import de.foerdertopf.wording.TemplateFile;
import de.foerdertopf.wording.TemplateSentence;
import de.foerdertopf.wording.TemplateSentences;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The fields in which a template's sentences are typed, under the headings of the letter. */
@Component
class SentenceFields {

    private static final int SIGNS_IN_A_ROW = 28;
    private static final int SIGNS_AROUND = 60;
    private static final Pattern PART = Pattern.compile("\\{\\{>([^}]+)}}");

    private final LetterPlaceholders placeholders;
    private final Words words;

    SentenceFields(LetterPlaceholders placeholders, Words words) {
        this.placeholders = placeholders;
        this.words = words;
    }

    List<SentenceGroup> groups(Scope scope, TemplateFile file, TemplateSentences sentences) {
        var place = placeholders.places(file, scope.fundCode(), file.usedBy().get(0)).stream()
                .findFirst()
                .orElse(null);
        var groups = new ArrayList<SentenceGroup>();
        for (var sentence : sentences.all()) {
            var heading = heading(file, sentence);
            if (groups.isEmpty() || !groups.get(groups.size() - 1).heading().equals(heading)) {
                groups.add(new SentenceGroup(heading, new ArrayList<>()));
            }
            groups.get(groups.size() - 1)
                    .fields()
                    .add(new SentenceField(
                            sentence.number(),
                            words.text("wording.sentence." + sentence.place(), sentence.number() + 1),
                            when(sentence, place),
                            1 + sentence.text().length() / SIGNS_IN_A_ROW));
        }
        return groups;
    }

    private String heading(TemplateFile file, TemplateSentence sentence) {
        if (sentence.place() == TemplateSentence.Place.HEADING) {
            return sentence.text();
        }
        if (!sentence.heading().isEmpty()) {
            return sentence.heading();
        }
        return file.isPart() ? TemplateNames.title(words, file) : words.text("wording.sentences.between");
    }

    private @Nullable String when(TemplateSentence sentence, @Nullable Place start) {
        var conditions = new ArrayList<String>();
        var place = start;
        for (var condition : sentence.conditions()) {
            var value = place == null ? null : place.resolve(condition.name());
            var meaning = value == null ? null : ValueWords.of(value, words::optional);
            if (value != null && meaning != null) {
                var kind = value.isAnswer()
                        ? condition.unless() ? "unless" : "if"
                        : condition.unless() ? "missing" : value.isList() ? "each" : "given";
                conditions.add(words.text("wording.sentence." + kind, meaning));
            }
            if (place != null && !condition.unless()) {
                place = place.inside(condition.name());
            }
        }
        if (!sentence.before().isEmpty() && !sentence.begins()) {
            conditions.add(words.text("wording.sentence.before", end(named(sentence.before()))));
        }
        if (!sentence.after().isEmpty() && !sentence.ends()) {
            conditions.add(words.text("wording.sentence.after", start(named(sentence.after()))));
        }
        return conditions.isEmpty()
                ? null
                : String.join(" · ", conditions.stream().distinct().toList());
    }

    /** Parts by what they are for. */
    private String named(String around) {
        return PART.matcher(around)
                .replaceAll(part -> Matcher.quoteReplacement("[" + TemplateNames.title(words, part.group(1)) + "]"))
                .replaceAll(" ([,.;:)])", "$1");
    }

    private static String end(String text) {
        return text.length() <= SIGNS_AROUND
                ? text
                : "… " + text.substring(text.indexOf(' ', text.length() - SIGNS_AROUND) + 1);
    }

    private static String start(String text) {
        return text.length() <= SIGNS_AROUND ? text : text.substring(0, text.lastIndexOf(' ', SIGNS_AROUND) + 1) + "…";
    }
}
