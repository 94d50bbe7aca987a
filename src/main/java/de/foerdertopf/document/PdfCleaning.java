package de.foerdertopf.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;

/**
 * Writes a PDF that people really have anew, without what it carries beside its pages: invoices bring their data along, forms a script
 * that adds up, statements of account a lock against changes. What is left is looked at like any other file.
 */
final class PdfCleaning {

    private static final List<COSName> CARRIED =
            List.of(COSName.AF, COSName.EMBEDDED_FILES, COSName.EF, COSName.getPDFName("UF"));
    private static final String ATTACHED_TO_PAGE = "FileAttachment";

    private PdfCleaning() {}

    /** The same pages as a file of their own. */
    static byte[] clean(PDDocument document) throws IOException {
        document.setAllSecurityToBeRemoved(true);
        fillInForGood(document);
        for (var page : document.getPages()) {
            var annotations = page.getAnnotations();
            annotations.removeIf(annotation -> ATTACHED_TO_PAGE.equals(annotation.getSubtype()));
            page.setAnnotations(annotations);
        }
        drop(document.getDocument().getTrailer());
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    /** What was filled in stays as it looks; nothing reckons any more. A form that only one program can show stays as it is. */
    private static void fillInForGood(PDDocument document) throws IOException {
        var catalog = document.getDocumentCatalog();
        var form = catalog.getAcroForm(null);
        if (form == null || form.hasXFA()) {
            return;
        }
        if (form.getNeedAppearances()) {
            draw(form);
        }
        form.flatten();
        catalog.setAcroForm(null);
    }

    /** Where a font is missing a field keeps the look that it has. */
    private static void draw(PDAcroForm form) {
        try {
            form.refreshAppearances();
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
            form.setNeedAppearances(false);
        }
    }

    private static void drop(COSDictionary trailer) {
        var seen = Collections.newSetFromMap(new IdentityHashMap<COSBase, Boolean>());
        var open = new ArrayDeque<COSBase>();
        open.push(trailer);
        while (!open.isEmpty()) {
            var next = open.pop();
            if (!seen.add(next)) {
                continue;
            }
            if (next instanceof COSObject reference && reference.getObject() != null) {
                open.push(reference.getObject());
            } else if (next instanceof COSArray array) {
                array.forEach(item -> {
                    if (item != null) {
                        open.push(item);
                    }
                });
            } else if (next instanceof COSDictionary dictionary) {
                CARRIED.forEach(dictionary::removeItem);
                PdfLinks.cut(dictionary);
                dictionary.getValues().forEach(open::push);
            }
        }
    }
}
