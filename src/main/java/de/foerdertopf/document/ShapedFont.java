package de.foerdertopf.document;

import de.foerdertopf.document.WordShaper.Cluster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The font of one letter for its words of one script: only what is drawn, and for each cluster the text that a reader finds there. */
final class ShapedFont {

    /** A table of that kind may hold no more lines in one block (PDF 32000-1, 9.10.3). */
    private static final int BLOCK = 100;

    private ShapedFont() {}

    static PDFont embed(PDDocument pdf, Script script, int weight, Map<Character, Cluster> clusters)
            throws IOException {
        var face = script.shaper(weight).face();
        var drawn = parse(subset(parse(ClusterGlyphs.addTo(face.bytes(), clusters)), clusters));
        var font = PDType0Font.load(pdf, drawn, false);
        var texts = pdf.getDocument().createCOSStream();
        try (var out = texts.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(textOfGlyphs(drawn, clusters, script.rightToLeft()).getBytes(StandardCharsets.US_ASCII));
        }
        font.getCOSObject().setItem(COSName.TO_UNICODE, texts);
        return font;
    }

    private static TrueTypeFont parse(byte[] font) throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(font));
    }

    private static byte[] subset(TrueTypeFont whole, Map<Character, Cluster> clusters) throws IOException {
        var subsetter = new TTFSubsetter(whole);
        clusters.keySet().forEach(subsetter::add);
        var only = new ByteArrayOutputStream();
        subsetter.writeToStream(only);
        return only.toByteArray();
    }

    private static String textOfGlyphs(TrueTypeFont drawn, Map<Character, Cluster> clusters, boolean rightToLeft)
            throws IOException {
        var cmap = drawn.getUnicodeCmapLookup();
        var lines = clusters.entrySet().stream()
                .map(it -> "<%04X> <%s>\n"
                        .formatted(
                                cmap.getGlyphId(it.getKey()),
                                hex(asDrawn(it.getValue().text(), rightToLeft))))
                .sorted()
                .toList();
        var table = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        for (var from = 0; from < lines.size(); from += BLOCK) {
            appendBlock(table, lines.subList(from, Math.min(from + BLOCK, lines.size())));
        }
        return table.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString();
    }

    /** Readers of a PDF take what stands in a line from left to right and turn it round themselves, signs of one glyph too. */
    private static String asDrawn(String text, boolean rightToLeft) {
        return rightToLeft ? new StringBuilder(text).reverse().toString() : text;
    }

    private static void appendBlock(StringBuilder table, List<String> lines) {
        table.append(lines.size()).append(" beginbfchar\n");
        lines.forEach(table::append);
        table.append("endbfchar\n");
    }

    private static String hex(String text) {
        var hex = new StringBuilder();
        text.chars().forEach(unit -> hex.append("%04X".formatted(unit)));
        return hex.toString();
    }
}
