package de.foerdertopf.web.wording;

import de.foerdertopf.identity.StaffMember;
import de.foerdertopf.web.layout.FundFaces;
import de.foerdertopf.wording.DraftSentences;
import de.foerdertopf.wording.LetterTemplateFiles;
import de.foerdertopf.wording.TemplateFile;
import de.foerdertopf.wording.TemplateSentences;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page on which a template is changed sentence by sentence. */
@Component
class SentencesPages {

    private final LetterTemplateFiles files;
    private final SentenceFields fields;
    private final TemplatePages pages;

    SentencesPages(LetterTemplateFiles files, SentenceFields fields, TemplatePages pages) {
        this.files = files;
        this.fields = fields;
        this.pages = pages;
    }

    /** Fills the form with the sentences as they stand. */
    void fresh(Scope scope, TemplateFile file, SentencesForm form) {
        var text = files.text(file.name(), scope.fundCode());
        form.seen = DraftSentences.markOf(text);
        form.basedOn = files.lastNumber(file.name(), scope.fundCode());
        form.show(TemplateSentences.of(text));
    }

    /** The page; what was typed on an older version of the template is shown beside. */
    String show(Scope scope, TemplateFile file, SentencesForm form, StaffMember me, Model model) {
        var text = files.text(file.name(), scope.fundCode());
        var sentences = TemplateSentences.of(text);
        var kept = List.<String>of();
        if (!form.seen.equals(DraftSentences.markOf(text))) {
            kept = form.sentences.stream()
                    .filter(typed -> typed != null && sentences.reading(typed) == null)
                    .toList();
            fresh(scope, file, form);
        }
        model.addAttribute(
                "sentences",
                new SentencesPage(
                        kept,
                        fields.groups(scope, file, sentences),
                        sentences.elsewhere(),
                        !sentences.dropped(form.typed()).isEmpty()));
        return FundFaces.show("wording/sentences", scope.fund(), pages.of(scope, file, me.actor()), model);
    }
}
