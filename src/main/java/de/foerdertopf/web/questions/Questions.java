package de.foerdertopf.web.questions;

import de.foerdertopf.application.ApplicationAnswers;
import de.foerdertopf.application.Attachment;
import de.foerdertopf.application.DeliveryChoice;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.form.Field;
import de.foerdertopf.web.form.Kind;
import de.foerdertopf.web.form.Said;
import de.foerdertopf.web.form.Sheet;
import de.foerdertopf.web.form.SheetErrors;
import de.foerdertopf.web.form.Wrong;
import de.foerdertopf.web.layout.DateFields;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The one list of what an application asks: a sheet is read by it, checked by it, and filled by it with what an application says. */
public final class Questions {

    private Questions() {}

    /** All that an application asks, in order, on whatever occasion. */
    public static Stream<Ask> all() {
        return Arrays.stream(FormPage.values()).flatMap(Questions::all);
    }

    private static Stream<Ask> all(FormPage page) {
        return page.blocks().stream().flatMap(Block::questions);
    }

    /** What can be read of a sheet. */
    public static Said read(Sheet sheet) {
        var said = new Said(sheet);
        all().forEach(question -> question.field().read(sheet.typed(question.field()), said, (key, arguments) -> {}));
        return said;
    }

    /** What is missing on a page or cannot be read. Nothing else is an error: whether an answer fits the fund, the rules say later. */
    public static SheetErrors check(FormPage page, Sheet sheet, Occasion occasion) {
        var errors = occasion.atDesk() ? SheetErrors.atDesk(sheet) : new SheetErrors(sheet);
        check(page, sheet, occasion, errors);
        return errors;
    }

    /** What of a page is longer than its inputs take: all that keeps a page from being put aside half filled in. */
    public static SheetErrors tooLong(FormPage page, Sheet sheet) {
        var errors = new SheetErrors(sheet);
        sheet.only(page::asks)
                .all()
                .forEach((input, typed) -> Reads.tooLong(
                        typed, page.longest(input), (key, arguments) -> errors.says(input, key, arguments)));
        return errors;
    }

    /** The same, beside what is wrong with the sheet anyway. */
    public static void check(FormPage page, Sheet sheet, Occasion occasion, SheetErrors errors) {
        var said = read(sheet);
        for (var block : page.blocks()) {
            block.questions()
                    .filter(question -> question.when().test(occasion))
                    .forEach(question -> check(question.field(), sheet, said, occasion, errors));
            block.check().check(said, occasion, errors);
        }
    }

    private static void check(Field<?> field, Sheet sheet, Said said, Occasion occasion, SheetErrors errors) {
        var typed = sheet.typed(field);
        Wrong wrong = (key, arguments) -> errors.says(field.name(), key, arguments);
        if (occasion.atDesk()) {
            field.readOpen(typed, said, wrong);
        } else {
            field.read(typed, said, wrong);
        }
    }

    /**
     * The answers on a sheet. Where something is missing or cannot be read, an answer stands in that no rule minds: good for hints, and
     * never sent, because the pages are checked first.
     */
    public static ApplicationAnswers answers(Sheet sheet, Occasion occasion, List<Attachment> attachments) {
        var said = read(sheet);
        var requested = MoneyQuestions.requested(said, occasion);
        return new ApplicationAnswers(
                GroupQuestions.type(said),
                GroupQuestions.initiative(said),
                GroupQuestions.contact(said),
                OrganisationQuestions.responsiblePerson(said, occasion),
                GroupQuestions.sponsor(said),
                AccountQuestions.account(said),
                ProjectQuestions.project(said, occasion),
                MoneyQuestions.plan(said, occasion),
                requested.isPositive() ? requested : Money.ofCents(1),
                DeclarationQuestions.declarations(said, occasion),
                attachments);
    }

    /**
     * What a group says without being asked: by sending a short form all declarations, and that nothing has begun as long as it has
     * not come to that question.
     *
     * @param unseen whether the group has not seen that question yet
     */
    public static void sayByForm(Sheet sheet, boolean unseen) {
        if (unseen) {
            sheet.put(ProjectQuestions.NOT_STARTED.name(), "true");
        }
        sheet.put(DeclarationQuestions.DECLARED.name(), Reads.YES);
    }

    /**
     * Fills in what the short form does not ask, so that a sheet can be gone on with as the long one; nothing that was typed is changed.
     *
     * @param occasion on which the short form was asked
     */
    public static void completeToLong(Sheet sheet, Occasion occasion) {
        var answers = answers(sheet, occasion, List.of());
        var typed = typed(answers, delivery(sheet, occasion));
        if (!sheet.isOpen(GroupQuestions.APPLICANT_TYPE)) {
            all(FormPage.ORGANISATION)
                    .map(question -> question.field().name())
                    .filter(sheet::isBlank)
                    .forEach(input -> sheet.put(input, typed.typed(input)));
        }
        if (!sheet.isOpen(DeclarationQuestions.DECLARED)) {
            sheet.put(DeclarationQuestions.NO_DOUBLE.name(), sheet.typed(DeclarationQuestions.DECLARED.name()));
            sheet.put(DeclarationQuestions.DUTY.name(), sheet.typed(DeclarationQuestions.DECLARED.name()));
        }
        MoneyQuestions.takeOverOtherMoney(sheet);
        var requested = MoneyQuestions.requested(read(sheet), occasion);
        if (sheet.isOpen(MoneyQuestions.REQUESTED) && requested.isPositive()) {
            sheet.put(MoneyQuestions.REQUESTED.name(), requested.toGermanNumber());
        }
    }

    /** How letters shall come. */
    public static DeliveryChoice delivery(Sheet sheet, Occasion occasion) {
        return GroupQuestions.delivery(read(sheet), occasion);
    }

    /** In which language letters shall be explained, as a tag; empty where nothing was said about it. */
    public static Optional<String> language(Sheet sheet) {
        return read(sheet).find(GroupQuestions.LANGUAGE);
    }

    /** An application's answers as somebody would have typed them: for corrections, for telling them, and for applying once more. */
    public static Sheet typed(ApplicationAnswers answers, DeliveryChoice delivery) {
        var sheet = new Sheet();
        sheet.put(GroupQuestions.DELIVERY.name(), delivery);
        all().forEach(question ->
                write(sheet, question.field(), question.answer().apply(answers)));
        return sheet;
    }

    private static void write(Sheet sheet, Field<?> field, @Nullable Object answer) {
        if (answer instanceof LocalDate day) {
            var typed = DateFields.of(day);
            sheet.put(field.name() + ".day", typed.day);
            sheet.put(field.name() + ".month", typed.month);
            sheet.put(field.name() + ".year", typed.year);
        } else if (answer instanceof List<?> rows) {
            sheet.putRows(field.name(), rows.stream().map(Sheet.class::cast).toList());
        } else if (answer instanceof Boolean yes && field.kind() != Kind.CHECKBOX) {
            sheet.put(field.name(), yes ? Reads.YES : Reads.NO);
        } else {
            sheet.put(field.name(), answer);
        }
    }
}
