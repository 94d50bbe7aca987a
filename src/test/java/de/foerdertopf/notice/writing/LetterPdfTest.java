package de.foerdertopf.notice.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import de.foerdertopf.document.PdfProof;
import de.foerdertopf.document.PdfProof.Sign;
import de.foerdertopf.document.PdfRenderer;
import de.foerdertopf.notice.letters.Letter;
import de.foerdertopf.notice.letters.LetterFixtures;
import de.foerdertopf.notice.letters.LetterFixtures.House;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The letters as paper and as files: archive and accessibility rules, the envelope's window, the same bytes everywhere. */
class LetterPdfTest {

    private static final float TOLERANCE = 0.5f;

    private final PdfRenderer renderer = new PdfRenderer(Path.of("does-not-exist"));

    @TestFactory
    Stream<DynamicTest> everyLetterConformsWithWhateverPeopleType() {
        var houses = House.values();
        var plain = Stream.of(houses).map(house -> new LetterFixtures(house, LetterFixtures.PLAIN));
        var edges = IntStream.range(0, LetterFixtures.EDGES.size())
                .mapToObj(i -> new LetterFixtures(houses[i % houses.length], LetterFixtures.EDGES.get(i)));
        return Stream.concat(plain, edges).flatMap(fixtures -> fixtures.all().stream()
                .map(letter -> dynamicTest(
                        letter.template() + " " + fixtures.house() + " " + shortened(fixtures),
                        () -> conforms(letter))));
    }

    private void conforms(Letter letter) throws Exception {
        var pdf = print(letter);

        assertThat(PdfProof.violations(pdf)).isEmpty();
        EnvelopeWindow.holds("28779", PdfProof.signs(pdf, 1));
        for (var page = 1; page <= PdfProof.pages(pdf); page++) {
            textStaysOnThePaper(PdfProof.signs(pdf, page));
        }
    }

    private static void textStaysOnThePaper(List<Sign> signs) {
        assertThat(signs).allSatisfy(sign -> {
            assertThat(sign.left()).as(sign.text()).isGreaterThanOrEqualTo(25 - TOLERANCE);
            assertThat(sign.right()).as(sign.text()).isLessThanOrEqualTo(190 + TOLERANCE);
            assertThat(sign.baseline() <= 265 + TOLERANCE || sign.baseline() >= 272 - TOLERANCE)
                    .as("%s at %s mm: between text and footer", sign.text(), sign.baseline())
                    .isTrue();
        });
    }

    @Test
    void theSkeletonStandsWhereTheEnvelopeAndTheFolderNeedIt() throws Exception {
        var signs = PdfProof.signs(print(fixtures(House.MANNHEIM).approval()), 1);

        assertThat(leftOf(signs, 45, 62.6f)).as("return line").isBetween(25 - TOLERANCE, 25 + TOLERANCE);
        assertThat(signs.stream().filter(s -> s.baseline() > 50 && s.baseline() < 95 && s.left() > 110))
                .as("information block")
                .isNotEmpty()
                .allSatisfy(sign -> assertThat(sign.left()).isBetween(125 - TOLERANCE, 190f));
        var subject = signs.stream()
                .filter(s -> s.baseline() > 96 && s.baseline() < 265)
                .findFirst()
                .orElseThrow();
        assertThat(subject.baseline()).as("base line of the subject").isBetween(99f, 104f);
        assertThat(signs.stream()
                        .filter(s -> s.baseline() > 266)
                        .map(Sign::baseline)
                        .min(Float::compare))
                .get()
                .satisfies(top -> assertThat(top).isBetween(272f, 277f));
    }

    private static float leftOf(List<Sign> signs, float from, float to) {
        return signs.stream()
                .filter(s -> s.baseline() > from && s.baseline() < to && s.left() < 110)
                .map(Sign::left)
                .min(Float::compare)
                .orElseThrow();
    }

