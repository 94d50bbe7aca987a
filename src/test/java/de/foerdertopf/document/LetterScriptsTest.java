package de.foerdertopf.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every name stands in a letter as readers of its script write it, and can be read out, searched and copied as it was typed. */
class LetterScriptsTest {

    private static final PdfMetadata METADATA =
            new PdfMetadata("Namen", "Ein Brief", "de-DE", Instant.parse("2026-03-13T11:00:00Z"));

    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource({
        "Tigrinya, ማሕበር ሰላም ኣብረሀት ተስፋይ",
        "Georgian, ქართული სახლი",
        "Armenian, Հայկական տուն",
        "Tamil, தொகை யாழ்ப்பாணம் கிருஷ்ணன்",
        "Hindi, हिन्दी मैत्री संघ",
        "Bengali, বাংলা মৈত্রী",
        "Gujarati, ગુજરાતી મિત્ર",
        "Punjabi, ਪੰਜਾਬੀ ਦੋਸਤ",
        "Kannada, ಕನ್ನಡ ಸ್ನೇಹ",
        "Telugu, తెలుగు స్నేహం",
        "Malayalam, മലയാളം സ്നേഹം",
        "Sinhala, සිංහල මිත්‍රත්වය",
        "Thai, บ้านมิตรภาพ",
        "Lao, ບ້ານມິດຕະພາບ",
        "Khmer, ផ្ទះមិត្តភាព",
        "Burmese, မြန်မာအသင်း",
        "Georgian beside Latin and figures, სახლი 12 und მზე",
        "Vietnamese, Nguyễn Thị Hồng",
    })
    void aNameReadFromTheLeftIsDrawnAndCanBeReadAsItWasTyped(String language, String name) throws Exception {
        var pdf = letter(name);

        assertThat(fromTheLeft(pdf)).as(language).isEqualTo(PdfProof.bare(name));
        assertThat(PdfProof.violations(pdf)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Arabic with marks, السَّلامُ عَلَيْكُم",
        "Pashto, پښتو ټولنه ګرځنده ډله",
        "Sorani, کۆمەڵەی ڕۆشنبیری",
        "Persian with a joiner, خانه‌ی دوستی",
        "Urdu, پاکستانی ٹولی",
        "Hebrew with points, שָׁלוֹם בית",
        "Syriac, ܫܠܡܐ ܒܝܬܐ",
    })
    void aNameReadFromTheRightIsDrawnAndCanBeReadAsItWasTyped(String language, String name) throws Exception {
        var pdf = letter(name);

        assertThat(fromTheRight(pdf)).as(language).isEqualTo(PdfProof.bare(name));
        assertThat(PdfProof.violations(pdf)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"پښتو, 1", "ټولنه, 0", "ګرځنده, 0", "کۆمەڵ, 0"})
    void lettersOfPashtoAndSoraniJoinTheirNeighbours(String word, int letter) {
        var shaper = Script.ARABIC.shaper(Face.REGULAR);

        var within = shaper.clusters(word, true).get(letter);

        assertThat(within.parts())
                .isNotEqualTo(shaper.clusters(within.text(), true).get(0).parts());
    }

    @Test
    void aMarkStandsAboveItsLetterAndNotBesideIt() {
        var withMark = Script.ARABIC.shaper(Face.REGULAR).clusters("بَ", true);

        assertThat(withMark).singleElement().satisfies(cluster -> {
            assertThat(cluster.text()).isEqualTo("بَ");
            assertThat(cluster.parts()).hasSizeGreaterThan(1).anyMatch(part -> part.y() != 0);
        });
    }

    @ParameterizedTest
    @EnumSource(Script.class)
    void bothWeightsOfAScriptDrawTheSameLetters(Script script) {
        assertThat(script.shaper(Face.REGULAR).face().face().family()).isEqualTo(script.family());
        for (var codePoint = 0x370; codePoint < 0x10000; codePoint++) {
            if (Script.of(codePoint).orElse(null) == script
                    && script.shaper(Face.REGULAR).has(codePoint)) {
                assertThat(script.shaper(Face.SEMI_BOLD).has(codePoint))
                        .as("U+%04X", codePoint)
                        .isTrue();
            }
        }
    }

    @Test
    void aBoldNameIsSetByTheSameRules() throws Exception {
        var pdf = print("<p><b>{{name}}</b></p>", "தொகை ማሕበር");

        assertThat(fromTheLeft(pdf)).isEqualTo("தொகைማሕበር");
        assertThat(PdfProof.violations(pdf)).isEmpty();
    }

    @Test
    void aLetterWithoutSuchNamesEmbedsNoFontOfAnotherScript() throws Exception {
        assertThat(fonts(letter("Žáková"))).singleElement().asString().contains("NotoSans-Regular");
        assertThat(fonts(letter("ማሕበር"))).singleElement().asString().contains("NotoSansEthiopic");
    }

