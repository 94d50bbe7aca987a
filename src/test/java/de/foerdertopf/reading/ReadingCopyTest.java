package de.foerdertopf.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import de.foerdertopf.document.PdfProof;
import de.foerdertopf.document.PdfRenderer;
import de.foerdertopf.notice.letters.Letter;
import de.foerdertopf.notice.letters.LettersToExplain;
import de.foerdertopf.notice.letters.LettersToExplain.Sample;
import de.foerdertopf.notice.letters.NoticeType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Every copy: one page, archival and accessible, with the figures of the binding letter and without a word on remedies. */
class ReadingCopyTest {

    private static final Path NOWHERE = Path.of("does-not-exist");

    /** A month as a period, a court, the remedies by their German names: they belong to the binding letter alone. */
    private static final Map<ReadingLanguage, Set<String>> REMEDY_WORDS = Map.of(
            ReadingLanguage.DE, Set.of("monat", "gericht", "widerspruch", "klage"),
            ReadingLanguage.EN, Set.of("month", "court", "objection"),
            ReadingLanguage.UK, Set.of("місяц", "до суду"),
            ReadingLanguage.AR, Set.of("شهر", "محكمة"),
            ReadingLanguage.FA, Set.of("ماه", "دادگاه"),
            ReadingLanguage.TR, Set.of(" ay ", "mahkeme"),
            ReadingLanguage.FR, Set.of("mois", "tribunal"),
            ReadingLanguage.RU, Set.of("месяц", "в суд"));

    private static final List<ReadingLanguage> LANGUAGES = List.of(ReadingLanguage.values());

    private static final Map<Print, byte[]> PRINTED = new ConcurrentHashMap<>();

    private final PdfRenderer renderer = new PdfRenderer(NOWHERE);
    private final ReadingLibrary library = new ReadingLibrary(new ReadingTextFiles(NOWHERE));
    private final PrintReadingCopy printer = new PrintReadingCopy(library, renderer);

    /** Whether a file is archival and accessible depends on its shape and on its script: each of both is seen several times. */
    @TestFactory
    Stream<DynamicTest> explainsEveryLetterInEveryLanguage() {
        var samples = LettersToExplain.plain();
        return IntStream.range(0, samples.size()).boxed().flatMap(i -> {
            var sample = samples.get(i);
            var letter = new Facts(text(binding(sample)));
            return LANGUAGES.stream()
                    .map(language -> dynamicTest(language.tag() + " " + sample.name(), () -> {
                        if ((i + LANGUAGES.indexOf(language)) % 3 == 0) {
                            explainsAndConforms(sample, language, letter);
                        } else {
                            explains(sample, language, letter);
                        }
                    }));
        });
    }

    @TestFactory
    Stream<DynamicTest> explainsWhateverPeopleType() {
        var samples = LettersToExplain.edges();
        return IntStream.range(0, samples.size())
                .mapToObj(i -> dynamicTest(
                        languageOfEdge(i).tag() + " " + samples.get(i).name(),
                        () -> explainsAndConforms(
                                samples.get(i), languageOfEdge(i), new Facts(text(binding(samples.get(i)))))));
    }

    /** Each letter of each fund with each kind of data in each language, with {@code -Deverything=true}: minutes, so not in a build. */
    @TestFactory
    @EnabledIfSystemProperty(named = "everything", matches = "true")
    Stream<DynamicTest> explainsEverythingInEveryLanguage() {
        return LettersToExplain.everything().stream().flatMap(sample -> {
            var letter = new Facts(text(binding(sample)));
            return LANGUAGES.stream()
                    .map(language -> dynamicTest(
                            language.tag() + " " + sample.name(), () -> explainsAndConforms(sample, language, letter)));
        });
    }

    /** Not each letter with each, or the build would take minutes. */
    @Test
    void eachLanguageMeetsEachKindOfData() {
        var samples = LettersToExplain.edges();
        var met = IntStream.range(0, samples.size())
                .mapToObj(i -> languageOfEdge(i) + samples.get(i).name().replaceFirst(".* edge", " edge"))
                .collect(Collectors.toSet());

        assertThat(met).hasSize(LANGUAGES.size() * 4);
    }

    private static ReadingLanguage languageOfEdge(int number) {
        return LANGUAGES.get(number % LANGUAGES.size());
    }

