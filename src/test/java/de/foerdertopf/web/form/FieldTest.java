package de.foerdertopf.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.application.Channel;
import de.foerdertopf.application.Section;
import de.foerdertopf.shared.Iban;
import de.foerdertopf.shared.Money;
import de.foerdertopf.web.layout.DateFields;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A question reads what was typed into one answer, or says one sentence at its place. */
class FieldTest {

    private final Said said = new Said();
    private final List<String> wrong = new ArrayList<>();

    @Test
    void aTextIsReadWithoutWhatNobodyMeant() {
        read(Fields.text("who"), "  Ana \t Beispiel ");
        read(Fields.REASON, " Zwei\r\nZeilen ");

        assertThat(said.get(Fields.text("who"))).isEqualTo("Ana Beispiel");
        assertThat(said.get(Fields.REASON)).isEqualTo("Zwei\nZeilen");
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatIsMissingIsSaidAtItsPlaceByItsName() {
        read(Fields.text("who"), " ");
        read(Fields.AMOUNT, "");
        read(Fields.ON, new DateFields());
        read(Fields.CHANNEL, "");
        read(Fields.SURE, false);
        read(Fields.someOf("sections", Section.class), List.of("UNBEKANNT"));

        assertThat(wrong).containsExactly("who", "money", "day", "channel", "sure", "sections");
        assertThat(said.find(Fields.AMOUNT)).isEmpty();
    }

    @Test
    void whatCannotBeReadIsSaidOnceAndInItsOwnWords() {
        read(Fields.AMOUNT, "viel");
        read(Fields.text("who", 3), "Anna");
        read(Fields.iban("iban"), "meine Sparkasse");

        assertThat(wrong).containsExactly("money", "too-long 3", "no-iban");
    }

    /** No rule is asked about a day that nobody can mean. */
    @Test
    void aDayOfAnotherCenturyIsNone() {
        for (var day : List.of(LocalDate.of(9999, 1, 1), LocalDate.of(2101, 1, 1), LocalDate.of(1999, 12, 31))) {
            read(Fields.ON.judgedBy(judged -> wrong.add("judged")), DateFields.of(day));
        }

        assertThat(wrong).hasSize(3).allMatch(said -> said.endsWith("far"));
        assertThat(said.find(Fields.ON)).isEmpty();
    }

    @Test
    void noTextIsWithoutEnd() {
        read(Fields.TEXT, "x".repeat(5_000));
        read(Fields.text("who"), "x".repeat(200));
        assertThat(wrong).isEmpty();

        read(Fields.REASON, "x".repeat(200_000));
        read(Fields.text("who"), "x".repeat(201));

        assertThat(wrong).containsExactly("too-long 5000", "too-long 200");
    }

    @Test
    void sumsDaysChoicesAndAccountsAreReadAsWhatTheyAre() {
        read(Fields.AMOUNT, "1.234,50");
        read(Fields.ON, DateFields.of(LocalDate.of(2026, 3, 27)));
        read(Fields.CHANNEL, "PHONE");
        read(Fields.SURE, true);
        read(Fields.iban("iban"), "DE12 3456 7890");
        read(Fields.someOf("sections", Section.class), List.of(Section.PROJECT.name(), "UNBEKANNT"));

        assertThat(wrong).isEmpty();
        assertThat(said.get(Fields.AMOUNT)).isEqualTo(Money.ofCents(123_450));
        assertThat(said.get(Fields.ON)).isEqualTo("2026-03-27");
        assertThat(said.get(Fields.CHANNEL)).isEqualTo(Channel.PHONE);
        assertThat(said.get(Fields.SURE)).isTrue();
        assertThat(said.get(Fields.iban("iban"))).isEqualTo(new Iban("DE12 3456 7890"));
        assertThat(said.get(Fields.someOf("sections", Section.class))).containsExactly(Section.PROJECT);
    }

    @Test
    void aSumWithTwoReadingsIsAskedAndNeverGuessed() {
        read(Fields.AMOUNT, "5.000");
        read(Fields.AMOUNT, "ca. 500");

        assertThat(wrong).containsExactly("typed.sum.two-readings 5.000", "typed.sum.rough ca. 500");
        assertThat(said.find(Fields.AMOUNT)).isEmpty();

        read(Fields.AMOUNT, "٥٠٠ Euro");
        assertThat(said.get(Fields.AMOUNT)).isEqualTo(Money.ofEuros(500));
    }

    @Test
    void whatMayStayOpenIsMissedByNobodyButStillReadable() {
        var amount = Fields.AMOUNT.optional();
        read(amount, "");
        assertThat(wrong).isEmpty();
        assertThat(amount.isSaidToBeOptional()).isTrue();

        read(amount, "viel");
        assertThat(wrong).containsExactly("money");
    }

    @Test
    void aQuestionThatDependsOnAnAnswerIsReadOnlyThen() {
        var choice = Fields.oneOf("choice", "EXTEND", "CONTINUE");
        var until = Fields.ON.when(given -> given.is(choice, "EXTEND"));
        var needed = Fields.TEXT.needed(given -> given.is(choice, "EXTEND"));

        read(choice, "CONTINUE");
        read(until, new DateFields());
        read(needed, "");
        assertThat(wrong).isEmpty();
        assertThat(needed.isSaidToBeOptional()).isTrue();

        read(choice, "EXTEND");
        read(until, new DateFields());
        read(needed, "");
        assertThat(wrong).containsExactly("day", "text");
    }

    @Test
    void anAnswerThatWasNeverOfferedIsNone() {
        read(Fields.oneOf("choice", "EXTEND", "CONTINUE"), "DELETE");
        read(Fields.CHANNEL, "FAX");

        assertThat(wrong).containsExactly("choice", "channel");
    }

    private void read(Field<?> field, Object typed) {
        field.read(typed, said, (sentence, arguments) -> {
            var key = sentence.replace("deed.wrong.", "");
            wrong.add(arguments.length == 0 || key.equals("money") ? key : key + " " + arguments[0]);
        });
    }
}
