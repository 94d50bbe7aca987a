package de.foerdertopf.notice.writing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/**
 * The yardstick: the same letter drawn by hand with PDFBox alone. It takes a finished letter apart once (runs of text with font,
 * size and place, and the tree of tags), and then draws just that as often as it is asked to: no template, no style sheet, no
 * layout, but the same words at the same places under the same tags, the same embedded fonts, the same metadata.
 */
final class DrawnLetter {

    private static final Map<String, String> HTML = Map.of(
            "H1", "h1", "H2", "h2", "H3", "h3", "P", "p", "Table", "table", "TR", "tr", "TH", "th", "TD", "td", "Span", "span");

    private record Run(String text, String font, float size, float x, float y) {}

    private record Marked(int id, List<Run> runs) {}

    private record Tag(String type, List<Object> kids) {}

    /** Content of a page under a tag. */
    private record Content(int page, int id) {}

    private final List<Map<Integer, Marked>> pages = new ArrayList<>();
    private final List<Run> untagged = new ArrayList<>();
    private final List<Object> tags = new ArrayList<>();
    private final byte[] metadata;
    private final Map<String, TrueTypeFont> fonts = new HashMap<>();

    private DrawnLetter(byte[] metadata) {
        this.metadata = metadata;
    }

    /** Takes a finished letter apart. */
    static DrawnLetter of(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var letter = new DrawnLetter(document.getDocumentCatalog().getMetadata().toByteArray());
            var numbers = new HashMap<COSDictionary, Integer>();
            for (var page : document.getPages()) {
                numbers.put(page.getCOSObject(), numbers.size());
                letter.takeApart(page);
            }
            takeTags(document.getDocumentCatalog().getStructureTreeRoot().getKids(), 0, numbers, letter.tags);
            return letter;
        }
    }

    private void takeApart(PDPage page) throws IOException {
        var extractor = new PDFMarkedContentExtractor();
        extractor.processPage(page);
        var contents = new HashMap<Integer, Marked>();
        var height = page.getMediaBox().getHeight();
        extractor.getMarkedContents().forEach(content -> collect(content, height, contents));
        pages.add(contents);
    }

    private void collect(PDMarkedContent content, float height, Map<Integer, Marked> contents) {
        var runs = new ArrayList<Run>();
        var text = new StringBuilder();
        TextPosition first = null;
        for (var part : content.getContents()) {
            if (part instanceof PDMarkedContent nested) {
                collect(nested, height, contents);
            } else if (part instanceof TextPosition sign) {
                if (first != null && !sameRun(first, sign)) {
                    runs.add(run(first, text, height));
                    first = null;
                }
                if (first == null) {
                    first = sign;
                    text = new StringBuilder();
                }
                text.append(sign.getUnicode());
            }
        }
        if (first != null) {
            runs.add(run(first, text, height));
        }
        if (runs.isEmpty()) {
            return;
        }
        if (content.getMCID() < 0) {
            untagged.addAll(runs);
        } else {
            contents.merge(content.getMCID(), new Marked(content.getMCID(), runs), (a, b) -> {
                a.runs().addAll(b.runs());
                return a;
            });
        }
    }

    private static boolean sameRun(TextPosition first, TextPosition sign) {
        return first.getFont().equals(sign.getFont())
                && first.getFontSizeInPt() == sign.getFontSizeInPt()
                && first.getYDirAdj() == sign.getYDirAdj();
    }

    private static Run run(TextPosition first, StringBuilder text, float height) {
        var name = first.getFont().getName();
        var face = name.substring(name.indexOf('+') + 1);
        return new Run(
                text.toString(), face, first.getFontSizeInPt(), first.getXDirAdj(), height - first.getYDirAdj());
    }

    private static void takeTags(
            List<Object> kids, int page, Map<COSDictionary, Integer> numbers, List<Object> into) {
        for (var kid : kids) {
            if (kid instanceof PDStructureElement element) {
                var tag = new Tag(element.getStructureType(), new ArrayList<>());
                takeTags(element.getKids(), number(element.getPage(), page, numbers), numbers, tag.kids());
                into.add(tag);
            } else if (kid instanceof PDMarkedContentReference reference) {
                into.add(new Content(number(reference.getPage(), page, numbers), reference.getMCID()));
            } else if (kid instanceof Integer id) {
                into.add(new Content(page, id));
            }
        }
    }

    private static int number(@Nullable PDPage page, int inherited, Map<COSDictionary, Integer> numbers) {
        return page == null ? inherited : numbers.getOrDefault(page.getCOSObject(), inherited);
    }

    /** How many signs stand under tags. */
    int signs() {
        return pages.stream()
                .flatMap(page -> page.values().stream())
                .flatMap(marked -> marked.runs().stream())
                .mapToInt(run -> run.text().length())
                .sum();
    }

    /** The same words under the same tags as a page for programs that make a PDF of a page. */
    String html() {
        var html = new StringBuilder("<html><head><meta charset=\"utf-8\"></head><body>");
        tags.forEach(tag -> html((Tag) tag, html));
        return html.append("</body></html>").toString();
    }

    private void html(Tag tag, StringBuilder html) {
        var name = HTML.getOrDefault(tag.type(), "div");
        html.append('<').append(name).append('>');
        for (var kid : tag.kids()) {
            if (kid instanceof Tag nested) {
                html(nested, html);
            } else if (kid instanceof Content content) {
                var marked = pages.get(content.page()).get(content.id());
                if (marked != null) {
                    marked.runs().forEach(run -> html.append(
                            run.text().replace("&", "&amp;").replace("<", "&lt;")));
                }
            }
        }
        html.append("</").append(name).append('>');
    }

    /** The letter once more. */
    byte[] draw() throws IOException {
        try (var document = new PDDocument()) {
            var faces = new HashMap<String, PDFont>();
            var parents = new ArrayList<COSArray>();
            var drawn = new ArrayList<PDPage>();
            for (var contents : pages) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                page.setStructParents(drawn.size());
                drawn.add(page);
                parents.add(new COSArray());
                try (var stream = new PDPageContentStream(document, page)) {
                    for (var marked : contents.values()) {
                        stream.beginMarkedContent(COSName.P, marked.id());
                        for (var run : marked.runs()) {
                            show(stream, run, document, faces);
                        }
                        stream.endMarkedContent();
                    }
                    if (drawn.size() == 1) {
                        stream.beginMarkedContent(COSName.ARTIFACT);
                        for (var run : untagged) {
                            show(stream, run, document, faces);
                        }
                        stream.endMarkedContent();
                    }
                }
            }
            tag(document, drawn, parents);
            var xmp = new PDMetadata(document);
            xmp.importXMPMetadata(metadata);
            document.getDocumentCatalog().setMetadata(xmp);
            document.getDocumentCatalog().setLanguage("de-DE");
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private void show(PDPageContentStream stream, Run run, PDDocument document, Map<String, PDFont> faces)
            throws IOException {
        var font = faces.get(run.font());
        if (font == null) {
            font = PDType0Font.load(document, face(run.font()), true);
            faces.put(run.font(), font);
        }
        stream.beginText();
        stream.setFont(font, run.size());
        stream.newLineAtOffset(run.x(), run.y());
        stream.showText(run.text().replace("\u00ad", "-"));
        stream.endText();
    }

    private void tag(PDDocument document, List<PDPage> drawn, List<COSArray> parents) {
        var root = new PDStructureTreeRoot();
        document.getDocumentCatalog().setStructureTreeRoot(root);
        var info = new PDMarkInfo();
        info.setMarked(true);
        document.getDocumentCatalog().setMarkInfo(info);
        for (var part : tags) {
            var tag = (Tag) part;
            var element = new PDStructureElement(tag.type(), root);
            root.appendKid(element);
            append(tag, element, drawn, parents);
        }
        var tree = new PDNumberTreeNode(PDParentTreeValue.class);
        var numbers = new HashMap<Integer, PDParentTreeValue>();
        for (var i = 0; i < parents.size(); i++) {
            numbers.put(i, new PDParentTreeValue(parents.get(i)));
        }
        tree.setNumbers(numbers);
        root.setParentTree(tree);
        root.setParentTreeNextKey(parents.size());
    }

    private static void append(Tag tag, PDStructureElement element, List<PDPage> drawn, List<COSArray> parents) {
        for (var kid : tag.kids()) {
            if (kid instanceof Tag nested) {
                var child = new PDStructureElement(nested.type(), element);
                element.appendKid(child);
                append(nested, child, drawn, parents);
            } else if (kid instanceof Content content) {
                element.setPage(drawn.get(content.page()));
                element.appendKid(content.id());
                var list = parents.get(content.page());
                while (list.size() <= content.id()) {
                    list.add(COSNull.NULL);
                }
                list.set(content.id(), element.getCOSObject());
            }
        }
    }

    /** Parsed once, as a careful programmer would. */
    private TrueTypeFont face(String name) throws IOException {
        var known = fonts.get(name);
        if (known != null) {
            return known;
        }
        var file = switch (name) {
            case "NotoSans-SemiBold" -> "NotoSans_600SemiBold.ttf";
            case "NotoSans-Italic" -> "NotoSans_400Regular_Italic.ttf";
            case "NotoSansArabic-Regular" -> "NotoSansArabic_400Regular.ttf";
            case "NotoSansArabic-SemiBold" -> "NotoSansArabic_600SemiBold.ttf";
            default -> "NotoSans_400Regular.ttf";
        };
        try (var in = DrawnLetter.class.getClassLoader().getResourceAsStream("fonts/" + file)) {
            var font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            fonts.put(name, font);
            return font;
        }
    }
}