    private void explainsAndConforms(Sample sample, ReadingLanguage language, Facts letter) throws Exception {
        explains(sample, language, letter);
        assertThat(PdfProof.violations(print(sample, language))).isEmpty();
    }

    private void explains(Sample sample, ReadingLanguage language, Facts letter) throws Exception {
        var pdf = print(sample, language);

        assertThat(PdfProof.pages(pdf)).isEqualTo(1);
        staysOnThePaper(pdf);
        var text = ReadingOrder.of(pdf);
        var copy = new Facts(text, library.texts(language));
        assertThat(copy.days()).isNotEmpty().isSubsetOf(letter.days());
        assertThat(copy.sums()).isSubsetOf(letter.sums());
        if (sample.type() != NoticeType.REQUEST_FOR_INFORMATION
                && !letter.sums().isEmpty()) {
            assertThat(copy.sums()).isNotEmpty();
        }
        saysNothingOnRemedies(text, sample, language);
    }

    /** But a letter may be called by its name. */
    private static void saysNothingOnRemedies(String text, Sample sample, ReadingLanguage language) {
        assertThat(text.replace(sample.letter().subject(), "").toLowerCase(Locale.ROOT))
                .doesNotContain(REMEDY_WORDS.getOrDefault(language, Set.of("?")).toArray(String[]::new));
    }

    /** Several tests look at the same page: it is printed once. */
    private byte[] print(Sample sample, ReadingLanguage language) {
        return PRINTED.computeIfAbsent(
                new Print(sample.letter(), language), asked -> printer.print(asked.letter(), asked.language(), false));
    }

    private record Print(Letter letter, ReadingLanguage language) {}

    /** A correction repeats the wrong words and the right ones as they stand in German. */
    @TestFactory
    Stream<DynamicTest> saysTheSameInEveryLanguage() {
        return Stream.concat(LettersToExplain.plain().stream(), LettersToExplain.variants().stream())
                .filter(sample -> sample.type() != NoticeType.CORRECTION)
                .map(sample -> dynamicTest(sample.name(), () -> {
                    var german = facts(sample, ReadingLanguage.DE);
                    assertThat(ReadingLanguage.values()).allSatisfy(language -> assertThat(facts(sample, language))
                            .isEqualTo(german));
                }));
    }

    @TestFactory
    Stream<DynamicTest> saysNoFactThatTheLetterDoesNotSay() {
        return LettersToExplain.variants().stream()
                .map(sample -> dynamicTest(sample.name(), () -> {
                    var letter = new Facts(text(binding(sample)));
                    var copy = facts(sample, ReadingLanguage.DE);
                    assertThat(copy.days()).isNotEmpty().isSubsetOf(letter.days());
                    assertThat(copy.sums()).isSubsetOf(letter.sums());
                    for (var language : ReadingLanguage.values()) {
                        saysNothingOnRemedies(CopyWords.of(write(sample, language)), sample, language);
                    }
                }));
    }

    private Facts facts(Sample sample, ReadingLanguage language) {
        return new Facts(CopyWords.of(write(sample, language)), library.texts(language));
    }

    private ReadingCopy write(Sample sample, ReadingLanguage language) {
        return PrintReadingCopy.write(sample.letter(), printer.page(language, Fit.WHOLE), false);
    }

    private static void staysOnThePaper(byte[] pdf) throws IOException {
        assertThat(PdfProof.signs(pdf, 1)).isNotEmpty().allSatisfy(sign -> {
            assertThat(sign.left()).as(sign.text()).isGreaterThanOrEqualTo(24.5f);
            assertThat(sign.right()).as(sign.text()).isLessThanOrEqualTo(190.5f);
            assertThat(sign.baseline() <= 279 || sign.baseline() >= 281)
                    .as("%s at %s mm: between text and footer", sign.text(), sign.baseline())
                    .isTrue();
        });
    }

    private byte[] binding(Sample sample) {
        var letter = sample.letter();
        return renderer.render(letter.template(), letter, letter.metadata());
    }

