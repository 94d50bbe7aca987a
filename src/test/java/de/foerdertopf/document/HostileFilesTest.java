package de.foerdertopf.document;

import static de.foerdertopf.document.HostileFiles.ONE_PAGE;
import static de.foerdertopf.document.HostileFiles.PAGE;
import static org.assertj.core.api.Assertions.assertThat;

import de.foerdertopf.document.Inspector.BrokenOff;
import de.foerdertopf.shared.BusinessRuleViolation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files made to fill the memory or to keep the processor busy: each is refused or cut down, and the process that looked lives on. */
class HostileFilesTest {

    private static final Inspectors INSPECTORS =
            new Inspectors(new UploadSettings(1, "256m", Duration.ofSeconds(20), 20, Duration.ofSeconds(30), 1000));

    @BeforeAll
    static void warmUp() {
        INSPECTORS.warmUp();
    }

    @AfterAll
    static void close() {
        INSPECTORS.close();
    }

    static Stream<Arguments> bombs() {
        return Stream.of(
                bomb("packed once", () -> HostileFiles.objectStreamBomb("/Type /ObjStm", 100, "FlateDecode")),
                bomb(
                        "packed twice",
                        () -> HostileFiles.objectStreamBomb("/Type /ObjStm", 100, "FlateDecode", "FlateDecode")),
                bomb(
                        "packed thrice",
                        () -> HostileFiles.objectStreamBomb(
                                "/Type /ObjStm", 100, "FlateDecode", "FlateDecode", "FlateDecode")),
                bomb("LZW", () -> HostileFiles.objectStreamBomb("/Type /ObjStm", 40, "LZWDecode")),
                bomb("run length", () -> HostileFiles.objectStreamBomb("/Type /ObjStm", 100, "RunLengthDecode")),
                bomb(
                        "hexadecimal around packed",
                        () -> HostileFiles.objectStreamBomb("/Type /ObjStm", 100, "ASCIIHexDecode", "FlateDecode")),
                bomb(
                        "85 around packed",
                        () -> HostileFiles.objectStreamBomb("/Type /ObjStm", 100, "ASCII85Decode", "FlateDecode")),
                bomb(
                        "packed around run length",
                        () -> HostileFiles.objectStreamBomb("/Type /ObjStm", 100, "FlateDecode", "RunLengthDecode")),
                bomb(
                        "hexadecimal, packed, LZW",
                        () -> HostileFiles.objectStreamBomb(
                                "/Type /ObjStm", 40, "ASCIIHexDecode", "FlateDecode", "LZWDecode")),
                bomb("does not say what it is", () -> HostileFiles.objectStreamBomb("", 100, "FlateDecode")),
                bomb("says it in riddles", () -> HostileFiles.objectStreamBomb("/Type /#4fbjStm", 100, "FlateDecode")),
                bomb("no table of places", () -> HostileFiles.objectStreamBombWithoutTable(100, "FlateDecode")),
                bomb("no table of places, LZW", () -> HostileFiles.objectStreamBombWithoutTable(40, "LZWDecode")),
                bomb(
                        "no table of places, run length",
                        () -> HostileFiles.objectStreamBombWithoutTable(100, "RunLengthDecode")),
                bomb("the table of places", () -> HostileFiles.placeStreamBomb(100, "FlateDecode")),
                bomb("the table of places, run length", () -> HostileFiles.placeStreamBomb(100, "RunLengthDecode")),
                bomb("ten million places", () -> HostileFiles.placeStreamBomb(10, "FlateDecode")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void whatUnpacksWithoutEndIsStoppedWhileItDoes(String name, Supplier<byte[]> file) {
        var bytes = file.get();
        assertThat(bytes).hasSizeLessThan(4_000_000);

        assertThat(refusal(bytes)).isEqualTo("upload.pdf-unreadable");
    }

    /** The house would not unpack them; who opens the file would. */
    static Stream<Arguments> bombsForReaders() {
        return Stream.of(
                bomb("a page of endless blanks", () -> HostileFiles.pageShowing("", 640, "FlateDecode")),
                bomb("packed twice", () -> HostileFiles.pageShowing("", 640, "FlateDecode", "FlateDecode")),
                bomb("run length", () -> HostileFiles.pageShowing("", 640, "FlateDecode", "RunLengthDecode")),
                bomb(
                        "a picture of a thousand million points",
                        () -> HostileFiles.pageShowing(
                                "/Subtype /Image /Width 32000 /Height 32000", 1, "FlateDecode")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombsForReaders")
    void whatWouldFillAReadersComputerIsNotKept(String name, Supplier<byte[]> file) {
        assertThat(refusal(file.get())).isEqualTo("upload.pdf-unreadable");
    }

    @Test
    void aFewScannedPagesAreNoBomb() throws Exception {
        var bytes = HostileFiles.pageShowing("/Subtype /Image /Width 7000 /Height 9900", 200, "FlateDecode");

        assertThat(INSPECTORS.look(() -> bytes).contentType()).isEqualTo("application/pdf");
    }

    @Test
    void anOrdinaryStreamOfObjectsIsNoBomb() throws Exception {
        for (var filter : List.of("FlateDecode", "LZWDecode", "RunLengthDecode", "ASCIIHexDecode", "ASCII85Decode")) {
            var bytes = HostileFiles.objectStreamBomb("/Type /ObjStm", 1, filter);

            assertThat(INSPECTORS.look(() -> bytes).contentType()).isEqualTo("application/pdf");
        }
    }

    static Stream<Arguments> riddles() {
        return Stream.of(
                riddle("brackets in brackets", () -> HostileFiles.nested(30_000)),
                riddle("a table that names itself", HostileFiles::tableThatNamesItself),
                riddle("actions that name actions", () -> HostileFiles.latticeOfActions(40, 10)),
                riddle(
                        "a page that is its own parent",
                        () -> HostileFiles.pages("<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 /Parent 2 0 R >>")),
                riddle(
                        "rows of two thousand million",
                        () -> HostileFiles.pages(
                                ONE_PAGE,
                                PAGE,
                                "<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns"
                                        + " 2000000000 >> /Length 4 >>\nstream\nabcd\nendstream")),
                riddle("cut off in the middle", () -> {
                    var whole = HostileFiles.objectStreamBomb("/Type /ObjStm", 1, "LZWDecode");
                    return Arrays.copyOf(whole, whole.length / 2);
                }));
    }

    static Stream<Arguments> circles() {
        return Stream.of(
                riddle(
                        "pages that are their own",
                        () -> HostileFiles.pages("<< /Type /Pages /Kids [2 0 R] /Count 1 >>")),
                riddle(
                        "pages that are below their own",
                        () -> HostileFiles.pages(
                                "<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>",
                                PAGE,
                                "<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 1 >>")),
                riddle(
                        "a bookmark that follows itself",
                        () -> HostileFiles.pages(
                                ONE_PAGE, PAGE, "<< /Title (a) /Next 5 0 R >>", "<< /Title (b) /Next 4 0 R >>")),
                riddle(
                        "a drawing in itself",
                        () -> HostileFiles.pages(
                                ONE_PAGE,
                                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Resources << /XObject << /A 4 0 R >> >> >>",
                                "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /A 4 0 R >> >>"
                                        + " /Length 4 >>\nstream\n/A Do\nendstream")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("circles")
    void whatHoldsItselfIsRefused(String name, Supplier<byte[]> file) {
        assertThat(refusal(file.get())).isEqualTo("upload.pdf-unreadable");
    }

    /** Whether it is taken does not matter here: there is an answer, soon, from the same process. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("riddles")
    void whatLeadsInCirclesIsAnswered(String name, Supplier<byte[]> file) throws Exception {
        var before = INSPECTORS.pids();
        var bytes = file.get();

        try {
            INSPECTORS.look(() -> bytes);
        } catch (BusinessRuleViolation refused) {
            assertThat(refused.code()).startsWith("upload.");
        }

        assertThat(INSPECTORS.pids()).isEqualTo(before);
    }

    @Test
    void aPdfOfVeryManyPagesIsRefused() {
        assertThat(refusal(HostileFiles.pages("<< /Type /Pages /Kids [3 0 R] /Count 5000000 >>", PAGE)))
                .isEqualTo("upload.pdf-too-long");
    }

    @Test
    void pagesThatTheRootDoesNotCountAreCounted() {
        var pages = new String[2100];
        Arrays.fill(pages, PAGE);

        assertThat(refusal(HostileFiles.pages(ONE_PAGE, pages))).isEqualTo("upload.pdf-too-long");
    }

    static Stream<Arguments> largePictures() {
        return Stream.of(
                riddle("four channels of 16 bits", () -> HostileFiles.png(6000, 6000, 16, 6, false)),
                riddle("four channels of 16 bits, interlaced", () -> HostileFiles.png(4000, 4000, 16, 6, true)),
                riddle("three channels of 16 bits", () -> HostileFiles.png(6500, 6500, 16, 2, false)),
                riddle("grey of 16 bits, interlaced", () -> HostileFiles.png(5200, 5200, 16, 4, true)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("largePictures")
    void aPictureThatIsHugeInMemoryIsMadeSmallerWhileItIsRead(String name, Supplier<byte[]> file) throws Exception {
        var before = INSPECTORS.pids();
        var bytes = file.get();
        assertThat(bytes).hasSizeLessThan(2_000_000);

        var found = INSPECTORS.look(() -> bytes);

        var picture = ImageIO.read(new ByteArrayInputStream(found.content()));
        assertThat((long) picture.getWidth() * picture.getHeight()).isBetween(4_000_000L, 41_000_000L);
        assertThat(INSPECTORS.pids()).isEqualTo(before);
    }

    static Stream<Arguments> absurdPictures() {
        var text = HostileFiles.part(
                "zTXt", HostileFiles.concat(HostileFiles.ascii("Comment\0\0"), HostileFiles.deflated(400_000_000)));
        var palette = HostileFiles.part("PLTE", new byte[768]);
        return Stream.of(
                absurd(
                        "a line of forty million",
                        "upload.picture-too-large",
                        () -> HostileFiles.png(40_000_000, 1, 8, 6, false, 1000)),
                absurd(
                        "a column of forty million",
                        "upload.picture-too-large",
                        () -> HostileFiles.png(1, 40_000_000, 8, 6, false, 1000)),
                absurd(
                        "the largest JPEG there is",
                        "upload.picture-too-large",
                        () -> HostileFiles.jpegThatClaims(65_500, 65_500, false)),
                absurd(
                        "a large JPEG in passes",
                        "upload.picture-in-passes",
                        () -> HostileFiles.jpegThatClaims(9000, 9000, true)),
                absurd(
                        "four channels of 16 bits, as many as a telephone takes of 8",
                        "upload.picture-too-large",
                        () -> HostileFiles.png(8000, 7900, 16, 6, false, 1000)),
                absurd(
                        "three channels of 16 bits, as many",
                        "upload.picture-too-large",
                        () -> HostileFiles.png(8000, 7900, 16, 2, false, 1000)),
                absurd(
                        "a PNG without lines",
                        "upload.picture-unreadable",
                        () -> HostileFiles.png(6000, 6000, 16, 6, true, 10)),
                absurd(
                        "a text that unpacks to 400 MB",
                        "",
                        () -> HostileFiles.png(100, 100, 8, 3, false, palette, text)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("absurdPictures")
    void whatAPicturesHeadClaimsIsNotBelieved(String name, String code, Supplier<byte[]> file) {
        assertThat(refusal(file.get())).isEqualTo(code);
    }

    @Test
    void aPhotoOfFortyEightMillionPixelsIsTakenSmaller() throws Exception {
        var bytes = HostileFiles.photo(8064, 6048, false);

        var found = INSPECTORS.look(() -> bytes);

        var picture = ImageIO.read(new ByteArrayInputStream(found.content()));
        assertThat(picture.getWidth()).isEqualTo(4032);
        assertThat(picture.getHeight()).isEqualTo(3024);
    }

    @Test
    void soIsOneThatComesInPasses() throws Exception {
        var bytes = HostileFiles.photo(8064, 6048, true);

        var found = INSPECTORS.look(() -> bytes);

        assertThat(ImageIO.read(new ByteArrayInputStream(found.content())).getWidth())
                .isEqualTo(4032);
    }

    @Test
    void aWidePanoramaIsTakenSmaller() throws Exception {
        var bytes = HostileFiles.photo(32_000, 2_200, false);

        var found = INSPECTORS.look(() -> bytes);

        assertThat(ImageIO.read(new ByteArrayInputStream(found.content())).getWidth())
                .isEqualTo(16_000);
    }

    @Test
    void anOrdinaryPhotoTakesLessThanTwoSecondsOfWork() throws Exception {
        var bytes = HostileFiles.photo(4032, 3024, false);
        var process = ProcessHandle.of(INSPECTORS.pids().get(0)).orElseThrow();
        var before = process.info().totalCpuDuration().orElseThrow();

        INSPECTORS.look(() -> bytes);

        assertThat(process.info().totalCpuDuration().orElseThrow().minus(before))
                .isLessThan(Duration.ofSeconds(2));
    }

    /** The code of the refusal, nothing where it is taken; in both cases the process is the same as before. */
    private static String refusal(byte[] bytes) {
        var before = INSPECTORS.pids();
        var code = "";
        try {
            INSPECTORS.look(() -> bytes);
        } catch (BusinessRuleViolation refused) {
            code = refused.code();
        } catch (IOException | BrokenOff e) {
            throw new AssertionError(e);
        }
        assertThat(INSPECTORS.pids()).isEqualTo(before);
        return code;
    }

    private static Arguments bomb(String name, Supplier<byte[]> file) {
        return Arguments.of(name, file);
    }

    private static Arguments riddle(String name, Supplier<byte[]> file) {
        return Arguments.of(name, file);
    }

    private static Arguments absurd(String name, String code, Supplier<byte[]> file) {
        return Arguments.of(name, code, file);
    }
}
