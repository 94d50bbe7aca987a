package de.foerdertopf.notice.writing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.foerdertopf.document.GermanWords;
import de.foerdertopf.document.PdfProof;
import de.foerdertopf.document.PdfRenderer;
import de.foerdertopf.notice.letters.Letter;
import de.foerdertopf.notice.letters.LetterFixtures;
import de.foerdertopf.shared.HouseJson;
import de.foerdertopf.shared.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** A machine reads in the letter what a person reads in it. */
class LetterTwinTest {

    private static final Path PUBLISHED = Path.of("docs/schema/notice-v1.schema.json");

    /** What some letters know of a case and have no reason to say. */
    private static final Set<String> UNPRINTED = Set.of(
            "/matter/submittedOn",
            "/terms/payment/instalments/amount",
            // the base rates that were looked up, also where all interest is waived
            "/interest/rates/period/from",
            "/interest/rates/period/to");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private static final JsonMapper READER = JsonMapper.builder()
            .addModule(HouseJson.module())
            .addModule(new SimpleModule().addDeserializer(Money.class, new ValueDeserializer<>() {
                @Override
                public Money deserialize(JsonParser json, DeserializationContext context) {
                    JsonNode sum = json.readValueAsTree();
                    return Money.of(new BigDecimal(sum.get("value").asString()));
                }
            }))
            .build();

    private final PdfRenderer renderer = new PdfRenderer(Path.of("does-not-exist"));

    static Stream<Letter> letters() {
        return Stream.of(LetterFixtures.House.values())
                .flatMap(house -> new LetterFixtures(house, LetterFixtures.PLAIN).all().stream());
    }

    static Stream<Letter> strangeLetters() {
        return LetterFixtures.EDGES.stream()
                .flatMap(typed -> new LetterFixtures(LetterFixtures.House.BREMEN, typed).all().stream());
    }

    @Test
    void thePublishedShapeIsThatOfTheLetters() throws IOException {
        var today = NoticeSchema.written();
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", PUBLISHED.getFileName().toString()), today);

        assertThat(Files.readString(PUBLISHED))
                .as("A letter's data changed. If old readers still understand them, publish the shape anew from"
                        + " target/; if not, it needs a version 2.")
                .isEqualTo(today);
    }

    @ParameterizedTest
    @MethodSource({"letters", "strangeLetters"})
    void everyTwinHasThePublishedShape(Letter letter) {
        var twin = LetterTwin.of(letter).json();

        assertThat(schema().validate(twin, InputFormat.JSON)).isEmpty();
    }

    @Test
    void theShapeRefusesWhatItDoesNotKnow() {
        var twin = LetterTwin.of(new LetterFixtures(LetterFixtures.House.BREMEN, LetterFixtures.PLAIN).approval())
                .json();

        for (var wrong : List.of(
                twin.replace("\"1500.00\"", "1500.00"),
                twin.replace("\"EUR\"", "\"USD\""),
                twin.replace("\"2025-09-06\"", "\"6. September 2025\""),
                twin.replace("\"APPROVAL\"", "\"REJECTION\""),
                twin.replace("\"lastFour\"", "\"iban\""))) {
            assertThat(wrong).isNotEqualTo(twin);
            assertThat(schema().validate(wrong, InputFormat.JSON)).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("letters")
    void theTwinHoldsAllThatTheLetterIsPrintedFrom(Letter letter) {
        var twin = READER.readTree(LetterTwin.of(letter).json());

        assertThat(READER.treeToValue(twin.get("letter"), letter.getClass())).isEqualTo(letter);
    }

    @ParameterizedTest
    @MethodSource("letters")
    void sumsAndDaysOfTheTwinStandInThePrintedText(Letter letter) throws IOException {
        var pdf = print(letter);
        var printed = PdfProof.bare(PdfProof.spoken(pdf) + PdfProof.text(pdf));
        var twin = READER.readTree(PdfProof.attachment(pdf, LetterTwin.FILE).text());

        assertThat(unprinted(twin.get("letter"), "", printed)).isSubsetOf(UNPRINTED);
    }

    private static List<String> unprinted(JsonNode node, String path, String printed) {
        if (node.isObject() && node.has("currency")) {
            var sum = Money.of(new BigDecimal(node.get("value").asString()));
            return printed.contains(PdfProof.bare(sum.toGermanNumber())) ? List.of() : List.of(path);
        }
        if (node.isString() && DAY.matcher(node.asString()).matches()) {
            var day = GermanWords.day(LocalDate.parse(node.asString()));
            return printed.contains(PdfProof.bare(day.substring(0, day.lastIndexOf(' ')))) ? List.of() : List.of(path);
        }
        if (node.isArray()) {
            return node.valueStream()
                    .flatMap(item -> unprinted(item, path, printed).stream())
                    .toList();
        }
        return node.propertyStream()
                .flatMap(field -> unprinted(field.getValue(), path + "/" + field.getKey(), printed).stream())
                .toList();
    }

    @Test
    void theFileInsideSaysWhatItIs() throws IOException {
        var letter = new LetterFixtures(LetterFixtures.House.MANNHEIM, LetterFixtures.PLAIN).approval();
        var pdf = print(letter);

        var file = PdfProof.attachment(pdf, LetterTwin.FILE);

        assertThat(file.relationship()).isEqualTo("Data");
        assertThat(file.mediaType()).isEqualTo("application/json");
        assertThat(file.description()).contains("Angaben dieses Schreibens");
        assertThat(file.text()).isEqualTo(LetterTwin.of(letter).json());
        try (var document = PdfProof.open(pdf)) {
            assertThat(document.getDocumentCatalog().getCOSObject().getCOSArray(COSName.getPDFName("AF")))
                    .hasSize(1);
        }
    }

    @Test
    void noAccountIsToldByMoreThanItsLastFourDigits() {
        var twin = LetterTwin.of(new LetterFixtures(LetterFixtures.House.BREMEN, LetterFixtures.PLAIN).approval())
                .json();

        assertThat(twin).contains("\"lastFour\" : \"7531\"").doesNotContain("DE20", "documentId", "decisionId");
    }

    private byte[] print(Letter letter) {
        return LetterPrinter.print(renderer, letter, renderer.inFolder(letter.template()));
    }

    private static Schema schema() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(PUBLISHED), InputFormat.JSON);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
