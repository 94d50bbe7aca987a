package de.foerdertopf.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Reads a PDF as its readers do: text, positions, archive and accessibility rules. */
public final class PdfProof {

    /** They keep a name apart from its sentence, for whoever copies it; nothing is printed. */
    private static final String ISOLATES = "\u2068\u2069";

    private static final float MILLIMETRES = 25.4f / 72;

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfProof() {}

    /** The failed rules of PDF/UA-1 and of PDF/A-2a, or PDF/A-3a where it says that it is one; empty is well. */
    public static List<String> violations(byte[] pdf) throws VeraPDFException, IOException {
        var failed = new ArrayList<String>();
        var archive = archive(pdf);
        var foundry = Foundries.defaultInstance();
        try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), archive);
                var validator = foundry.createValidator(List.of(archive, PDFAFlavour.PDFUA_1))) {
            for (var result : validator.validateAll(parser)) {
                result.getTestAssertions().stream()
                        .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                        .map(assertion -> result.getPDFAFlavour().getId() + " "
                                + assertion.getRuleId().getClause() + " " + assertion.getMessage())
                        .forEach(failed::add);
            }
        }
        return failed;
    }

    private static PDFAFlavour archive(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf);
                var packet = document.getDocumentCatalog().getMetadata().exportXMPMetadata()) {
            return new String(packet.readAllBytes(), StandardCharsets.UTF_8).contains("<pdfaid:part>3<")
                    ? PDFAFlavour.PDFA_3_A
                    : PDFAFlavour.PDFA_2_A;
        }
    }

    /** A file inside a PDF. */
    public record Attachment(String relationship, String mediaType, String description, String text) {}

    /** The file of this name inside the PDF. */
    public static Attachment attachment(byte[] pdf, String fileName) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var names =
                    document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            var found = Objects.requireNonNull(names.get(fileName), "No " + fileName + " inside");
            var file = found.getEmbeddedFileUnicode();
            return new Attachment(
                    found.getCOSObject().getNameAsString("AFRelationship"),
                    file.getSubtype(),
                    found.getFileDescription(),
                    new String(file.toByteArray(), StandardCharsets.UTF_8));
        }
    }

    public static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** The text as a screen reader speaks it: in the order of the structure tree, without heads and feet of the pages. */
    public static String spoken(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var spoken = new StringBuilder();
            var root = document.getDocumentCatalog().getStructureTreeRoot();
            speak(root.getKids(), null, marked(document), spoken);
            return spoken.toString();
        }
    }

    /** The structure tree, one element on a line with its own text: headings, lists, tables with the scope of their head cells. */
    public static String outline(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var lines = new StringBuilder();
            var root = document.getDocumentCatalog().getStructureTreeRoot();
            outline(root.getKids(), 0, null, marked(document), lines);
            return lines.toString();
        }
    }

    private static Map<COSDictionary, Map<Integer, String>> marked(PDDocument document) throws IOException {
        var marked = new HashMap<COSDictionary, Map<Integer, String>>();
        for (var page : document.getPages()) {
            var extractor = new PDFMarkedContentExtractor();
            extractor.processPage(page);
            var texts = new HashMap<Integer, String>();
            extractor.getMarkedContents().forEach(content -> collect(content, texts));
            marked.put(page.getCOSObject(), texts);
        }
        return marked;
    }

    private static void outline(
            List<Object> kids,
            int depth,
            @Nullable PDPage page,
            Map<COSDictionary, Map<Integer, String>> marked,
            StringBuilder lines) {
        for (var kid : kids) {
            if (kid instanceof PDStructureElement element) {
                var its = element.getPage() == null ? page : element.getPage();
                var own = new StringBuilder();
                var holdsBlocks = element.getKids().stream().anyMatch(PdfProof::isBlock);
                speak(
                        element.getKids().stream()
                                .filter(k -> !holdsBlocks || !isBlock(k))
                                .toList(),
                        its,
                        marked,
                        own);
                lines.append("  ".repeat(depth))
                        .append((element.getStructureType() + scope(element) + " "
                                        + own.toString().replaceAll("\\s+", " ").strip())
                                .strip())
                        .append('\n');
                if (holdsBlocks) {
                    outline(
                            element.getKids().stream().filter(PdfProof::isBlock).toList(),
                            depth + 1,
                            its,
                            marked,
                            lines);
                }
            }
        }
    }

    private static boolean isBlock(Object kid) {
        return kid instanceof PDStructureElement element
                && !element.getStructureType().equals("Span");
    }

    private static String scope(PDStructureElement element) {
        var attributes = element.getAttributes();
        for (var i = 0; i < attributes.size(); i++) {
            if (attributes.getObject(i) instanceof PDTableAttributeObject table && table.getScope() != null) {
                return " (" + table.getScope() + ")";
            }
        }
        return "";
    }

    private static void collect(PDMarkedContent content, Map<Integer, String> texts) {
        var text = new StringBuilder();
        for (var part : content.getContents()) {
            if (part instanceof TextPosition position) {
                text.append(position.getUnicode());
            } else if (part instanceof PDMarkedContent nested) {
                collect(nested, texts);
            }
        }
        texts.merge(content.getMCID(), text.toString(), String::concat);
    }

    private static void speak(
            List<Object> kids,
            @Nullable PDPage page,
            Map<COSDictionary, Map<Integer, String>> marked,
            StringBuilder spoken) {
        for (var kid : kids) {
            if (kid instanceof PDStructureElement element) {
                speak(element.getKids(), element.getPage() == null ? page : element.getPage(), marked, spoken);
            } else if (kid instanceof PDMarkedContentReference reference) {
                append(reference.getPage() == null ? page : reference.getPage(), reference.getMCID(), marked, spoken);
            } else if (kid instanceof Integer id) {
                append(page, id, marked, spoken);
            }
        }
    }

    private static void append(
            @Nullable PDPage page, int id, Map<COSDictionary, Map<Integer, String>> marked, StringBuilder spoken) {
        if (page != null) {
            spoken.append(marked.getOrDefault(page.getCOSObject(), Map.of()).getOrDefault(id, ""))
                    .append(' ');
        }
    }

    public static int pages(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    /** Without white space, so that line ends and no-break spaces do not count. */
    public static String bare(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f\\u00ad]+", "");
    }

    /** Every printed sign of a page with its place in millimetres from the upper left corner. */
    public static List<Sign> signs(byte[] pdf, int page) throws IOException {
        var signs = new ArrayList<Sign>();
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    if (!ISOLATES.contains(text.getUnicode())) {
                        signs.add(new Sign(
                                text.getUnicode(),
                                text.getXDirAdj() * MILLIMETRES,
                                (text.getXDirAdj() + text.getWidthDirAdj()) * MILLIMETRES,
                                text.getYDirAdj() * MILLIMETRES));
                    }
                }
            };
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            stripper.writeText(document, java.io.Writer.nullWriter());
        }
        return signs;
    }

    /** Every picture of a page with its place in millimetres from the upper left corner. */
    public static List<Picture> pictures(byte[] pdf, int page) throws IOException {
        var pictures = new ArrayList<Picture>();
        try (var document = Loader.loadPDF(pdf)) {
            var sheet = document.getPage(page - 1);
            var high = sheet.getMediaBox().getHeight();
            var engine = new PDFStreamEngine() {
                @Override
                protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
                    if (operator.getName().equals("Do")
                            && getResources().getXObject((COSName) operands.get(0)) instanceof PDImageXObject) {
                        var at = getGraphicsState().getCurrentTransformationMatrix();
                        pictures.add(new Picture(
                                at.getTranslateX() * MILLIMETRES,
                                (high - at.getTranslateY() - at.getScalingFactorY()) * MILLIMETRES,
                                at.getScalingFactorX() * MILLIMETRES,
                                at.getScalingFactorY() * MILLIMETRES));
                    } else {
                        super.processOperator(operator, operands);
                    }
                }
            };
            engine.addOperator(new Concatenate(engine));
            engine.addOperator(new DrawObject(engine));
            engine.addOperator(new Save(engine));
            engine.addOperator(new Restore(engine));
            engine.processPage(sheet);
        }
        return pictures;
    }

    /** The alternative texts of all figures, in the order of the structure tree. */
    public static List<String> figures(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var texts = new ArrayList<String>();
            figures(document.getDocumentCatalog().getStructureTreeRoot().getKids(), texts);
            return texts;
        }
    }

    private static void figures(List<Object> kids, List<String> texts) {
        for (var kid : kids) {
            if (kid instanceof PDStructureElement element) {
                if ("Figure".equals(element.getStructureType())) {
                    texts.add(element.getAlternateDescription());
                }
                figures(element.getKids(), texts);
            }
        }
    }

    /** A document to look into. */
    public static PDDocument open(byte[] pdf) throws IOException {
        return Loader.loadPDF(pdf);
    }

    /** A picture: its upper left corner and its size. */
    public record Picture(float left, float top, float width, float height) {}

    /** A sign: its left and right edge and its base line. */
    public record Sign(String text, float left, float right, float baseline) {}
}
