package de.foerdertopf.document;

import de.foerdertopf.shared.BusinessRuleViolation;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/** Opens a PDF from outside and walks through all of it: nothing that runs, starts, sends or hides another file may be inside. */
final class PdfInspection {

    private static final String ACTIVE = "upload.pdf-active";
    private static final int MOST_OBJECTS = 300_000;
    private static final int MOST_PAGES = 2_000;
    private static final int MOST_PARTS_OF_ACTION = 200;

    private static final Set<String> ACTIVE_KEYS = Set.of("JS", "JavaScript", "EmbeddedFiles", "EF", "AF", "XFA");

    /** What can be left out without a loss to the pages. */
    private static final Set<String> CARRIED = Set.of("EmbeddedFiles", "EF", "AF", "EmbeddedFile", "FileAttachment");

    /** What goes with a form when what was filled in is kept for good. */
    private static final Set<String> OF_A_FORM = Set.of("JS", "JavaScript", "ResetForm");

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

    /**
     * Gives the file as it may be kept: as it came or, where it carried what its pages do not need, written anew.
     *
     * @throws BusinessRuleViolation if it may not be kept
     */
    static byte[] inspect(byte[] bytes) {
        return opened(bytes, document -> {
            if (!walk(document, leftOut(document)) && !document.isEncrypted()) {
                return bytes;
            }
            var cleaned = PdfCleaning.clean(document);
            opened(cleaned, anew -> {
                walk(anew, Set.of());
                return cleaned;
            });
            return cleaned;
        });
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
    private static boolean walk(PDDocument document, Set<String> leftOut) {
        var cos = document.getDocument();
        var walk = new Walk(leftOut);
        walk.add(cos.getTrailer());
        for (var key : Set.copyOf(cos.getXrefTable().keySet())) {
            walk.add(cos.getObjectFromPool(key));
        }
        walk.go();
        return walk.carries;
    }

    private static BusinessRuleViolation tooManyPages() {
        return new BusinessRuleViolation("upload.pdf-too-long", MOST_PAGES);
    }

    private static final class Walk {
        private final Set<String> leftOut;
        private boolean carries;
        private int pages;
        private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        private final Deque<COSBase> open = new ArrayDeque<>();

        Walk(Set<String> leftOut) {
            this.leftOut = leftOut;
        }

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

        private void look(COSDictionary dictionary) {
            if (COSName.PAGE.equals(dictionary.getCOSName(COSName.TYPE)) && ++pages > MOST_PAGES) {
                throw tooManyPages();
            }
            for (var key : dictionary.keySet()) {
                refuse(ACTIVE_KEYS, key.getName());
            }
            refuse(ACTIVE_ACTIONS, name(dictionary, COSName.S));
            refuse(ACTIVE_KINDS, name(dictionary, COSName.TYPE));
            refuse(ACTIVE_KINDS, name(dictionary, COSName.SUBTYPE));
            // A link that a person clicks is fine; one that opens by itself is not.
            for (var trigger : new COSName[] {COSName.OPEN_ACTION, COSName.AA}) {
                if (opensByItself(dictionary.getDictionaryObject(trigger))) {
                    throw new BusinessRuleViolation(ACTIVE);
                }
            }
        }

        private void refuse(Set<String> active, String name) {
            if (active.contains(name)) {
                if (!leftOut.contains(name)) {
                    throw new BusinessRuleViolation(ACTIVE);
                }
                carries = true;
            }
        }

        /** Looks at each part of an action once, however often and in whatever circles it is named. */
        private static boolean opensByItself(@Nullable COSBase action) {
            var parts = Collections.newSetFromMap(new IdentityHashMap<COSBase, Boolean>());
            var open = new ArrayDeque<COSDictionary>();
            if (action instanceof COSDictionary dictionary) {
                open.push(dictionary);
            }
            while (!open.isEmpty()) {
                var next = open.pop();
                if (!parts.add(next)) {
                    continue;
                }
                if ("URI".equals(name(next, COSName.S)) || parts.size() > MOST_PARTS_OF_ACTION) {
                    return true;
                }
                for (var key : next.keySet()) {
                    var leadsBack = key.equals(COSName.D) || key.equals(COSName.PARENT) || key.equals(COSName.P);
                    if (!leadsBack && next.getDictionaryObject(key) instanceof COSDictionary inner) {
                        open.push(inner);
                    }
                }
            }
            return false;
        }

        private static String name(COSDictionary dictionary, COSName key) {
            var value = dictionary.getNameAsString(key);
            return value == null ? "" : value;
        }
    }
}
