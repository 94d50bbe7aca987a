package de.foerdertopf.web.desk;

import de.foerdertopf.applicant.GrantRecipient;
import de.foerdertopf.web.form.Field;
import de.foerdertopf.web.form.Kind;
import de.foerdertopf.web.form.Question;
import de.foerdertopf.web.layout.Choice;
import de.foerdertopf.web.layout.SummaryRow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts the small pages of deeds together; their words stand under {@code deed.} + key. */
@Component
public class DeedPages {

    private final Words words;
    private final CaseFrame frame;

    DeedPages(Words words, CaseFrame frame) {
        this.words = words;
        this.frame = frame;
    }

    /**
     * Begins a page.
     *
     * @param key of its words
     * @param path where the form goes, below the case
     */
    public Draft page(String key, DeskCase opened, String path) {
        return new Draft(key, opened, path);
    }

    /** A page that is being put together. */
    public final class Draft {

        private final String key;
        private final DeskCase opened;
        private final String path;
        private final List<Question> questions = new ArrayList<>();
        private final List<SummaryRow> facts = new ArrayList<>();
        private @Nullable String submit;
        private @Nullable String lead;
        private @Nullable String preview;
        private @Nullable String version;

        private Draft(String key, DeskCase opened, String path) {
            this.key = key;
            this.opened = opened;
            this.path = path;
            this.lead = leadOf("deed." + key + ".lead", opened);
            this.submit = words.text("deed." + key + ".submit");
        }

        /** Who gets the letter, or pays back, is the sponsor where it got the grant: such a lead has a second wording, which names it. */
        private @Nullable String leadOf(String code, DeskCase opened) {
            var recipient = opened.application().recipient();
            var ofSponsor = recipient.kind() == GrantRecipient.Kind.SPONSOR
                    ? words.optional(code + ".sponsor", recipient.name())
                    : null;
            return ofSponsor != null ? ofSponsor : words.optional(code);
        }

        public Draft lead(String sentence) {
            lead = sentence;
            return this;
        }

        /** What stands on the button, where it is not what the deed usually does. */
        public Draft submit(String label) {
            submit = label;
            return this;
        }

        /** The state of the thing that stands on the page, whenever it is drawn: its form hands it back, and nobody acts on another one. */
        public Draft version(String shown) {
            version = shown;
            return this;
        }

        /** This person does not do it, others do: the page says who, and asks nothing. */
        public Draft leftToOthers(String who) {
            lead = who;
            submit = null;
            return this;
        }

        boolean isLeftToOthers() {
            return submit == null;
        }

        /** The letter can be seen before it is sent, at {@code vorschau} below the page. */
        public Draft preview() {
            preview = opened.href(path + "/vorschau");
            return this;
        }

        public Draft fact(String label, String value) {
            facts.add(SummaryRow.of(label, value, null));
            return this;
        }

        public Draft text(String field) {
            return ask(Kind.TEXT, field, List.of());
        }

        public Draft number(String field) {
            return ask(Kind.NUMBER, field, List.of());
        }

        public Draft email(String field) {
            return ask(Kind.EMAIL, field, List.of());
        }

        public Draft longtext(String field) {
            return ask(Kind.LONGTEXT, field, List.of());
        }

        public Draft money(String field) {
            return ask(Kind.MONEY, field, List.of());
        }

        public Draft date(String field) {
            return ask(Kind.DATE, field, List.of());
        }

        public Draft radios(String field, List<Choice> choices) {
            return ask(Kind.RADIOS, field, choices);
        }

        public Draft checkboxes(String field, List<Choice> choices) {
            return ask(Kind.CHECKBOXES, field, choices);
        }

        public Draft checkbox(String field) {
            return ask(Kind.CHECKBOX, field, List.of());
        }

        /** Scans of the paper; what was uploaded before stands in the model as {@code stored}. */
        public Draft scans() {
            return ask(Kind.FILES, "files", List.of()).optional();
        }

        /** The last question may be left open. */
        public Draft optional() {
            var last = questions.remove(questions.size() - 1);
            questions.add(Question.of(last.kind(), last.field(), last.label(), last.hint(), true, last.choices()));
            return this;
        }

        /** What to know before answering the last question. */
        public Draft hint(String sentence) {
            var last = questions.remove(questions.size() - 1);
            questions.add(
                    Question.of(last.kind(), last.field(), last.label(), sentence, last.optional(), last.choices()));
            return this;
        }

        Draft ask(Field<?> field, CaseAtHand it) {
            ask(field.kind(), field.name(), field.choices(it));
            return field.isSaidToBeOptional() ? optional() : this;
        }

        private Draft ask(Kind kind, String field, List<Choice> choices) {
            questions.add(Question.of(
                    kind,
                    field,
                    words.text("deed." + key + "." + field),
                    words.optional("deed." + key + "." + field + ".hint"),
                    null,
                    choices));
            return this;
        }

        public String show(Model model) {
            var title = words.text("deed." + key + ".title");
            frame.put(opened, title, model);
            model.addAttribute(
                    "labels",
                    questions.stream()
                            .collect(Collectors.toMap(Question::field, Question::label, (one, other) -> one)));
            model.addAttribute(
                    "deed",
                    new DeedPage(
                            title,
                            lead,
                            frame.crumbs(opened, title),
                            List.copyOf(facts),
                            List.copyOf(questions),
                            submit,
                            version,
                            opened.href(path),
                            preview,
                            opened.href()));
            return "casework/deed";
        }
    }
}
