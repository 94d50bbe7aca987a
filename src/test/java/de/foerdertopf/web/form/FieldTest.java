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
        read(Field.text("who"), "  Ana \t Beispiel ");
        read(Field.REASON, " Zwei\r\nZeilen ");

        assertThat(said.get(Field.text("who"))).isEqualTo("Ana Beispiel");
        assertThat(said.get(Field.REASON)).isEqualTo("Zwei\nZeilen");
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatIsMissingIsSaidAtItsPlaceByItsName() {
        read(Field.text("who"), " ");
        read(Field.AMOUNT, "");
        read(Field.ON, new DateFields());
        read(Field.CHANNEL, "");
        read(Field.SURE, false);
        read(Field.someOf("sections", Section.class), List.of("UNBEKANNT"));

        assertThat(wrong).containsExactly("who", "money", "day", "channel", "sure", "sections");
        assertThat(said.find(Field.AMOUNT)).isEmpty();
    }

    @Test
    void whatCannotBeReadIsSaidOnceAndInItsOwnWords() {
        read(Field.AMOUNT, "viel");
        read(Field.text("who", 3), "Anna");
        read(Field.iban("iban"), "meine Sparkasse");

        assertThat(wrong).containsExactly("money", "too-long 3", "no-iban");
    }

    @Test
    void sumsDaysChoicesAndAccountsAreReadAsWhatTheyAre() {
        read(Field.AMOUNT, "1.234,50");
        read(Field.ON, DateFields.of(LocalDate.of(2026, 3, 27)));
        read(Field.CHANNEL, "PHONE");
        read(Field.SURE, true);
        read(Field.iban("iban"), "DE12 3456 7890");
        read(Field.someOf("sections", Section.class), List.of(Section.PROJECT.name(), "UNBEKANNT"));

        assertThat(wrong).isEmpty();
        assertThat(said.get(Field.AMOUNT)).isEqualTo(Money.ofCents(123_450));
        assertThat(said.get(Field.ON)).isEqualTo("2026-03-27");
        assertThat(said.get(Field.CHANNEL)).isEqualTo(Channel.PHONE);
        assertThat(said.get(Field.SURE)).isTrue();
        assertThat(said.get(Field.iban("iban"))).isEqualTo(new Iban("DE12 3456 7890"));
        assertThat(said.get(Field.someOf("sections", Section.class))).containsExactly(Section.PROJECT);
    }

    @Test
    void aSumWithTwoReadingsIsAskedAndNeverGuessed() {
        read(Field.AMOUNT, "5.000");
        read(Field.AMOUNT, "ca. 500");

        assertThat(wrong).containsExactly("typed.sum.two-readings 5.000", "typed.sum.rough ca. 500");
        assertThat(said.find(Field.AMOUNT)).isEmpty();

        read(Field.AMOUNT, "٥٠٠ Euro");
        assertThat(said.get(Field.AMOUNT)).isEqualTo(Money.ofEuros(500));
    }

    @Test
    void whatMayStayOpenIsMissedByNobodyButStillReadable() {
        var amount = Field.AMOUNT.optional();
        read(amount, "");
        assertThat(wrong).isEmpty();
        assertThat(amount.isSaidToBeOptional()).isTrue();

        read(amount, "viel");
        assertThat(wrong).containsExactly("money");
    }

    @Test
    void aQuestionThatDependsOnAnAnswerIsReadOnlyThen() {
        var choice = Field.oneOf("choice", "EXTEND", "CONTINUE");
        var until = Field.ON.when(given -> given.is(choice, "EXTEND"));
        var needed = Field.TEXT.needed(given -> given.is(choice, "EXTEND"));

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
        read(Field.oneOf("choice", "EXTEND", "CONTINUE"), "DELETE");
        read(Field.CHANNEL, "FAX");

        assertThat(wrong).containsExactly("choice", "channel");
    }

    private void read(Field<?> field, Object typed) {
        field.read(typed, said, (sentence, arguments) -> {
            var key = sentence.replace("deed.wrong.", "");
            wrong.add(arguments.length == 0 || key.equals("money") ? key : key + " " + arguments[0]);
        });
    }
}
