package de.foerdertopf.document;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.filter.FilterFactory;

/** Makes files that are small on the way and huge, endless or absurd for whoever opens them. */
final class HostileFiles {

    private static final int MEGABYTE = 1024 * 1024;

    private HostileFiles() {}

    // ——— PDF

    /** A PDF from its objects, in order from number 1, with a proper table of places. */
    static byte[] pdf(String trailer, byte[]... objects) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(ascii("%PDF-1.7\n"));
        var places = new ArrayList<Integer>();
        for (int i = 0; i < objects.length; i++) {
            places.add(out.size());
            out.writeBytes(ascii((i + 1) + " 0 obj\n"));
            out.writeBytes(objects[i]);
            out.writeBytes(ascii("\nendobj\n"));
        }
        var table = out.size();
        out.writeBytes(ascii("xref\n0 " + (objects.length + 1) + "\n0000000000 65535 f \n"));
        places.forEach(place -> out.writeBytes(ascii(String.format(Locale.ROOT, "%010d 00000 n \n", place))));
        out.writeBytes(ascii("trailer\n<< /Size " + (objects.length + 1) + " /Root 1 0 R " + trailer
                + " >>\nstartxref\n" + table + "\n%%EOF\n"));
        return out.toByteArray();
    }

    /**
     * A PDF whose catalogue lies in a stream of objects, followed by megabytes of blanks.
     *
     * @param type such as {@code /Type /ObjStm}
     * @param filters in the order in which a reader unpacks
     */
    static byte[] objectStreamBomb(String type, int megabytes, String... filters) {
        var objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R >> ",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >> ",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >> ");
        var places = "1 0 2 " + objects.get(0).length() + " 3 "
                + (objects.get(0).length() + objects.get(1).length()) + " ";
        var content = places + String.join("", objects);
        var packed = packed(ascii(content), megabytes, filters);
        var head = type + " /N 3 /First " + places.length() + " /Filter [" + String.join(" ", named(filters)) + "]";
        return withPlaceStream(stream(head, packed));
    }

    /** The same without any table of places, so that a reader has to search. */
    static byte[] objectStreamBombWithoutTable(int megabytes, String... filters) {
        var packed = packed(ascii("1 0 << /Type /Catalog >>"), megabytes, filters);
        return concat(
                ascii("%PDF-1.7\n4 0 obj\n"),
                stream("/Type /ObjStm /N 1 /First 4 /Filter [" + String.join(" ", named(filters)) + "]", packed),
                ascii("\nendobj\n%%EOF\n"));
    }

    /** Object 4 is the stream of objects in which 1, 2 and 3 lie; 5 says so. */
    private static byte[] withPlaceStream(byte[] objectStream) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(ascii("%PDF-1.7\n"));
        var four = out.size();
        out.writeBytes(ascii("4 0 obj\n"));
        out.writeBytes(objectStream);
        out.writeBytes(ascii("\nendobj\n"));
        var five = out.size();
        var places = ByteBuffer.allocate(6 * 6);
        places.put((byte) 0).putInt(0).put((byte) 0);
        for (int i = 0; i < 3; i++) {
            places.put((byte) 2).putInt(4).put((byte) i);
        }
        places.put((byte) 1).putInt(four).put((byte) 0);
        places.put((byte) 1).putInt(five).put((byte) 0);
        out.writeBytes(ascii("5 0 obj\n"));
        out.writeBytes(stream("/Type /XRef /Size 6 /W [1 4 1] /Root 1 0 R", places.array()));
        out.writeBytes(ascii("\nendobj\nstartxref\n" + five + "\n%%EOF\n"));
        return out.toByteArray();
    }

    /** The table of places itself is the bomb. */
    static byte[] placeStreamBomb(int megabytes, String... filters) {
        var packed = packed(new byte[] {0}, megabytes, filters);
        var out = new ByteArrayOutputStream();
        out.writeBytes(ascii("%PDF-1.7\n1 0 obj\n"));
        out.writeBytes(stream(
                "/Type /XRef /Size 99999999 /W [1 0 0] /Root 1 0 R /Filter [" + String.join(" ", named(filters)) + "]",
                packed));
        out.writeBytes(ascii("\nendobj\nstartxref\n9\n%%EOF\n"));
        return out.toByteArray();
    }

    static byte[] stream(String head, byte[] content) {
        return concat(
                ascii("<< " + head + " /Length " + content.length + " >>\nstream\n"), content, ascii("\nendstream"));
    }

    /** Content and then blanks, packed so that a reader unpacks by these filters in this order. */
    private static byte[] packed(byte[] content, int megabytes, String... filters) {
        try {
            InputStream from = new InputStream() {
                private long at;

                @Override
                public int read() {
                    return at >= (long) megabytes * MEGABYTE ? -1 : at < content.length ? content[(int) at++] : blank();
                }

                private int blank() {
                    at++;
                    return ' ';
                }

                @Override
                public int read(byte[] into, int offset, int length) {
                    if (at < content.length) {
                        into[offset] = (byte) read();
                        return 1;
                    }
                    var more = (int) Math.min(length, (long) megabytes * MEGABYTE - at);
                    Arrays.fill(into, offset, offset + Math.max(0, more), (byte) ' ');
                    at += Math.max(0, more);
                    return more > 0 ? more : -1;
                }
            };
            var out = new ByteArrayOutputStream();
            for (int i = filters.length - 1; i >= 0; i--) {
                out = new ByteArrayOutputStream();
                switch (filters[i]) {
                    case "LZWDecode" -> lzw(from, out);
                    case "RunLengthDecode" -> runs(from, out);
                    default -> FilterFactory.INSTANCE.getFilter(filters[i]).encode(from, out, new COSDictionary(), 0);
                }
                from = new ByteArrayInputStream(out.toByteArray());
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The library's own packer takes minutes for millions of blanks. */
    private static void lzw(InputStream from, ByteArrayOutputStream out) throws IOException {
        var bits = new Bits(out);
        var longer = new short[4096][];
        var next = 258;
        var width = 9;
        bits.write(256, width);
        var known = from.read();
        for (int b = from.read(); b >= 0; b = from.read()) {
            var after = longer[known];
            if (after != null && after[b] != 0) {
                known = after[b];
                continue;
            }
            bits.write(known, width);
            if (after == null) {
                longer[known] = new short[256];
            }
            longer[known][b] = (short) next++;
            if (next == 512 || next == 1024 || next == 2048) {
                width++;
            }
            if (next == 4095) {
                bits.write(256, width);
                longer = new short[4096][];
                next = 258;
                width = 9;
            }
            known = b;
        }
        bits.write(known, width);
        bits.write(257, width);
        bits.end();
    }

    private static final class Bits {
        private final ByteArrayOutputStream out;
        private int held;
        private int count;

        Bits(ByteArrayOutputStream out) {
            this.out = out;
        }

        void write(int code, int width) {
            for (int i = width - 1; i >= 0; i--) {
                held = (held << 1) | ((code >> i) & 1);
                if (++count == 8) {
                    out.write(held);
                    held = 0;
                    count = 0;
                }
            }
        }

        void end() {
            while (count > 0) {
                write(0, 1);
            }
        }
    }

    /** Each run of up to 128 equal bytes takes two. */
    private static void runs(InputStream from, ByteArrayOutputStream out) throws IOException {
        var run = 0;
        var last = -1;
        for (int b = from.read(); ; b = from.read()) {
            if (b == last && run < 128) {
                run++;
                continue;
            }
            if (run > 0) {
                out.write(run == 1 ? 0 : 257 - run);
                out.write(last);
            }
            if (b < 0) {
                break;
            }
            last = b;
            run = 1;
        }
        out.write(128);
    }

    private static List<String> named(String... filters) {
        return List.of(filters).stream().map(filter -> "/" + filter).toList();
    }

    /** Pages and nothing else; the first object is the catalogue, the second the root of pages. */
    static byte[] pages(String rootOfPages, String... more) {
        var objects = new ArrayList<byte[]>();
        objects.add(ascii("<< /Type /Catalog /Pages 2 0 R >>"));
        objects.add(ascii(rootOfPages));
        for (var object : more) {
            objects.add(ascii(object));
        }
        return pdf("", objects.toArray(byte[][]::new));
    }

    static final String ONE_PAGE = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
    static final String PAGE = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>";

    /** One page that shows one stream: what nobody unpacks who only counts the pages. */
    static byte[] pageShowing(String head, int megabytes, String... filters) {
        return pdf(
                "",
                ascii("<< /Type /Catalog /Pages 2 0 R >>"),
                ascii(ONE_PAGE),
                ascii("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>"),
                stream(
                        head + " /Filter [" + String.join(" ", named(filters)) + "]",
                        packed(ascii("q Q"), megabytes, filters)));
    }

    static byte[] nested(int depth) {
        return pages(ONE_PAGE, PAGE, "[".repeat(depth) + "]".repeat(depth));
    }

    /** Its table of places sends the reader back to itself for ever. */
    static byte[] tableThatNamesItself() {
        var plain = new String(pages(ONE_PAGE, PAGE), StandardCharsets.ISO_8859_1);
        var table = plain.indexOf("xref\n0");
        return ascii(plain.replace("/Root 1 0 R", "/Root 1 0 R /Prev " + table));
    }

    /** Each of so many actions names each of the next: a careless walk never comes back. */
    static byte[] latticeOfActions(int layers, int wide) {
        var objects = new ArrayList<byte[]>();
        objects.add(ascii("<< /Type /Catalog /Pages 2 0 R /OpenAction 4 0 R >>"));
        objects.add(ascii(ONE_PAGE));
        objects.add(ascii(PAGE));
        for (int layer = 0; layer < layers; layer++) {
            for (int i = 0; i < wide; i++) {
                var action = new StringBuilder("<< /S /GoTo");
                for (int next = 0; next < wide && layer + 1 < layers; next++) {
                    action.append(" /N")
                            .append(next)
                            .append(' ')
                            .append(4 + (layer + 1) * wide + next)
                            .append(" 0 R");
                }
                objects.add(ascii(action.append(" >>").toString()));
            }
        }
        return pdf("", objects.toArray(byte[][]::new));
    }

    // ——— PNG

    /** Black of any size and depth; a few kilobytes for millions of pixels. */
    static byte[] png(int width, int height, int depth, int colours, boolean interlaced, byte[]... before) {
        var channels = colours == 6 ? 4 : colours == 2 ? 3 : colours == 4 ? 2 : 1;
        var row = (long) width * channels * depth / 8 + 1;
        // Interlaced rows are shorter and more; a few more zeros than needed hurt nobody.
        var zeros = row * height * (interlaced ? 11 : 10) / 10 + 1000;
        return png(width, height, depth, colours, interlaced, zeros, before);
    }

    static byte[] png(int width, int height, int depth, int colours, boolean interlaced, long zeros, byte[]... before) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        var head = ByteBuffer.allocate(13).putInt(width).putInt(height);
        head.put((byte) depth).put((byte) colours).put((byte) 0).put((byte) 0).put((byte) (interlaced ? 1 : 0));
        out.writeBytes(part("IHDR", head.array()));
        for (var part : before) {
            out.writeBytes(part);
        }
        out.writeBytes(part("IDAT", deflated(zeros)));
        out.writeBytes(part("IEND", new byte[0]));
        return out.toByteArray();
    }

    static byte[] part(String name, byte[] content) {
        var named = concat(ascii(name), content);
        var crc = new CRC32();
        crc.update(named);
        return concat(
                ByteBuffer.allocate(4).putInt(content.length).array(),
                named,
                ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    static byte[] deflated(long zeros) {
        var deflater = new Deflater(Deflater.BEST_SPEED);
        var out = new ByteArrayOutputStream();
        var block = new byte[MEGABYTE];
        var buffer = new byte[MEGABYTE];
        for (var left = zeros; left > 0; left -= block.length) {
            deflater.setInput(block, 0, (int) Math.min(left, block.length));
            for (int n = deflater.deflate(buffer); n > 0; n = deflater.deflate(buffer)) {
                out.write(buffer, 0, n);
            }
        }
        deflater.finish();
        for (int n = deflater.deflate(buffer); n > 0; n = deflater.deflate(buffer)) {
            out.write(buffer, 0, n);
        }
        deflater.end();
        return out.toByteArray();
    }

    // ——— JPEG

    /** What a telephone makes: many colours and some grain. */
    static byte[] photo(int width, int height, boolean inPasses) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        var random = new Random(11);
        for (int y = 0; y < height; y += 8) {
            for (int x = 0; x < width; x += 8) {
                var colour = new Color(x * 255 / width, y * 255 / height, random.nextInt(256)).getRGB();
                for (int i = 0; i < 64 && x + i % 8 < width && y + i / 8 < height; i++) {
                    picture.setRGB(x + i % 8, y + i / 8, colour + ((i * 37) & 15));
                }
            }
        }
        return jpeg(picture, inPasses);
    }

    private static byte[] jpeg(BufferedImage picture, boolean inPasses) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            var how = writer.getDefaultWriteParam();
            how.setProgressiveMode(inPasses ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** A small JPEG that says it were of this size. */
    static byte[] jpegThatClaims(int width, int height, boolean inPasses) {
        var bytes = photo(64, 64, inPasses);
        for (int i = 2; i + 9 < bytes.length; i++) {
            if ((bytes[i] & 0xff) == 0xff && (bytes[i + 1] & 0xff) == (inPasses ? 0xc2 : 0xc0)) {
                ByteBuffer.wrap(bytes, i + 5, 4).putShort((short) height).putShort((short) width);
                return bytes;
            }
        }
        throw new IllegalStateException("No frame");
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] concat(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
