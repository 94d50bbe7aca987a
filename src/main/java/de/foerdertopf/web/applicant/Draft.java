package de.foerdertopf.web.applicant;

import de.foerdertopf.applicant.SavedForm;
import de.foerdertopf.application.ApplicationAnswers;
import de.foerdertopf.application.Attachment;
import de.foerdertopf.application.DeliveryChoice;
import de.foerdertopf.fund.Fund;
import de.foerdertopf.fund.FundEdition;
import de.foerdertopf.fund.Round;
import de.foerdertopf.shared.CaseNumber;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.form.Sheet;
import de.foerdertopf.web.form.SheetErrors;
import de.foerdertopf.web.layout.FormBinder;
import de.foerdertopf.web.questions.FormPage;
import de.foerdertopf.web.questions.MoneyQuestions;
import de.foerdertopf.web.questions.Occasion;
import de.foerdertopf.web.questions.ProjectQuestions;
import de.foerdertopf.web.questions.Questions;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.MutablePropertyValues;

/**
 * An application on the way: what was typed on each of its pages, for a new application or for the correction of one that was
 * sent.
 *
 * @param base address under which its pages lie
 * @param full whether it needs the long form
 * @param plan whether its money is written down as a plan with several sources; stays so where the sum falls later and the plan says more than the short form can
 * @param pages the pages that may be changed
 * @param values as typed, named {@code page.field}; names that begin with {@code ~} are our own
 * @param savedAt absent as long as nothing of it is kept
 */
record Draft(
        SavedForm.Kind kind,
        UUID owner,
        String reference,
        String base,
        Fund fund,
        Round round,
        FundEdition edition,
        boolean full,
        boolean plan,
        List<FormPage> pages,
        Map<String, List<String>> values,
        @Nullable Instant savedAt) {

    static final String FUND = SavedForm.FUND;
    static final String ROUND = SavedForm.ROUND;
    /** What could be seen of a case when its correction began. */
    static final String SEEN_CASE = "~seen-case";

    static final String AMOUNT = "~amount";
    static final String PLAN = "~full";
    static final String FOLLOW_UP_OF = "~followUpOf";
    static final String SEEN = "~seen";
    static final String FILE = "~file";
    private static final String NOTHING = "";

    /** How the list values of a form may grow. */
    private static final int MOST_ROWS = 40;

    static <T> T bind(T form, Map<String, List<String>> typed) {
        var binder = new FormBinder(form, "form");
        binder.setAutoGrowCollectionLimit(MOST_ROWS);
        binder.setIgnoreInvalidFields(true);
        var properties = new MutablePropertyValues();
        new TreeMap<>(typed).forEach((field, texts) -> properties.add(field, texts.isEmpty() ? NOTHING : texts.get(0)));
        binder.bind(properties);
        return form;
    }

    /** Everything that was typed, whatever page it stands on. */
    Sheet sheet() {
        var sheet = new Sheet();
        for (var page : FormPage.values()) {
            typedOn(page).forEach((input, texts) -> sheet.put(input, texts.isEmpty() ? NOTHING : texts.get(0)));
        }
        return sheet;
    }

    /** On which occasion a group is asked here. */
    Occasion occasion() {
        return new Occasion(
                Occasion.Place.ONLINE,
                isCorrection(),
                full,
                plan,
                shows(FormPage.DECLARATIONS),
                edition,
                round.decisionDay(),
                fund.name());
    }

    /** The money that is asked for, as far as it can be read. */
    Money requested() {
        return MoneyQuestions.requested(Questions.read(sheet()), occasion());
    }

    /** What the draft says: good for hints; it is sent only if nothing is {@link #unreadable()}. */
    ApplicationAnswers answers() {
        var sheet = sheet();
        Questions.sayByForm(sheet, !isSaved(FormPage.PROJECT));
        return Questions.answers(sheet, occasion(), attachments());
    }

    DeliveryChoice delivery() {
        return Questions.delivery(sheet(), occasion());
    }

    /** In which language letters shall be explained; empty where nothing was said about it. */
    Optional<String> language() {
        return Questions.language(sheet());
    }

    /** What is missing on a page or cannot be read. */
    SheetErrors check(FormPage page) {
        return Questions.check(page, sheet(), occasion());
    }

    /** The pages on which something is missing or cannot be read; nothing of it may be sent. */
    Map<FormPage, SheetErrors> unreadable() {
        var found = new EnumMap<FormPage, SheetErrors>(FormPage.class);
        for (var page : pages) {
            var errors = check(page);
            if (errors.hasErrors()) {
                found.put(page, errors);
            }
        }
        return found;
    }

    /** The papers that come along. */
    List<Attachment> attachments() {
        return several(FILE).stream().map(AnswersAsTyped::attachment).toList();
    }

    /** What stands on a page, by field. */
    Map<String, List<String>> typedOn(FormPage page) {
        return PageVersions.under(values, page.path() + ".");
    }

    boolean isSaved(FormPage page) {
        return PageVersions.number(values, page) > 0;
    }

    /** Whether the page holds answers of the earlier application that is applied for once more. */
    boolean isTakenOver(FormPage page) {
        return followUpOf() != null && !PageVersions.said(typedOn(page)).isEmpty();
    }

    /** Whether the page was saved with something on it; papers count as files, not as what kind they would be. */
    boolean isAnswered(FormPage page) {
        return page == FormPage.ATTACHMENTS
                ? !several(FILE).isEmpty()
                : isSaved(page) && !PageVersions.said(typedOn(page)).isEmpty();
    }

    /** Whether the page is part of the form: all are in the long one; in the short one also what was answered before. */
    boolean shows(FormPage page) {
        return full || FormPage.MICRO.contains(page) || isAnswered(page);
    }

    /** Whether nobody has written anything into it yet. */
    boolean isEmpty() {
        return several(FILE).isEmpty()
                && Arrays.stream(FormPage.values())
                        .allMatch(page -> PageVersions.said(typedOn(page)).isEmpty());
    }

    String own(String name) {
        var texts = values.getOrDefault(name, List.of());
        return texts.isEmpty() ? "" : texts.get(0);
    }

    List<String> several(String name) {
        return values.getOrDefault(name, List.of());
    }

    @Nullable
    CaseNumber followUpOf() {
        var number = own(FOLLOW_UP_OF);
        return number.isEmpty() ? null : new CaseNumber(number);
    }

    boolean isCorrection() {
        return kind == SavedForm.Kind.CORRECTION;
    }

    String projectName() {
        var title = sheet().typed(ProjectQuestions.TITLE.name()).strip();
        return title.isEmpty() ? fund.shortName() : title;
    }

    String href(FormPage page) {
        return base + "/" + page.path();
    }
}
