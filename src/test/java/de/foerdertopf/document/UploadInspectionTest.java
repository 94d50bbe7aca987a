package de.foerdertopf.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.foerdertopf.shared.BusinessRuleViolation;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;

class UploadInspectionTest {

    private static final UploadInspection INSPECTION = new UploadInspection(
            new UploadSettings(2, "256m", Duration.ofSeconds(20), 20, Duration.ofSeconds(30), 1000), Clock.systemUTC());

    @AfterAll
    static void close() {
        INSPECTION.destroy();
    }

    private static InspectedUpload inspect(String fileName, byte[] bytes) {
        return INSPECTION.inspect("somebody", fileName, new ByteArrayResource(bytes));
    }

    static Stream<Arguments> hostileFiles() {
        return Stream.of(
                hostile("nothing", "upload.empty", new byte[0]),
                hostile("too large", "upload.too-large", padded(pdf(d -> {}), UploadInspection.LARGEST + 1)),
                hostile("program named pdf", "upload.type", concat(ascii("MZ"), new byte[200])),
                hostile("ELF", "upload.type", concat(new byte[] {0x7f, 'E', 'L', 'F'}, new byte[200])),
                hostile("script named jpg", "upload.type", ascii("#!/bin/sh\nrm -rf /\n")),
                hostile("page", "upload.type", ascii("<!doctype html><script>alert(1)</script>")),
                hostile("SVG", "upload.type", ascii("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")),
                hostile(
                        "XML with entity",
                        "upload.type",
                        ascii("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a/>")),
                hostile("ZIP", "upload.type", concat(new byte[] {'P', 'K', 3, 4}, new byte[100])),
                hostile("GIF without a picture", "upload.picture-unreadable", ascii("GIF89a" + "\0".repeat(60))),
                hostile(
                        "TIFF without a picture",
                        "upload.picture-unreadable",
                        concat(new byte[] {'I', 'I', 42, 0}, new byte[60])),
                hostile("WebP", "upload.webp", concat(ascii("RIFF"), new byte[4], ascii("WEBPVP8 "), new byte[40])),
                hostile("PostScript", "upload.type", ascii("%!PS-Adobe-3.0\n(%stdin) (r) file\n")),
                hostile(
                        "page before the PDF",
                        "upload.type",
                        concat(ascii("<html><script>x</script>\n"), pdf(d -> {}))),
                hostile("HEIC", "upload.heic", concat(new byte[] {0, 0, 0, 24}, ascii("ftypheic"), new byte[60])),
                hostile("AVIF", "upload.avif", concat(new byte[] {0, 0, 0, 24}, ascii("ftypavif"), new byte[60])),
                hostile(
                        "AVIF by its other brand",
                        "upload.avif",
                        concat(new byte[] {0, 0, 0, 28}, ascii("ftypmif1"), new byte[4], ascii("miafavif"), noise(60))),
                hostile("TIFF of two pages", "upload.picture-of-pages", tiff(2)),
                hostile("only a PDF's head", "upload.pdf-unreadable", ascii("%PDF-1.7\n")),
                hostile("noise behind a PDF's head", "upload.pdf-unreadable", concat(ascii("%PDF-1.7\n"), noise(5000))),
                hostile("PDF without pages", "upload.pdf-unreadable", noPages()),
                hostile("JavaScript on opening", "upload.pdf-active", pdf(UploadInspectionTest::javaScriptOnOpening)),
                hostile("JavaScript by name", "upload.pdf-active", pdf(UploadInspectionTest::javaScriptByName)),
                hostile("JavaScript on a page", "upload.pdf-active", pdf(UploadInspectionTest::javaScriptOnPage)),
                hostile("JavaScript behind a link", "upload.pdf-active", pdf(d -> onLink(d, action("JavaScript")))),
                hostile("starts a program", "upload.pdf-active", pdf(UploadInspectionTest::launch)),
                hostile(
                        "starts a program after another action",
                        "upload.pdf-active",
                        pdf(UploadInspectionTest::chained)),
                hostile("opens an address by itself", "upload.pdf-active", pdf(UploadInspectionTest::uriOnOpening)),
                hostile("opens an address with a page", "upload.pdf-active", pdf(UploadInspectionTest::uriOnPage)),
                hostile("sends a form", "upload.pdf-active", pdf(d -> onLink(d, action("SubmitForm")))),
                hostile("opens another file", "upload.pdf-active", pdf(d -> onLink(d, action("GoToR")))),
                hostile("imports data", "upload.pdf-active", pdf(d -> onLink(d, action("ImportData")))),
                hostile("XFA form", "upload.pdf-active", pdf(UploadInspectionTest::xfa)),
                hostile("film", "upload.pdf-active", pdf(d -> annotation(d, "RichMedia"))),
                hostile("locked", "upload.pdf-locked", pdf(d -> lock(d, "secret"))),
                hostile("PDF bomb", "upload.pdf-unreadable", pdfBomb()),
                hostile("JPEG cut off in its head", "upload.picture-unreadable", Arrays.copyOf(jpeg(40, 30), 60)),
                hostile("JPEG of which half arrived", "upload.cut-off", half(jpeg(400, 300))),
                hostile("PNG of which half arrived", "upload.cut-off", half(png(400, 300))),
                hostile(
                        "PDF of which half arrived",
                        "upload.cut-off",
                        withoutItsEnd(pdf(d -> d.addPage(new PDPage())))),
                hostile(
                        "noise behind a JPEG's head",
                        "upload.picture-unreadable",
                        concat(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0}, noise(900))),
                hostile("JPEG of thousand scans", "upload.picture-unreadable", withScans(jpeg(10, 10), 1000)),
                hostile("PNG bomb", "upload.picture-too-large", pngHead(30_000, 30_000)),
                hostile(
                        "PNG of the largest numbers",
                        "upload.picture-too-large",
                        pngHead(Integer.MAX_VALUE, Integer.MAX_VALUE)),
                hostile("PNG without a picture", "upload.picture-unreadable", pngHead(10, 10)),
                hostile("PNG's head only", "upload.picture-unreadable", Arrays.copyOf(png(10, 10), 12)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostileFiles")
    void refuses(String name, String code, byte[] bytes) {
        assertThatThrownBy(() -> inspect("beleg.pdf", bytes))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void hasAtLeastTwentyFiveHostileFiles() {
        assertThat(hostileFiles()).hasSizeGreaterThanOrEqualTo(25);
    }

    @Test
    void keepsAPlainPdfAsItIs() {
        var bytes = pdf(document -> {});

        var inspected = inspect("Plan.PDF", bytes);

        assertThat(inspected).isEqualTo(new InspectedUpload("Plan.PDF", "application/pdf", inspected.content()));
        assertThat(inspected.content()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"rechnung-zugferd.pdf", "kontoauszug-nur-rechte-gesperrt.pdf", "quittung-leerzeile-vor-kopf.pdf"
            })
    void keepsThePagesOfWhatPeopleReallyHave(String given) throws IOException {
        var kept = inspect("beleg.pdf", Files.readAllBytes(Path.of("src/test/resources/uploads", given)))
                .content();

        try (var document = Loader.loadPDF(kept)) {
            assertThat(document.isEncrypted()).isFalse();
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getDocumentCatalog().getCOSObject().keySet())
                    .doesNotContain(COSName.AF)
                    .extracting(COSName::getName)
                    .doesNotContain("EmbeddedFiles");
        }
        assertThat(text(kept)).startsWith("%PDF-").doesNotContain("EmbeddedFile", "/EF");
        assertThat(inspect("beleg.pdf", kept).content()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kassenbon.pdf", "Miete.JPG", "foto.png"})
    void saysWhichReceiptsOfAPortfolioWouldBeLost(String receipt) {
        assertThatThrownBy(() -> inspect("a.pdf", pdf(document -> embeddedFile(document, receipt))))
                .isInstanceOfSatisfying(BusinessRuleViolation.class, refused -> {
                    assertThat(refused.code()).isEqualTo("upload.pdf-carries");
                    assertThat(refused.arguments()).map(String::valueOf).containsExactly(receipt);
                });
        assertThat(inspect("a.pdf", pdf(document -> embeddedFile(document, "rechnung.xml")))
                        .content())
                .isNotEmpty();
    }

    @Test
    void dropsWhatAPdfCarriesBesideItsPages() {
        var kept = inspect("a.pdf", pdf(UploadInspectionTest::embeddedFile)).content();

        assertThat(text(kept)).doesNotContain("evil", "EmbeddedFile", "MZ");
    }

    @Test
    void keepsWhatAFormSaysWithoutTheScriptThatAddsItUp() throws IOException {
        var kept = inspect("formular.pdf", pdf(UploadInspectionTest::formThatReckons))
                .content();

        try (var document = Loader.loadPDF(kept)) {
            assertThat(document.getDocumentCatalog().getAcroForm()).isNull();
            assertThat(new PDFTextStripper().getText(document)).contains("120,50");
        }
        assertThat(text(kept)).doesNotContain("AFSimple_Calculate");
    }

    @Test
    void openingByTheOwnersPasswordIsNotNeeded() {
        assertThat(inspect("auszug.pdf", pdf(d -> lock(d, ""))).contentType()).isEqualTo("application/pdf");
    }

    @Test
    void aMarkOfTheByteOrderBeforeTheHeadIsDropped() {
        var plain = pdf(document -> {});

        assertThat(inspect("a.pdf", concat(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, plain))
                        .content())
                .isEqualTo(plain);
        assertThatThrownBy(() -> inspect("a.pdf", concat(ascii("<script>"), plain)))
                .hasMessageContaining("upload.type");
    }

    @Test
    void keepsAPdfWithALinkToClick() {
        var bytes = pdf(document -> onLink(document, new PDActionURI().getCOSObject()));

        assertThat(inspect("a.pdf", bytes).contentType()).isEqualTo("application/pdf");
    }

    @Test
    void aLinkThatLeadsElsewhereThanToAPageIsCutAndTheSheetKept() {
        for (var address : List.of(
                "javascript:alert(1)",
                "java\nscript:alert(1)",
                "file://evil.example/x.exe",
                "data:text/html,<script>")) {
            var bytes = pdf(document -> onLink(document, link(address)));

            var kept = inspect("a.pdf", bytes).content();

            assertThat(text(kept)).as(address).doesNotContain("script", "evil", "data:");
        }
        for (var address : List.of(
                "https://example.org/a",
                "mailto:a@example.org",
                "tel:+49421",
                "www.example.org",
                "HTTP://example.org")) {
            var bytes = pdf(document -> onLink(document, link(address)));
            assertThat(inspect("a.pdf", bytes).content()).as(address).isEqualTo(bytes);
        }
    }

    @Test
    void whatStandsBehindAPdfIsLeftOut() {
        var plain = pdf(document -> {});
        var archive = new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0};
        for (var tail : List.of(
                ascii("<script>alert(1)</script>"),
                concat(ascii("PK stowaway"), archive),
                concat(archive, ascii("\n%%EOF\n")))) {
            var kept = inspect("a.pdf", concat(plain, tail)).content();

            assertThat(text(kept)).startsWith("%PDF").doesNotContain("script", "stowaway", "PK\u0005");
        }
        assertThat(inspect("a.pdf", concat(plain, ascii("\r\n\n"))).content())
                .isEqualTo(concat(plain, ascii("\r\n\n")));
    }

    @Test
    void whatIsDrawnLiesInTheFileItself() {
        var elsewhere = pdf(document -> {
            var stream = document.getDocument().createCOSStream();
            stream.setItem(COSName.F, new COSString("http://evil.example/a"));
            document.getPage(0).getCOSObject().setItem(COSName.getPDFName("Extra"), stream);
        });
        assertThatThrownBy(() -> inspect("a.pdf", elsewhere)).hasMessageContaining("upload.pdf-active");
    }

    @Test
    void goesByContentNotByName() {
        assertThat(inspect("foto.pdf", jpeg(40, 30)))
                .satisfies(upload -> assertThat(upload.contentType()).isEqualTo("image/jpeg"))
                .satisfies(upload -> assertThat(upload.fileName()).isEqualTo("foto.jpg"));
    }

    @Test
    void dropsPlaceAndCommentsFromPhotos() {
        var withPlace = withExif(jpeg(40, 30), 1, "GPS 53.0793N 8.8017E");
        assertThat(text(withPlace)).contains("GPS 53");

        var redrawn = inspect("foto.jpg", withPlace).content();

        assertThat(text(redrawn)).doesNotContain("GPS").doesNotContain("Exif");
    }

    @Test
    void dropsStowawaysBehindAPicture() {
        var redrawn = inspect("a.png", concat(png(20, 20), ascii("<?php system($_GET[0]);")))
                .content();

        assertThat(text(redrawn)).doesNotContain("php");
    }

    @Test
    void whatHangsBehindAPhotoIsDroppedWhateverItLooksLike() throws IOException {
        var tail = repeated(new byte[] {(byte) 0xff, (byte) 0xda}, 1000);

        var redrawn = inspect("a.jpg", concat(jpeg(40, 30), tail)).content();

        assertThat(ImageIO.read(new ByteArrayInputStream(redrawn)).getWidth()).isEqualTo(40);
        assertThat(text(redrawn)).doesNotContain(text(tail));
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.CsvSource({
        "1, 0, 0, 40, 30", "2, 39, 0, 40, 30", "3, 39, 29, 40, 30", "4, 0, 29, 40, 30",
        "5, 0, 0, 30, 40", "6, 29, 0, 30, 40", "7, 29, 39, 30, 40", "8, 0, 39, 30, 40"
    })
    void keepsAPhotoTheRightWayUp(int orientation, int redX, int redY, int width, int height) throws IOException {
        var redrawn = inspect("a.jpg", withExif(jpeg(40, 30), orientation, "x")).content();

        var picture = ImageIO.read(new ByteArrayInputStream(redrawn));
        assertThat(picture.getWidth()).isEqualTo(width);
        assertThat(picture.getHeight()).isEqualTo(height);
        var corner = new Color(picture.getRGB(redX, redY));
        assertThat(corner.getRed()).isGreaterThan(180);
        assertThat(corner.getBlue()).isLessThan(90);
        var opposite = new Color(picture.getRGB(width - 1 - redX, height - 1 - redY));
        assertThat(opposite.getBlue()).isGreaterThan(180);
    }

    @Test
    void takesAPhotoWhoseTurningLiesNowhere() throws IOException {
        var photo = withExif(jpeg(40, 30), 6, "x");
        // the offset of the directory that names the turning: two thousand millions
        System.arraycopy(new byte[] {0x7f, (byte) 0xff, (byte) 0xff, (byte) 0xf0}, 0, photo, 2 + 4 + 6 + 4, 4);

        var picture =
                ImageIO.read(new ByteArrayInputStream(inspect("a.jpg", photo).content()));

        assertThat(picture.getWidth()).isEqualTo(40);
    }

    @Test
    void drawsAGifAndATiffAsPicturesThatEveryBrowserShows() throws IOException {
        var gif = inspect("beleg.gif", written("gif"));
        assertThat(gif.contentType()).isEqualTo("image/png");
        assertThat(gif.fileName()).endsWith(".png");
        assertThat(ImageIO.read(new ByteArrayInputStream(gif.content())).getWidth())
                .isEqualTo(40);

        var tiff = inspect("scan.tif", tiff(1));
        assertThat(tiff.contentType()).isEqualTo("image/jpeg");
        assertThat(tiff.fileName()).endsWith(".jpg");
        assertThat(ImageIO.read(new ByteArrayInputStream(tiff.content())).getHeight())
                .isEqualTo(30);
    }

    @Test
    void keepsAPicturesTransparency() throws IOException {
        var picture = ImageIO.read(
                new ByteArrayInputStream(inspect("a.png", png(20, 20)).content()));

        assertThat(picture.getColorModel().hasAlpha()).isTrue();
    }

    // ——— makers of files

    private static Arguments hostile(String name, String code, byte[] bytes) {
        return Arguments.of(name, code, bytes);
    }

    private static byte[] pdf(Consumer<PDDocument> change) {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            change.accept(document);
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] written(String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            assertThat(ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_BYTE_INDEXED), format, bytes))
                    .isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] tiff(int pages) {
        var writer = ImageIO.getImageWritersByFormatName("tiff").next();
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            writer.prepareWriteSequence(null);
            for (var i = 0; i < pages; i++) {
                writer.writeToSequence(
                        new IIOImage(new BufferedImage(40, 30, BufferedImage.TYPE_3BYTE_BGR), null, null), null);
            }
            writer.endWriteSequence();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static byte[] half(byte[] whole) {
        return Arrays.copyOf(whole, whole.length / 2);
    }

    /** Its first pages are there, the end that says where they lie is not: parsers repair that. */
    private static byte[] withoutItsEnd(byte[] pdf) {
        return Arrays.copyOf(pdf, text(pdf).lastIndexOf("startxref"));
    }

    private static byte[] noPages() {
        try (var document = new PDDocument()) {
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static COSDictionary action(String kind) {
        var action = new COSDictionary();
        action.setItem(COSName.S, COSName.getPDFName(kind));
        return action;
    }

    private static void javaScriptOnOpening(PDDocument document) {
        document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
    }

    private static void javaScriptByName(PDDocument document) {
        var names = new COSDictionary();
        var tree = new COSDictionary();
        var list = new COSArray();
        list.add(new COSString("a"));
        list.add(new PDActionJavaScript("app.alert(1)").getCOSObject());
        tree.setItem(COSName.NAMES, list);
        names.setItem(COSName.getPDFName("JavaScript"), tree);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.NAMES, names);
    }

    private static void javaScriptOnPage(PDDocument document) {
        var triggers = new COSDictionary();
        triggers.setItem(COSName.O, new PDActionJavaScript("app.alert(1)").getCOSObject());
        document.getPage(0).getCOSObject().setItem(COSName.AA, triggers);
    }

    private static void launch(PDDocument document) {
        var action = new PDActionLaunch();
        action.setF("calc.exe");
        document.getDocumentCatalog().setOpenAction(action);
    }

    private static void chained(PDDocument document) {
        var action = action("GoTo");
        action.setItem(COSName.NEXT, action("Launch"));
        onLink(document, action);
    }

    private static void uriOnOpening(PDDocument document) {
        var action = new PDActionURI();
        action.setURI("https://example.org/track");
        document.getDocumentCatalog().setOpenAction(action);
    }

    private static void uriOnPage(PDDocument document) {
        var action = new PDActionURI();
        action.setURI("https://example.org/track");
        var triggers = new COSDictionary();
        triggers.setItem(COSName.O, action.getCOSObject());
        document.getPage(0).getCOSObject().setItem(COSName.AA, triggers);
    }

    private static void embeddedFile(PDDocument document) {
        embeddedFile(document, "evil.exe");
    }

    private static void embeddedFile(PDDocument document, String name) {
        try {
            var specification = new PDComplexFileSpecification();
            specification.setFile(name);
            specification.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(ascii("MZ"))));
            var tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(java.util.Map.of("evil", specification));
            var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void formThatReckons(PDDocument document) {
        try {
            var form = new PDAcroForm(document);
            var fonts = new PDResources();
            fonts.put(COSName.getPDFName("Helv"), new PDType1Font(Standard14Fonts.FontName.HELVETICA));
            form.setDefaultResources(fonts);
            form.setDefaultAppearance("/Helv 12 Tf 0 g");
            document.getDocumentCatalog().setAcroForm(form);
            var sum = new PDTextField(form);
            sum.setPartialName("summe");
            var widget = sum.getWidgets().get(0);
            widget.setRectangle(new PDRectangle(50, 700, 200, 20));
            widget.setPage(document.getPage(0));
            document.getPage(0).getAnnotations().add(widget);
            form.getFields().add(sum);
            sum.setValue("120,50");
            var triggers = new COSDictionary();
            triggers.setItem(COSName.C, new PDActionJavaScript("AFSimple_Calculate('SUM', ['a', 'b'])").getCOSObject());
            sum.getCOSObject().setItem(COSName.AA, triggers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void xfa(PDDocument document) {
        var form = new COSDictionary();
        form.setItem(COSName.getPDFName("XFA"), new COSString("<xdp/>"));
        document.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
    }

    private static COSDictionary link(String address) {
        var action = new PDActionURI();
        action.setURI(address);
        return action.getCOSObject();
    }

    private static void onLink(PDDocument document, COSDictionary action) {
        try {
            var link = new PDAnnotationLink();
            link.getCOSObject().setItem(COSName.A, action);
            document.getPage(0).getAnnotations().add(link);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void annotation(PDDocument document, String kind) {
        try {
            var link = new PDAnnotationLink();
            link.getCOSObject().setItem(COSName.SUBTYPE, COSName.getPDFName(kind));
            document.getPage(0).getAnnotations().add(link);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void lock(PDDocument document, String userPassword) {
        try {
            document.protect(new StandardProtectionPolicy("owner", userPassword, new AccessPermission()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A compressed object stream that would fill 600 MB. */
    private static byte[] pdfBomb() {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        var out = new ByteArrayOutputStream();
        var zeros = new byte[1024 * 1024];
        var buffer = new byte[1024 * 1024];
        for (int i = 0; i < 600; i++) {
            deflater.setInput(zeros);
            if (i == 599) {
                deflater.finish();
            }
            for (int n = deflater.deflate(buffer); n > 0; n = deflater.deflate(buffer)) {
                out.write(buffer, 0, n);
            }
        }
        deflater.end();
        var head = "%PDF-1.7\n1 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length " + out.size()
                + " >>\nstream\n";
        return concat(ascii(head), out.toByteArray(), ascii("\nendstream\nendobj\n%%EOF"));
    }

    private static byte[] jpeg(int width, int height) {
        return picture(width, height, BufferedImage.TYPE_3BYTE_BGR, "jpeg");
    }

    private static byte[] png(int width, int height) {
        return picture(width, height, BufferedImage.TYPE_INT_ARGB, "png");
    }

    /** Red above left, blue elsewhere. */
    private static byte[] picture(int width, int height, int type, String format) {
        try {
            var picture = new BufferedImage(width, height, type);
            var pen = picture.createGraphics();
            pen.setColor(Color.BLUE);
            pen.fillRect(0, 0, width, height);
            pen.setColor(Color.RED);
            pen.fillRect(0, 0, 16, 8);
            pen.dispose();
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(picture, format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] withExif(byte[] jpeg, int orientation, String note) {
        var text = ascii(note);
        var body = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + text.length);
        body.put(ascii("Exif")).put((byte) 0).put((byte) 0);
        body.put(ascii("MM")).putShort((short) 42).putInt(8);
        body.putShort((short) 1);
        body.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        body.putInt(0).put(text);
        var length = body.array().length + 2;
        return concat(
                Arrays.copyOf(jpeg, 2),
                new byte[] {(byte) 0xff, (byte) 0xe1, (byte) (length >> 8), (byte) length},
                body.array(),
                Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    private static byte[] pngHead(int width, int height) {
        var head = ByteBuffer.allocate(17);
        head.put(ascii("IHDR")).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        var crc = new CRC32();
        crc.update(head.array());
        var all = ByteBuffer.allocate(8 + 4 + 17 + 4);
        all.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        all.putInt(13).put(head.array()).putInt((int) crc.getValue());
        return all.array();
    }

    private static byte[] noise(int length) {
        var bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private static byte[] padded(byte[] bytes, int length) {
        return Arrays.copyOf(bytes, length);
    }

    /** Draws the same lines over and over before the picture ends. */
    private static byte[] withScans(byte[] jpeg, int times) {
        var begin = text(jpeg).indexOf("\u00ff\u00da");
        var scan = Arrays.copyOfRange(jpeg, begin, jpeg.length - 2);
        return concat(Arrays.copyOf(jpeg, begin), repeated(scan, times), new byte[] {(byte) 0xff, (byte) 0xd9});
    }

    private static byte[] repeated(byte[] bytes, int times) {
        var all = new byte[bytes.length * times];
        for (int i = 0; i < all.length; i++) {
            all[i] = bytes[i % bytes.length];
        }
        return all;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] concat(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
