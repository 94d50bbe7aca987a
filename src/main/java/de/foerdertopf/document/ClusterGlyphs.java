package de.foerdertopf.document;

import de.foerdertopf.document.WordShaper.Cluster;
import de.foerdertopf.document.WordShaper.Part;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A TrueType font with one more glyph for each cluster, composed of glyphs that it has, at the places where the rules of its script
 * put them. The rules themselves are left out: nothing has to be shaped any more.
 *
 * @see <a href="https://learn.microsoft.com/typography/opentype/spec/glyf">OpenType, table glyf: composite glyphs</a>
 */
final class ClusterGlyphs {

    private static final List<String> KEPT =
            List.of("OS/2", "cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "prep");

    private static final int WORDS = 1;
    private static final int OFFSETS = 2;
    private static final int MORE = 0x20;

    private final Map<String, ByteBuffer> tables = new TreeMap<>();
    private final ByteArrayOutputStream outlines = new ByteArrayOutputStream();
    private final int[] ends;
    private final int glyphs;
    private final int measured;

    private ClusterGlyphs(byte[] font) {
        var whole = ByteBuffer.wrap(font);
        for (var i = 0; i < whole.getShort(4); i++) {
            var at = 12 + i * 16;
            var tag = new String(font, at, 4, StandardCharsets.US_ASCII);
            if (KEPT.contains(tag)) {
                var from = whole.getInt(at + 8);
                tables.put(tag, ByteBuffer.wrap(Arrays.copyOfRange(font, from, from + whole.getInt(at + 12))));
            }
        }
        glyphs = Short.toUnsignedInt(table("maxp").getShort(4));
        measured = Short.toUnsignedInt(table("hhea").getShort(34));
        ends = new int[glyphs + 1];
        for (var i = 0; i <= glyphs; i++) {
            ends[i] = table("head").getShort(50) == 0
                    ? 2 * Short.toUnsignedInt(table("loca").getShort(i * 2))
                    : table("loca").getInt(i * 4);
        }
        outlines.writeBytes(table("glyf").array());
    }

    /**
     * @param clusters what each sign stands for; the signs follow each other in Unicode's order
     * @return the font's bytes
     */
    static byte[] addTo(byte[] font, Map<Character, Cluster> clusters) {
        return new ClusterGlyphs(font).with(new TreeMap<>(clusters));
    }

    private byte[] with(SortedMap<Character, Cluster> clusters) {
        var all = glyphs + clusters.size();
        var places = ByteBuffer.allocate((all + 1) * 4);
        Arrays.stream(ends).forEach(places::putInt);
        var widths = ByteBuffer.allocate(all * 4);
        for (var i = 0; i < glyphs; i++) {
            widths.putShort(width(i)).putShort(bearing(i));
        }
        var deepest = 0;
        for (var cluster : clusters.values()) {
            var drawn = cluster.parts().stream()
                    .filter(part -> !isEmpty(part.glyph()))
                    .toList();
            var box = Box.around(drawn.stream().map(this::box).toList());
            if (!drawn.isEmpty()) {
                outlines.writeBytes(composed(drawn, box));
            }
            places.putInt(outlines.size());
            widths.putShort((short) cluster.advance()).putShort((short) box.left());
            deepest = Math.max(deepest, drawn.size());
        }
        tables.put("glyf", ByteBuffer.wrap(outlines.toByteArray()));
        tables.put("loca", places);
        tables.put("hmtx", widths);
        tables.put(
                "cmap", signs(clusters.keySet().stream().mapToInt(sign -> sign).toArray()));
        tables.put("post", ByteBuffer.allocate(32).putInt(0, 0x00030000));
        table("head").putShort(50, (short) 1);
        table("hhea").putShort(34, (short) all);
        declareDepth(all, deepest);
        return written();
    }

    /** Readers set room aside by these figures: more than any composed glyph needs. */
    private void declareDepth(int all, int parts) {
        var maxp = table("maxp");
        maxp.putShort(4, (short) all);
        var points = Math.max(1, parts) * Short.toUnsignedInt(maxp.getShort(6));
        var contours = Math.max(1, parts) * Short.toUnsignedInt(maxp.getShort(8));
        maxp.putShort(10, (short) Math.max(points, Short.toUnsignedInt(maxp.getShort(10)) * Math.max(1, parts)));
        maxp.putShort(12, (short) Math.max(contours, Short.toUnsignedInt(maxp.getShort(12)) * Math.max(1, parts)));
        maxp.putShort(28, (short) Math.max(parts, maxp.getShort(28)));
        maxp.putShort(30, (short) (maxp.getShort(30) + 1));
    }

    private static byte[] composed(List<Part> parts, Box box) {
        var glyph = ByteBuffer.allocate((10 + parts.size() * 8 + 3) / 4 * 4);
        glyph.putShort((short) -1);
        glyph.putShort((short) box.left()).putShort((short) box.bottom());
        glyph.putShort((short) box.right()).putShort((short) box.top());
        for (var i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            glyph.putShort((short) (WORDS | OFFSETS | (i + 1 < parts.size() ? MORE : 0)));
            glyph.putShort((short) part.glyph()).putShort((short) part.x()).putShort((short) part.y());
        }
        return glyph.array();
    }

    private boolean isEmpty(int glyph) {
        return ends[glyph] == ends[glyph + 1];
    }

    private Box box(Part part) {
        var glyf = table("glyf");
        var at = ends[part.glyph()];
        return new Box(
                glyf.getShort(at + 2) + part.x(),
                glyf.getShort(at + 4) + part.y(),
                glyf.getShort(at + 6) + part.x(),
                glyf.getShort(at + 8) + part.y());
    }

    private short width(int glyph) {
        return table("hmtx").getShort(Math.min(glyph, measured - 1) * 4);
    }

    private short bearing(int glyph) {
        var hmtx = table("hmtx");
        return glyph < measured ? hmtx.getShort(glyph * 4 + 2) : hmtx.getShort(measured * 4 + (glyph - measured) * 2);
    }

    /** Format 12: each sign with its glyph, for Unicode in full. */
    private ByteBuffer signs(int[] signs) {
        var length = 16 + signs.length * 12;
        var cmap = ByteBuffer.allocate(12 + length);
        cmap.putShort((short) 0)
                .putShort((short) 1)
                .putShort((short) 3)
                .putShort((short) 10)
                .putInt(12);
        cmap.putShort((short) 12).putShort((short) 0).putInt(length).putInt(0).putInt(signs.length);
        for (var i = 0; i < signs.length; i++) {
            cmap.putInt(signs[i]).putInt(signs[i]).putInt(glyphs + i);
        }
        return cmap;
    }

    private byte[] written() {
        var directory = 12 + tables.size() * 16;
        var offset = directory;
        var head = ByteBuffer.allocate(directory);
        var power = Integer.highestOneBit(tables.size());
        head.putInt(0x00010000).putShort((short) tables.size()).putShort((short) (power * 16));
        head.putShort((short) Integer.numberOfTrailingZeros(power)).putShort((short) ((tables.size() - power) * 16));
        var body = new ByteArrayOutputStream();
        for (var table : tables.entrySet()) {
            var bytes = table.getValue().array();
            head.put(table.getKey().getBytes(StandardCharsets.US_ASCII));
            head.putInt(0).putInt(offset).putInt(bytes.length);
            var padded = Arrays.copyOf(bytes, (bytes.length + 3) / 4 * 4);
            body.writeBytes(padded);
            offset += padded.length;
        }
        var font = new ByteArrayOutputStream();
        font.writeBytes(head.array());
        font.writeBytes(body.toByteArray());
        return font.toByteArray();
    }

    private ByteBuffer table(String tag) {
        var table = tables.get(tag);
        if (table == null) {
            throw new IllegalStateException("A letters' font has no table " + tag);
        }
        return table;
    }

    private record Box(int left, int bottom, int right, int top) {

        static Box around(List<Box> boxes) {
            return boxes.stream()
                    .reduce((a, b) -> new Box(
                            Math.min(a.left, b.left),
                            Math.min(a.bottom, b.bottom),
                            Math.max(a.right, b.right),
                            Math.max(a.top, b.top)))
                    .orElse(new Box(0, 0, 0, 0));
        }
    }
}
