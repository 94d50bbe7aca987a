package de.foerdertopf.web.questions;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.applicant.ApplicantType;
import de.foerdertopf.applicant.BankAccount;
import de.foerdertopf.applicant.FiscalSponsor;
import de.foerdertopf.applicant.LegalForm;
import de.foerdertopf.applicant.ResponsiblePerson;
import de.foerdertopf.application.ApplicationAnswers;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.application.DeliveryChoice;
import de.foerdertopf.application.Section;
import de.foerdertopf.fund.Round;
import de.foerdertopf.fund.RulesAsWritten;
import de.foerdertopf.shared.FiscalYear;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.form.Sheet;
import de.foerdertopf.web.form.SheetErrors;
import de.foerdertopf.web.layout.RenderedPages;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.validation.FieldError;

/** One list of questions serves every channel and every use. */
class QuestionsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 17);

    static Stream<ApplicationAnswers> applications() {
        var round = new Round(
                ApplicationFixture.BREMEN, "Phase 2", DAY.minusDays(60), DAY.minusDays(20), DAY, new FiscalYear(2026));
        return Stream.of(
                        ApplicationFixture.anApplication(),
                        ApplicationFixture.anApplication()
                                .ofAnInformalGroup()
                                .responsible(new ResponsiblePerson("Ada Beispiel", null, null))
                                .address(null)
                                .withoutEmail()
                                .withMinors(),
                        ApplicationFixture.anApplication()
                                .of(ApplicantType.MIGRANT_ORGANISATION, LegalForm.UNREGISTERED_ASSOCIATION)
                                .behind(new FiscalSponsor("Haus der Vereine", "Ida Kalt", "ida@example.org", null))
                                .account(new BankAccount("Haus", new Iban("DE89 3704 0044 0532 0130 01"), "Träger")),
                        ApplicationFixture.anApplication()
                                .withoutAccount()
                                .requesting(Money.ofCents(123_456))
                                .describedAs("Zwei\nZeilen"),
                        ApplicationFixture.anApplication()
                                .of("友谊协会", "Youyi Xiehui")
                                .contact("王小明", "Wang Xiaoming")
                                .responsible(new ResponsiblePerson("陈美", "Chen Mei", null, null)))
                .map(fixture -> fixture.answers(round));
    }

    @ParameterizedTest
    @MethodSource("applications")
    void whatAnApplicationSaysIsReadTheSameWhenItIsTypedAgain(ApplicationAnswers answers) {
        var sheet = Questions.typed(answers, DeliveryChoice.LETTER);

        for (var occasion : List.of(correcting(), online(true, true))) {
            var again = Questions.answers(sheet, occasion, answers.attachments());

            assertThat(Arrays.stream(Section.values()))
                    .allSatisfy(section ->
                            assertThat(section.of(again)).as(section.name()).isEqualTo(section.of(answers)));
        }
    }

    @Test
    void aPageKnowsTheLinesThatItNeverHas() {
        assertThat(Stream.of("costs[999999].amount", "costs[x].amount", "costs[-1].amount", "costs[].amount"))
                .allMatch(FormPage.COSTS::namesNoLine);
        assertThat(Stream.of("costs[0].amount", "costs[39].description", "costs[0].old", "otherMoney", "title[5]"))
                .noneMatch(FormPage.COSTS::namesNoLine);
    }

    @Test
    void eachInputIsAskedByOnePageOnly() {
        var names = Questions.all().map(question -> question.field().name()).toList();

        assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThan(40);
        assertThat(Stream.of("title", "from.day", "costs[12].amount", "sources[0].kind", "iban"))
                .allSatisfy(input -> assertThat(FormPage.values())
                        .filteredOn(page -> page.asks(input))
                        .hasSize(1));
        assertThat(Stream.of("from", "from.day.x", "costs[99].amount", "costs[1].amount.value", "title.bytes", "~fund"))
                .allSatisfy(input -> assertThat(FormPage.values()).noneMatch(page -> page.asks(input)));
    }

    /** A missing word throws when it is drawn or told. */
    @ParameterizedTest
    @MethodSource("applications")
    void everyQuestionHasItsWordsOnEveryOccasion(ApplicationAnswers answers) {
        var sheet = Questions.typed(answers, DeliveryChoice.LETTER);
        var questionnaire = RenderedPages.questionnaire();

        for (var occasion :
                List.of(recording(true), recording(false), correcting(), online(true, true), online(false, false))) {
            for (var page : FormPage.values()) {
                assertThat(questionnaire.ask(page, sheet, occasion))
                        .flatMap(Questionnaire.Drawn::lines)
                        .allSatisfy(line -> assertThat(line).hasSizeBetween(1, 2));
                if (page != FormPage.COSTS) {
                    assertThat(questionnaire.tell(page, sheet, occasion, null))
                            .allSatisfy(row -> assertThat(row.label()).isNotBlank());
                }
            }
        }
    }

    @Test
    void atTheDeskWhateverThePaperDoesNotSayMayStayOpen() {
        assertThat(missing(new Sheet(), recording(true)))
                .containsExactlyInAnyOrder("applicantType", "name", "title", "from", "to", "requested");
        assertThat(missing(new Sheet(), recording(false)))
                .containsExactlyInAnyOrder("applicantType", "name", "title", "from", "to", "requested");
    }

    @Test
    void aGroupIsAskedForWhatIsMissing() {
        assertThat(missing(new Sheet(), online(false, false)))
                .containsExactlyInAnyOrder(
                        "applicantType",
                        "name",
                        "phone",
                        "title",
                        "from",
                        "to",
                        "notStarted",
                        "people",
                        "refugees",
                        "volunteers",
                        "minorsInvolved",
                        "costs");
    }

    /** Letters carry all that stands on one line; a text of several may hold anything. */
    @Test
    void whatNoFontOfTheHouseHasIsToldAtTheFieldEverywhere() {
        var sheet = new Sheet();
        sheet.put("groupName", "🎉🎉");
        sheet.put("name", "王小明");
        sheet.put("street", "长安街 1");
        sheet.put("town", "北京");
        sheet.put("title", "友谊");
        sheet.put("description", "友谊");

        for (var occasion : List.of(recording(true), correcting(), online(false, false))) {
            assertThat(Stream.of("street", "town", "title", "description"))
                    .filteredOn(field -> wrong(sheet, occasion).contains("typed.unprintable " + field))
                    .containsExactly("street", "town", "title");
            assertThat(wrong(sheet, occasion))
                    .contains("typed.latin.missing groupLatin", "typed.latin.missing latin")
                    .doesNotContain("typed.unprintable groupName", "typed.unprintable name");
        }
    }

    @Test
    void aNameThatLettersCannotPrintIsAskedForInLatinLettersBesideItAndBothAreKept() {
        var sheet = new Sheet();
        sheet.put("applicantType", "INFORMAL_GROUP");
        sheet.put("groupName", "友谊协会");
        sheet.put("name", "王小明");
        sheet.put("personName", "陈美");

        for (var occasion : List.of(recording(true), correcting(), online(true, true))) {
            assertThat(asked(sheet, occasion)).contains("groupLatin", "latin", "personLatin");
            assertThat(asked(new Sheet(), occasion)).doesNotContain("groupLatin", "latin", "personLatin");
        }
        sheet.put("groupLatin", "友谊");
        assertThat(wrong(sheet, correcting())).contains("typed.unprintable groupLatin");
        sheet.put("groupLatin", "Youyi Xiehui");
        sheet.put("latin", "Wang Xiaoming");
        sheet.put("personLatin", "Chen Mei");
        assertThat(wrong(sheet, correcting())).noneMatch(wrong -> wrong.contains("atin"));

        var answers = Questions.answers(sheet, correcting(), List.of());
        assertThat(answers.initiative().nameInFull()).isEqualTo("友谊协会 (Youyi Xiehui)");
        assertThat(answers.contact().nameInFull()).isEqualTo("王小明 (Wang Xiaoming)");
        assertThat(answers.responsiblePerson()).isEqualTo(new ResponsiblePerson("陈美", "Chen Mei", null, null));
        assertThat(told(sheet)).contains("友谊协会", "Youyi Xiehui", "Wang Xiaoming", "Chen Mei");
    }

    /** One person is often the group, its contact and whoever stands in: she is asked once, also where her name was kept for each. */
    @Test
    void aNameThatStandsInSeveralPlacesIsAskedForOnce() {
        var sheet = new Sheet();
        sheet.put("groupName", "王小明");
        sheet.put("name", "王 小明");
        sheet.put("personName", "王小明");

        assertThat(asked(sheet, correcting())).contains("latin").doesNotContain("groupLatin", "personLatin");
        sheet.put("latin", "Wang Xiaoming");

        var answers = Questions.answers(sheet, correcting(), List.of());
        assertThat(answers.initiative().latinName()).isEqualTo("Wang Xiaoming");
        assertThat(Objects.requireNonNull(answers.responsiblePerson()).latinName())
                .isEqualTo("Wang Xiaoming");
    }

    /** Whoever changes her mind and writes a name in letters that can be printed needs no other spelling of it. */
    @Test
    void aLatinSpellingThatIsNoLongerNeededIsNeitherKeptNorTold() {
        var sheet = new Sheet();
        sheet.put("groupName", "Freundschaft");
        sheet.put("groupLatin", "Youyi Xiehui");

        assertThat(asked(sheet, correcting())).doesNotContain("groupLatin");
        assertThat(Questions.answers(sheet, correcting(), List.of())
                        .initiative()
                        .latinName())
                .isNull();
        assertThat(told(sheet)).doesNotContain("Youyi");
    }

    private static List<String> asked(Sheet sheet, Occasion occasion) {
        return Stream.of(FormPage.GROUP, FormPage.ORGANISATION)
                .flatMap(page -> RenderedPages.questionnaire().ask(page, sheet, occasion).stream())
                .flatMap(drawn -> drawn.lines().stream().flatMap(List::stream))
                .map(question -> question.field())
                .toList();
    }

    private static String told(Sheet sheet) {
        return Stream.of(FormPage.GROUP, FormPage.ORGANISATION)
                .flatMap(page -> RenderedPages.questionnaire().tell(page, sheet, correcting(), null).stream())
                .map(row -> row.label() + ": " + row.answer())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void morePeopleOfOneKindThanAllTogetherAreToldAtTheFieldEverywhere() {
        var sheet = new Sheet();
        sheet.put("people", "10");
        sheet.put("refugees", "30");

        for (var occasion : List.of(recording(true), recording(false), correcting(), online(false, false))) {
            assertThat(wrong(sheet, occasion)).contains("typed.refugees.too-many refugees");
        }
    }

    private static List<String> wrong(Sheet sheet, Occasion occasion) {
        return Arrays.stream(FormPage.values())
                .flatMap(page -> Questions.check(page, sheet, occasion).getFieldErrors().stream())
                .map(error -> Objects.requireNonNull(error.getCode()) + " " + error.getField())
                .toList();
    }

    @Test
    void theSameSheetSaysTheSameOnlineAndAtTheDesk() {
        var sheet = new Sheet();
        sheet.put("applicantType", "INFORMAL_GROUP");
        sheet.put("name", "Otto Papier");
        sheet.put("title", "Kaffeetafel");
        sheet.put("people", "ca. 40");
        sheet.put("from.day", "7.7.2026");
        sheet.put("to.day", "7");
        sheet.put("to.month", "Juli");
        sheet.put("to.year", "26");
        sheet.put("costs[0].description", "Kuchen");
        sheet.put("costs[0].category", "FOOD");
        sheet.put("costs[0].amount", "٤٠٠ Euro");
        sheet.put("otherMoney", "50,-");
        sheet.put("declared", Reads.YES);

        var onPaper = Questions.answers(sheet, recording(false), List.of());
        var online = Questions.answers(sheet, online(false, false), List.of());

        assertThat(onPaper.amountRequested()).isEqualTo(Money.ofEuros(350)).isEqualTo(online.amountRequested());
        assertThat(onPaper.plan()).isEqualTo(online.plan());
        assertThat(onPaper.initiative()).isEqualTo(online.initiative());
        assertThat(onPaper.responsiblePerson()).isEqualTo(online.responsiblePerson());
        assertThat(onPaper.project().period()).isEqualTo(online.project().period());
        assertThat(onPaper.project().volunteers()).as("nobody said so").isZero();
    }

    @Test
    void theDeskSaysWhatIsWrongInItsOwnWords() {
        var errors = SheetErrors.atDesk(new Sheet());
        errors.says("name", "typed.name.missing");

        assertThat(errors.getFieldErrors())
                .extracting(FieldError::getCodes)
                .singleElement()
                .satisfies(codes -> assertThat(codes).startsWith("typed.name.missing.desk"));
    }

    @Test
    void whoGoesOnInTheLongFormFindsFilledInWhatTheShortOneTakesForGranted() {
        var sheet = new Sheet();
        sheet.put("applicantType", "INFORMAL_GROUP");
        sheet.put("name", "Otto Papier");
        sheet.put("street", "Deichweg 9");
        sheet.put("costs[0].amount", "400");
        sheet.put("otherMoney", "50");
        sheet.put("declared", Reads.NO);

        Questions.completeToLong(sheet, recording(false));

        assertThat(sheet.typed("legalForm")).isEqualTo("NONE");
        assertThat(sheet.typed("personName")).isEqualTo("Otto Papier");
        assertThat(sheet.typed("personStreet")).isEqualTo("Deichweg 9");
        assertThat(sheet.typed("sources[0].amount")).isEqualTo("50");
        assertThat(sheet.typed("noDoubleFunding")).isEqualTo("NO");
        assertThat(sheet.typed("vatDeduction")).as("never asked").isEmpty();
        assertThat(sheet.typed("requested")).isEqualTo("350,00");
    }

    private static List<String> missing(Sheet sheet, Occasion occasion) {
        return Arrays.stream(FormPage.values())
                .filter(page -> occasion.full() || !page.isOfLongForm())
                .flatMap(page -> Questions.check(page, sheet, occasion).getFieldErrors().stream())
                .map(FieldError::getField)
                .toList();
    }

    private static Occasion online(boolean full, boolean declares) {
        return new Occasion(
                Occasion.Place.ONLINE,
                false,
                full,
                full,
                declares,
                RulesAsWritten.edition(ApplicationFixture.BREMEN),
                DAY,
                "Zuschuss (beantragt)");
    }

    private static Occasion recording(boolean full) {
        return Occasion.recording(full, RulesAsWritten.edition(ApplicationFixture.BREMEN), DAY, "Zuschuss (beantragt)");
    }

    private static Occasion correcting() {
        return Occasion.correcting(RulesAsWritten.edition(ApplicationFixture.BREMEN), DAY, "Zuschuss (beantragt)");
    }
}
