package de.foerdertopf.document;

import de.foerdertopf.shared.BusinessRuleViolation;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/** Opens a PDF from outside and walks through all of it: nothing that runs, starts, sends or hides another file may be inside. */
final class PdfInspection {

    private static final int MOST_OBJECTS = 300_000;
    private static final long MOST_INFLATED = 400L * 1024 * 1024;

    private static final Set<String> ACTIVE_KEYS = Set.of("JS", "JavaScript", "EmbeddedFiles", "EF", "AF", "XFA");
    private static final Set<String> ACTIVE_ACTIONS = Set.of(
            "JavaScript",
            "Launch",
            "ImportData",
            "SubmitForm",
            "ResetForm",
            "GoToR",
            "GoToE",
            "Rendition",
            "Movie",
            "Sound",
            "RichMediaExecute",
            "Trans",
            "Hide");
    private static final Set<String> ACTIVE_KINDS =
            Set.of("EmbeddedFile", "RichMedia", "Screen", "3D", "FileAttachment", "Movie", "Sound");

    private PdfInspection() {}

    static void inspect(byte[] bytes) {
        if (inflated(bytes) > MOST_INFLATED) {
            throw new BusinessRuleViolation("upload.pdf-unreadable");
        }
        try (var document = Loader.loadPDF(bytes)) {
            if (document.isEncrypted()) {
                throw new BusinessRuleViolation("upload.pdf-locked");
            }
            if (document.getNumberOfPages() < 1) {
                throw new BusinessRuleViolation("upload.pdf-unreadable");
            }
            var cos = document.getDocument();
            var walk = new Walk();
            walk.add(cos.getTrailer());
            for (var key : Set.copyOf(cos.getXrefTable().keySet())) {
                walk.add(cos.getObjectFromPool(key));
            }
            walk.go();
        } catch (InvalidPasswordException e) {
            throw new BusinessRuleViolation("upload.pdf-locked");
        } catch (IOException
                | IllegalArgumentException
                | ClassCastException
                | IndexOutOfBoundsException
                | NullPointerException
                | StackOverflowError e) {
            // Broken on purpose or by accident: the parser's complaint may quote the file, so it goes no further.
            throw new BusinessRuleViolation("upload.pdf-unreadable");
        }
    }

    private static final class Walk {
        private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        private final Deque<COSBase> open = new ArrayDeque<>();

        void add(@Nullable COSBase next) {
            if (next != null && seen.add(next)) {
                open.push(next);
            }
        }

        void go() {
            while (!open.isEmpty()) {
                if (seen.size() > MOST_OBJECTS) {
                    throw new BusinessRuleViolation("upload.pdf-unreadable");
                }
                var next = open.pop();
                if (next instanceof COSObject reference) {
                    add(reference.getObject());
                } else if (next instanceof COSArray array) {
                    for (int i = 0; i < array.size(); i++) {
                        add(array.get(i));
                    }
                } else if (next instanceof COSDictionary dictionary) {
                    look(dictionary);
                    for (var value : dictionary.getValues()) {
                        add(value);
                    }
                }
            }
        }

        private static void look(COSDictionary dictionary) {
            for (var key : dictionary.keySet()) {
                if (ACTIVE_KEYS.contains(key.getName())) {
                    throw new BusinessRuleViolation("upload.pdf-active");
                }
            }
            if (ACTIVE_ACTIONS.contains(name(dictionary, COSName.S))
                    || ACTIVE_KINDS.contains(name(dictionary, COSName.TYPE))
                    || ACTIVE_KINDS.contains(name(dictionary, COSName.SUBTYPE))) {
                throw new BusinessRuleViolation("upload.pdf-active");
            }
            // A link that a person clicks is fine; one that opens by itself is not.
            for (var trigger : new COSName[] {COSName.OPEN_ACTION, COSName.AA}) {
                if (opensByItself(dictionary.getDictionaryObject(trigger), 0)) {
                    throw new BusinessRuleViolation("upload.pdf-active");
                }
            }
        }

        private static boolean opensByItself(@Nullable COSBase action, int depth) {
            if (!(action instanceof COSDictionary dictionary) || depth > 8) {
                return depth > 8;
            }
            if ("URI".equals(name(dictionary, COSName.S))) {
                return true;
            }
            for (var key : dictionary.keySet()) {
                var inner = dictionary.getDictionaryObject(key);
                if (inner instanceof COSDictionary
                        && !key.equals(COSName.D)
                        && !key.equals(COSName.PARENT)
                        && !key.equals(COSName.P)
                        && opensByItself(inner, depth + 1)) {
                    return true;
                }
            }
            return false;
        }

        private static String name(COSDictionary dictionary, COSName key) {
            var value = dictionary.getNameAsString(key);
            return value == null ? "" : value;
        }
    }

    /** How much the compressed parts hold, counted before a parser takes them into memory; two layers deep. */
    static long inflated(byte[] bytes) {
        var total = 0L;
        for (int i = 0; i + 8 < bytes.length && total <= MOST_INFLATED; i++) {
            if (bytes[i] == 's'
                    && bytes[i + 1] == 't'
                    && bytes[i + 2] == 'r'
                    && bytes[i + 3] == 'e'
                    && bytes[i + 4] == 'a'
                    && bytes[i + 5] == 'm') {
                var start = i + 6;
                while (start < bytes.length && (bytes[start] == '\r' || bytes[start] == '\n' || bytes[start] == ' ')) {
                    start++;
                }
                total += inflate(bytes, start, MOST_INFLATED - total);
            }
        }
        return total;
    }

    private static long inflate(byte[] bytes, int start, long limit) {
        if (start + 2 > bytes.length
                || (((bytes[start] & 0xff) << 8) | (bytes[start + 1] & 0xff)) % 31 != 0
                || (bytes[start] & 0x0f) != 8) {
            return 0;
        }
        var inflater = new Inflater();
        var outer = 0L;
        var inner = new Inflater();
        var innerTotal = 0L;
        var nested = false;
        try {
            inflater.setInput(bytes, start, bytes.length - start);
            var buffer = new byte[64 * 1024];
            var innerBuffer = new byte[64 * 1024];
            var first = true;
            while (!inflater.finished()) {
                var read = inflater.inflate(buffer);
                if (read == 0) {
                    break;
                }
                if (first) {
                    nested = read >= 2
                            && (buffer[0] & 0x0f) == 8
                            && (((buffer[0] & 0xff) << 8) | (buffer[1] & 0xff)) % 31 == 0;
                    first = false;
                }
                outer += read;
                if (nested) {
                    inner.setInput(buffer, 0, read);
                    try {
                        for (int more = inner.inflate(innerBuffer); more > 0; more = inner.inflate(innerBuffer)) {
                            innerTotal += more;
                            if (innerTotal > limit) {
                                return innerTotal + outer;
                            }
                        }
                    } catch (DataFormatException e) {
                        nested = false;
                    }
                }
                if (outer + innerTotal > limit) {
                    return outer + innerTotal;
                }
            }
        } catch (DataFormatException e) {
            return outer + innerTotal;
        } finally {
            inflater.end();
            inner.end();
        }
        return outer + innerTotal;
    }
}