    @Test
    void aMicroApprovalFitsOneSheet() throws Exception {
        for (var house : House.values()) {
            assertThat(PdfProof.pages(print(fixtures(house).approval())))
                    .as(house.name())
                    .isLessThanOrEqualTo(2);
        }
    }

    @Test
    void acknowledgementAndRequestFitOnePage() throws Exception {
        for (var house : House.values()) {
            assertThat(PdfProof.pages(print(fixtures(house).acknowledgement()))).isEqualTo(1);
            assertThat(PdfProof.pages(print(fixtures(house).requestForInformation())))
                    .isEqualTo(1);
        }
    }

    @Test
    void theLastPageNeverHoldsOnlyTheClosing() throws Exception {
        for (var house : House.values()) {
            for (var letter : fixtures(house).all()) {
                var pdf = print(letter);
                var last = PdfProof.signs(pdf, PdfProof.pages(pdf)).stream()
                        .filter(sign -> sign.baseline() > 26 && sign.baseline() < 265)
                        .map(Sign::text)
                        .collect(Collectors.joining());

                assertThat(PdfProof.bare(last).indexOf("FreundlicheGrüße"))
                        .as(letter.template())
                        .isGreaterThan(120);
            }
        }
    }

    @Test
    void theSameLetterHasTheSameBytesOnEveryMachine() {
        var letters = fixtures(House.BREMEN).all();
        var first = letters.stream().map(this::print).toList();

        var locale = Locale.getDefault();
        var zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            var again = new PdfRenderer(Path.of("does-not-exist"));
            for (var i = 0; i < letters.size(); i++) {
                var letter = letters.get(i);
                assertThat(LetterPrinter.print(again, letter, again.inFolder(letter.template())))
                        .as(letter.template())
                        .isEqualTo(first.get(i));
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void whatPeopleTypedIsPrintedAndNeverObeyed() throws Exception {
        var hostile = LetterFixtures.EDGES.get(2);
        var letter = new LetterFixtures(House.MANNHEIM, hostile).approval();

        var text = PdfProof.bare(PdfProof.text(print(letter)));

        assertThat(text)
                .contains("<script>alert('x')</script>")
                .contains("{{x}}{{{y}}}")
                .contains("{{terms.amount}}")
                .contains("GutenTag{{x}}")
                .contains("\ufffd");
    }

    @Test
    void namesOfTheWorldKeepTheirLetters() throws Exception {
        assertThat(PdfProof.text(print(new LetterFixtures(House.MANNHEIM, LetterFixtures.EDGES.get(1)).free())))
                .contains("Łukasz Žáková Ğ ẞ", "Зустріч Олександра & Łukasz", "محمد");
    }

    @Test
    void aLetterCannotTurnTheReadingDirection() throws Exception {
        var typed = new LetterFixtures.Typed("Verein\u202e 00,5\u202c", "Eva\u0007 \u2066Muster\u2069", "Fest\u0000");

        assertThat(PdfProof.text(print(new LetterFixtures(House.BREMEN, typed).free())))
                .contains("Verein 00,5", "Guten Tag Eva Muster,", "„Fest“");
    }

    @Test
    void theFileSaysWhatItIs() throws Exception {
        try (var document = PdfProof.open(print(fixtures(House.BREMEN).approval()))) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Bewilligungsbescheid SFHB-2025-0203");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("de-DE");
            assertThat(document.getDocumentCatalog().getDocumentOutline().children())
                    .extracting(item -> item.getTitle())
                    .contains("I. Entscheidung", "II. Nebenbestimmungen", "IV. Rechtsbehelfsbelehrung");
        }
    }

    private byte[] print(Letter letter) {
        return LetterPrinter.print(renderer, letter, renderer.inFolder(letter.template()));
    }

    private static LetterFixtures fixtures(House house) {
        return new LetterFixtures(house, LetterFixtures.PLAIN);
    }

    private static String shortened(LetterFixtures fixtures) {
        var group = fixtures.typed().group();
        return group.length() > 30 ? group.substring(0, 30) + "…" : group;
    }
}
