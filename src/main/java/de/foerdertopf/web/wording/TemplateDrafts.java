package de.foerdertopf.web.wording;

import de.foerdertopf.shared.Actor;
import de.foerdertopf.web.desk.Done;
import de.foerdertopf.web.desk.FileAnswers;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.wording.PreviewTemplate;
import de.foerdertopf.wording.PublishTemplate;
import org.springframework.stereotype.Component;

/** What is done with a template's draft, however it was typed: whole or sentence by sentence. */
@Component
class TemplateDrafts {

    private final PreviewTemplate previewTemplate;
    private final PublishTemplate publishTemplate;
    private final Words words;

    TemplateDrafts(PreviewTemplate previewTemplate, PublishTemplate publishTemplate, Words words) {
        this.previewTemplate = previewTemplate;
        this.publishTemplate = publishTemplate;
        this.words = words;
    }

    /** The chosen letter with invented data; nothing is kept. */
    Object preview(OpenTemplate it, String text, DraftForm form, Actor by) {
        return FileAnswers.shown(
                words.text("wording.preview.file", it.name()),
                previewTemplate.preview(new PreviewTemplate.Command(
                        it.name(),
                        it.scope().fundCode(),
                        text,
                        TemplatePages.letter(it.file(), form.letter),
                        TemplatePages.sample(form.sample),
                        by)));
    }

    /**
     * Puts it in force.
     *
     * @param page where to go on
     */
    String publish(OpenTemplate it, String text, DraftForm form, String page, Actor by) {
        publishTemplate.publish(new PublishTemplate.Command(
                it.name(), it.scope().fundCode(), text, form.basedOn, form.givenReason(), by));
        return new Done("wording-published", page).goOn();
    }
}