    private static List<String> fonts(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var resources = document.getPage(0).getResources();
            var names = new ArrayList<String>();
            for (var name : resources.getFontNames()) {
                names.add(resources.getFont(name).getName());
            }
            return names;
        }
    }

    /** What stands on the paper from left to right; a browser shows the same. */
    @ParameterizedTest
    @CsvSource({
        "نادي ٢٠٢٦, ٢٠٢٦يدان",
        "نادي 2026, 2026يدان",
        "'۱۴۰۵، ۵۰۰', ۱۴۰۵،۵۰۰",
        "ښځو – Paschto lesen, Paschtolesen–وځښ",
        "علي Ali, Aliيلع",
        "Ali علي 7, Ali7يلع",
        "(سلام 2026), (2026مالس)",
        "'שלום (ברמן) 2026', 2026(ןמרב)םולש",
        "'עלות 1.250,50 € ל-3', '3-ל€1.250,50תולע'",
    })
    void figuresBracketsAndLatinWordsStandInsideANameAsItsReadersExpect(String name, String onPaper) throws Exception {
        assertThat(fromTheLeft(print("<p>Gruppe „{{name}}“ (2026).</p>", name)))
                .isEqualTo("Gruppe„" + onPaper + "“(2026).");
    }

    @Test
    void bracketsAndSumsBehindANameReadFromTheRightStayInTheSentence() throws Exception {
        var pdf = print("<p>Gruppe {{name}} (2026) 500 Euro.</p>", "پښتو");

        assertThat(fromTheLeft(pdf)).isEqualTo("Gruppeوتښپ(2026)500Euro.");
    }

    /** Somebody who means harm piles marks on letters in more ways than a letter has signs for. */
    @Test
    void aTextWithMoreSyllablesThanAnyLanguageHasIsPrintedAllTheSame() throws Exception {
        var piled = new StringBuilder();
        for (var i = 0; i < 7_000; i++) {
            piled.append('ب');
            for (var bits = i + 1; bits > 0; bits /= 7) {
                piled.append((char) (0x064b + bits % 7));
            }
            piled.append(i % 5 == 4 ? " " : "");
        }

        assertThat(PdfProof.pages(letter(piled.toString()))).isPositive();
    }

    @Test
    void theSameLetterHasTheSameBytes() throws Exception {
        assertThat(letter("ማሕበር پښتو தொகை")).isEqualTo(letter("ማሕበር پښتو தொகை"));
    }

    /** Chinese has no font in the house: it leaves a mark, at the beginning of a text too, and never vanishes. */
    @ParameterizedTest
    @CsvSource({"李伟, �", "李伟 Verein, � Verein", "Verein 李, Verein �", "ᚠᚢᚦ, �"})
    void aLetterThatNoFaceHasLeavesAMark(String text, String printed) {
        assertThat(LetterFonts.SHARED.printable(text)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({"👩‍👩‍👧 Familie, ' Familie'", "خانه‌ی, خانه‌ی", "a‍b, ab"})
    void emojiVanishAndAJoinerStaysWhereItJoins(String text, String printed) {
        assertThat(LetterFonts.SHARED.printable(text)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "5 ≤ 6 ✓, 5 <= 6 �",
        "a → b, a -> b",
        "∑ ♥, � �",
        "Fest（klein）, Fest(klein)",
        "★ Chor, * Chor",
        "1️⃣ ❤️ Chor, '1  Chor'"
    })
    void aSignThatIsNoEmojiIsShownOrLeavesAMark(String text, String printed) {
        assertThat(LetterFonts.SHARED.printable(text)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({"王小明, false", "🎉🎉, false", "Chor ∑, false", "Chor 🎉, true", "ማሕበር, true", "Işık e.V. →, true"})
    void aNameCanBePrintedWhenSomethingOfItIsSeenAndNothingIsLost(String name, boolean canPrint) {
        assertThat(PrintableNames.canPrint(name)).isEqualTo(canPrint);
    }

    @Test
    void aLongWordIsBrokenBetweenItsLetters() throws Exception {
        var long_ = "ማሕበርሰላም".repeat(40);
        var pdf = letter(long_);

        assertThat(fromTheTop(pdf)).isEqualTo(long_);
        assertThat(PdfProof.signs(pdf, 1)).allMatch(sign -> sign.right() < 210);
    }

    @Test
    void aWidthIsMeasuredAsItIsDrawn() throws Exception {
        var signs = PdfProof.signs(print("<p style=\"font-size:10pt\">{{name}}</p>", "தொகை"), 1);
        var drawn = signs.get(signs.size() - 1).right() - signs.get(0).left();

        assertThat(TextWidth.millimetres("தொகை", 10)).isCloseTo(drawn, offset(0.1));
    }

    private static String fromTheLeft(byte[] pdf) throws IOException {
        return joined(PdfProof.signs(pdf, 1), Comparator.comparing(PdfProof.Sign::left));
    }

    private static String fromTheRight(byte[] pdf) throws IOException {
        return new StringBuilder(fromTheLeft(pdf)).reverse().toString();
    }

    private static String fromTheTop(byte[] pdf) throws IOException {
        return joined(
                PdfProof.signs(pdf, 1),
                Comparator.<PdfProof.Sign, Integer>comparing(sign -> Math.round(sign.baseline()))
                        .thenComparing(PdfProof.Sign::left));
    }

    private static String joined(List<PdfProof.Sign> signs, Comparator<PdfProof.Sign> order) {
        return PdfProof.bare(
                signs.stream().sorted(order).map(PdfProof.Sign::text).collect(Collectors.joining()));
    }

    private byte[] letter(String name) throws IOException {
        return print("<p>{{name}}</p>", name);
    }

    private byte[] print(String body, String name) throws IOException {
        var folder = Files.createDirectories(home.resolve("templates/notice"));
        Files.writeString(
                folder.resolve("name.xhtml"),
                "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><style>body { font-family: 'Noto Sans'; word-wrap: break-word }"
                        + "</style></head><body>" + body + "</body></html>");
        return new PdfRenderer(home).render("name", Map.of("name", name), METADATA);
    }
}