    private static String text(byte[] pdf) {
        try {
            return PdfProof.text(pdf);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void saysTheMostImportantFirst() throws Exception {
        assertThat(copy(NoticeType.APPROVAL, ReadingLanguage.DE))
                .contains("Lesehilfe in einfacher Sprache", "Sie bekommen 1.500,00", "Nicht verbindlich.")
                .contains("bis zum 6. November 2025", "letzte Ziffern: 7531")
                .contains("Heben Sie die Belege danach 5 Jahre auf.")
                .contains("steht im deutschen Bescheid unter IV");
        assertThat(copy(NoticeType.APPROVAL, ReadingLanguage.UK))
                .contains("Ви отримуєте 1.500,00", "до 6 листопада 2025 року", "зберігайте чеки 5 років");
    }

    @Test
    void rightToLeftReadsRightToLeft() throws Exception {
        assertThat(copy(NoticeType.APPROVAL, ReadingLanguage.AR))
                .contains("ستحصلون على 1.500,00", "حتى 6 نوفمبر/تشرين الثاني 2025", "لمدة 5 سنوات");
        assertThat(copy(NoticeType.APPROVAL, ReadingLanguage.FA)).contains("تا 6 نوامبر 2025", "دریافت می");
    }

    @Test
    void germanWordsKeepTheirLanguage() {
        var page = printer.page(ReadingLanguage.AR, Fit.WHOLE);
        var copy = PrintReadingCopy.write(sample(NoticeType.APPROVAL).letter(), page, false);

        assertThat(copy.facts().get(0).values().get(0).runs())
                .containsExactly(Run.quoted("„Fest der hundert Stühle“", false));
        assertThat(Run.quoted("„Fest der hundert Stühle“", false).language()).isEqualTo("de");
        assertThat(Run.quoted("محمد", false).direction()).isEqualTo("rtl");
        assertThat(page.outdated()).isEmpty();
    }

    @Test
    void sendsToTheGermanLetterForAProvisionThatNobodyShortened() {
        var conditional = LettersToExplain.plain().stream()
                .filter(sample -> sample.type() == NoticeType.PARTIAL_APPROVAL)
                .reduce((first, last) -> last)
                .orElseThrow();

        var copy = PrintReadingCopy.write(conditional.letter(), printer.page(ReadingLanguage.DE, Fit.WHOLE), false);

        assertThat(copy.sections().get(0).items())
                .extracting(item -> item.phrase().plain())
                .last()
                .isEqualTo("Für Ihr Projekt. Das steht im deutschen Brief unter II, Nummer 10.");
    }

    @Test
    void aSignedTranslationNoLongerSaysThatNobodyCheckedIt() throws Exception {
        var letter = sample(NoticeType.CLOSURE).letter();

        var unchecked = ReadingOrder.of(print(sample(NoticeType.CLOSURE), ReadingLanguage.EN));
        var checked = ReadingOrder.of(printer.print(letter, ReadingLanguage.EN, true));

        assertThat(unchecked).contains("No native speaker", "nicht von Muttersprachlern geprüft");
        assertThat(checked).doesNotContain("No native speaker").doesNotContain("nicht von Muttersprachlern geprüft");
    }

    @Test
    void theSameCopyHasTheSameBytes() {
        var letter = sample(NoticeType.REJECTION).letter();
        var first = print(sample(NoticeType.REJECTION), ReadingLanguage.FA);
        var locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(printer.print(letter, ReadingLanguage.FA, false)).isEqualTo(first);
        } finally {
            Locale.setDefault(locale);
        }
    }

    @Test
    void theFileSaysItsLanguage() throws Exception {
        var pdf = print(sample(NoticeType.HEARING), ReadingLanguage.RU);

        try (var document = PdfProof.open(pdf)) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ru");
            assertThat(document.getDocumentInformation().getTitle()).startsWith("Памятка на русском языке");
        }
    }

    @Test
    void everythingOnThePageIsSpoken() throws Exception {
        var spoken = PdfProof.bare(PdfProof.spoken(print(sample(NoticeType.APPROVAL), ReadingLanguage.EN)));

        assertThat(spoken)
                .containsSubsequence(
                        "Youwillget1.500,00€",
                        "Notlegallybinding.",
                        "Yourproject„FestderhundertStühle“",
                        "Amount1.500,00€",
                        "Yourreportby6November2025",
                        "1.Usethemoneycarefully.",
                        "underIV");
    }

    private String copy(NoticeType type, ReadingLanguage language) throws IOException {
        return ReadingOrder.of(print(sample(type), language));
    }

    /** Of the fund whose approval is the model letter. */
    private static Sample sample(NoticeType type) {
        return LettersToExplain.plain().stream()
                .filter(sample -> sample.type() == type)
                .reduce((first, last) -> last)
                .orElseThrow();
    }
}
