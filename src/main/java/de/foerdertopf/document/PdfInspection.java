package de.foerdertopf.document;

import de.foerdertopf.shared.BusinessRuleViolation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Opens a PDF from outside and walks through all of it: nothing that runs, starts, sends or hides another file may be inside. */
final class PdfInspection {

    static final int MOST_PAGES = 2_000;
    /** Some programs write a few lines of their own behind the end. */
    private static final int LONGEST_END = 4096;

    /** What can be left out without a loss to the pages. */
    private static final Set<String> CARRIED =
            Set.of("EmbeddedFiles", "EF", "AF", "EmbeddedFile", "FileAttachment", PdfWalk.LINK);

    /** What goes with a form when what was filled in is kept for good. */
    private static final Set<String> OF_A_FORM = Set.of("JS", "JavaScript", "ResetForm");

    private PdfInspection() {}

    /**
     * Gives the file as it may be kept: as it came or, where it carried what its pages do not need, written anew.
     *
     * @throws BusinessRuleViolation if it may not be kept
     */
    static byte[] inspect(byte[] bytes) {
        var kept = opened(bytes, document -> {
            if (!walk(document, leftOut(document)) && !document.isEncrypted() && !PdfTail.isForeign(bytes)) {
                return bytes;
            }
            var cleaned = PdfCleaning.clean(document);
            opened(cleaned, anew -> {
                walk(anew, Set.of());
                return cleaned;
            });
            return cleaned;
        });
        if (!ends(bytes)) {
            throw new BusinessRuleViolation("upload.cut-off");
        }
        return kept;
    }

    /** Parsers repair a file of which only the beginning arrived, and its last pages are gone without a word. */
    private static boolean ends(byte[] bytes) {
        var end = bytes.length;
        while (end > 0 && bytes[end - 1] <= ' ' && bytes[end - 1] >= 0) {
            end--;
        }
        var from = Math.max(0, end - LONGEST_END);
        var tail = new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
        return tail.contains("startxref") || tail.contains("%%EOF");
    }

    private interface Look {
        byte[] at(PDDocument document) throws IOException;
    }

    private static byte[] opened(byte[] bytes, Look look) {
        PdfStreams.lookBefore(bytes);
        try (var document = new BoundedPdfParser(bytes).parse()) {
            if (document.getNumberOfPages() < 1) {
                throw new BusinessRuleViolation("upload.pdf-unreadable");
            }
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw tooManyPages();
            }
            return look.at(document);
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

    private static Set<String> leftOut(PDDocument document) {
        var names = new HashSet<>(CARRIED);
        if (document.getDocumentCatalog().getAcroForm(null) != null) {
            names.addAll(OF_A_FORM);
        }
        return names;
    }

    /**
     * Walks through all of it.
     *
     * @param leftOut what would be refused, but can be left out
     * @return whether there is anything of that
     */
    private static boolean walk(PDDocument document, Set<String> leftOut) throws IOException {
        var cos = document.getDocument();
        var walk = new PdfWalk(leftOut);
        walk.add(cos.getTrailer());
        for (var key : Set.copyOf(cos.getXrefTable().keySet())) {
            walk.add(cos.getObjectFromPool(key));
        }
        walk.go();
        if (walk.hasCircle()) {
            throw new BusinessRuleViolation("upload.pdf-unreadable");
        }
        if (!walk.papers().isEmpty()) {
            throw new BusinessRuleViolation("upload.pdf-carries", String.join(", ", walk.papers()));
        }
        return walk.carries();
    }

    static BusinessRuleViolation tooManyPages() {
        return new BusinessRuleViolation("upload.pdf-too-long", MOST_PAGES);
    }
}
