package de.foerdertopf.web.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.IntegrationTest;
import de.foerdertopf.application.ApplicationFixture;
import de.foerdertopf.document.PdfProof;
import de.foerdertopf.fund.Funds;
import de.foerdertopf.fund.Round;
import de.foerdertopf.notice.letters.BlankForm.Room;
import de.foerdertopf.shared.FundCode;
import de.foerdertopf.shared.HouseTime;
import de.foerdertopf.shared.NotFoundException;
import de.foerdertopf.web.form.Sheet;
import java.util.Arrays;
import java.util.Comparator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever has no e-mail address is asked the same on paper. */
class BlankFormIT extends IntegrationTest {

    @Autowired
    private BlankForms forms;

    @Autowired
    private Questionnaire questionnaire;

    @Autowired
    private Funds funds;

    @BeforeEach
    void reachAnOpenRound() {
        var today = HouseTime.today(clock);
        var opens = funds.rounds(ApplicationFixture.MANNHEIM).stream()
                .filter(round -> !round.closes().isBefore(today))
                .map(round -> HouseTime.startOf(round.opens()))
                .findFirst()
                .orElseThrow();
        if (opens.isAfter(clock.instant())) {
            clock.moveTo(opens);
        }
    }

    @Test
    void theLongFormAsksEveryQuestionWithItsAnswersAndIsArchival() throws Exception {
        var pdf = forms.print(ApplicationFixture.MANNHEIM, true);

        assertThat(PdfProof.violations(pdf)).isEmpty();
        assertAsks(PdfProof.bare(PdfProof.spoken(pdf)), true);
    }

    @Test
    void theShortFormAsksWhatTheShortPagesAskAndDeclaresTheRestByItsSignature() throws Exception {
        var pdf = forms.print(ApplicationFixture.MANNHEIM, false);

        assertThat(PdfProof.violations(pdf)).isEmpty();
        var text = PdfProof.bare(PdfProof.spoken(pdf));
        assertAsks(text, false);
        assertThat(text)
                .contains(PdfProof.bare("Niemand sonst bezahlt dieselben Kosten."))
                .contains(PdfProof.bare("Dafür steht, wer den Antrag stellt; ein Träger kann das übernehmen."))
                .doesNotContain(PdfProof.bare("Warum machen Sie das?"));
    }

    /** Staff could not take it down. */
    @Test
    void onPaperNobodyChoosesToFetchLettersOnAPage() throws Exception {
        for (var fund : funds.all()) {
            for (var link : forms.links(fund)) {
                var pdf = forms.print(fund.code(), link.href().endsWith("lang.pdf"));

                assertThat(PdfProof.bare(PdfProof.spoken(pdf)))
                        .doesNotContain(PdfProof.bare("Auf dieser Seite abrufen"));
            }
        }
    }

    @Test
    void aFundWhoseSumsAllFitTheShortFormHasNoLongOne() {
        var bremen = ApplicationFixture.BREMEN;

        assertThat(forms.links(funds.require(bremen))).hasSizeLessThan(2);
        assertThatThrownBy(() -> forms.print(bremen, true)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> forms.print(new FundCode("nirgendwo"), false)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void afterTheDeadlineTheFormIsThereAndSaysSo() throws Exception {
        var last = funds.rounds(ApplicationFixture.MANNHEIM).stream()
                .max(Comparator.comparing(Round::closes))
                .orElseThrow();
        clock.moveTo(HouseTime.startOf(last.closes().plusDays(1)));

        var text = PdfProof.bare(PdfProof.spoken(forms.print(ApplicationFixture.MANNHEIM, false)));

        assertThat(text)
                .contains(PdfProof.bare("Sie können den Antrag trotzdem abgeben"))
                .doesNotContain(PdfProof.bare("Bitte zurück bis"));
    }

    private void assertAsks(String text, boolean full) {
        var round = open();
        var edition = funds.editionFor(round);
        var occasion = Occasion.onPaper(full, edition, round.decisionDay(), "Zuschuss");
        var asked = Arrays.stream(FormPage.values())
                .filter(page -> full || !page.isOfLongForm())
                .flatMap(page -> questionnaire.ask(page, new Sheet(), occasion).stream())
                .flatMap(drawn -> drawn.lines().stream())
                .flatMap(line -> line.stream())
                .toList();

        assertThat(asked).hasSizeGreaterThan(full ? 45 : 25);
        assertThat(asked).allSatisfy(question -> assertThat(text).contains(PdfProof.bare(question.label())));
        assertThat(asked)
                .filteredOn(question -> BlankForms.room(question.kind()) == Room.CHOICES)
                .flatExtracting(question -> question.choices())
                .filteredOn(choice -> !choice.value().isEmpty())
                .allSatisfy(choice -> assertThat(text).contains(PdfProof.bare(choice.label())));
    }

    private Round open() {
        return funds.openRounds(ApplicationFixture.MANNHEIM, HouseTime.today(clock))
                .get(0);
    }
}
