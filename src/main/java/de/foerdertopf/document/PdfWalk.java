package de.foerdertopf.document;

import de.foerdertopf.shared.BusinessRuleViolation;
import de.foerdertopf.shared.Texts;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/** Walks through all parts of a PDF, once each: refuses what acts by itself, and notes what can be left out without a loss to the pages. */
final class PdfWalk {

    private static final int MOST_OBJECTS = 300_000;
    private static final int MOST_PARTS_OF_ACTION = 200;

    /** What people put into a portfolio to send it: a paper of its own, which would be lost with what is left out. */
    private static final Pattern PAPER = Pattern.compile("(?i).*\\.(pdf|jpe?g|png|heic)");

    private static final int MOST_NAMED = 5;
    private static final int LONGEST_NAME = 80;

    private static final String ACTIVE = "upload.pdf-active";

    /** A link that leads where it should not. */
    static final String LINK = "URI";

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
            Set.of("EmbeddedFile", "PS", "RichMedia", "Screen", "3D", "FileAttachment", "Movie", "Sound");

    private final Set<String> leftOut;
    private final PdfContents contents = new PdfContents();
    private boolean carries;
    private final Set<String> papers = new LinkedHashSet<>();
    private int pages;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> open = new ArrayDeque<>();

    PdfWalk(Set<String> leftOut) {
        this.leftOut = leftOut;
    }

    void add(@Nullable COSBase next) {
        if (next != null && seen.add(next)) {
            open.push(next);
        }
    }

    void go() throws IOException {
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
                if (dictionary instanceof COSStream stream) {
                    contents.count(stream);
                }
                for (var value : dictionary.getValues()) {
                    add(value);
                }
            }
        }
    }

    /** Whether a part that was walked through holds itself. */
    boolean hasCircle() {
        return PdfCircles.isAnyIn(seen);
    }

    private void look(COSDictionary dictionary) {
        if (COSName.PAGE.equals(dictionary.getCOSName(COSName.TYPE)) && ++pages > PdfInspection.MOST_PAGES) {
            throw PdfInspection.tooManyPages();
        }
        notePaper(dictionary);
        if (PdfLinks.isHarmful(dictionary)) {
            refuse(Set.of(LINK), LINK);
        }
        // What is drawn lies in the file itself, not somewhere that is asked for it.
        if (dictionary instanceof COSStream && dictionary.containsKey(COSName.F)) {
            throw new BusinessRuleViolation(ACTIVE);
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

    private void notePaper(COSDictionary dictionary) {
        if (dictionary.containsKey(COSName.EF) && papers.size() < MOST_NAMED) {
            var name = dictionary.getString(COSName.UF, dictionary.getString(COSName.F, ""));
            if (PAPER.matcher(name).matches()) {
                var line = Texts.cleanLine(name);
                papers.add(line.substring(Math.max(0, line.length() - LONGEST_NAME)));
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

    /** Whether there is anything that can be left out. */
    boolean carries() {
        return carries;
    }

    /** Names of papers of their own that it carries. */
    Set<String> papers() {
        return papers;
    }
}
