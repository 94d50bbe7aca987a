package de.foerdertopf.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/**
 * Finds parts of a PDF that hold themselves: pages below their own page, a bookmark that follows itself, a drawing inside itself. No
 * program writes such a file, none can show all of it, and some never come to an end with it.
 */
final class PdfCircles {

    /** What lies below or comes next; what leads back up, such as the parent, is no circle. */
    private static final List<COSName> BELOW = List.of(COSName.KIDS, COSName.FIRST, COSName.NEXT);

    /** What is drawn inside a drawing. */
    private static final List<COSName> DRAWN = List.of(COSName.XOBJECT, COSName.PATTERN);

    private PdfCircles() {}

    /** Whether one of these holds itself, over however many others. */
    static boolean isAnyIn(Collection<COSBase> parts) {
        var state = new IdentityHashMap<COSDictionary, Boolean>();
        for (var part : parts) {
            if (part instanceof COSDictionary dictionary && isInCircle(dictionary, state)) {
                return true;
            }
        }
        return false;
    }

    /** @param done true for what was walked through, false for what is being walked through */
    private static boolean isInCircle(COSDictionary from, Map<COSDictionary, Boolean> done) {
        if (done.containsKey(from)) {
            return false;
        }
        record Step(COSDictionary at, Iterator<COSDictionary> below) {}
        Deque<Step> way = new ArrayDeque<>();
        done.put(from, false);
        way.push(new Step(from, below(from)));
        while (!way.isEmpty()) {
            var step = way.element();
            if (!step.below().hasNext()) {
                done.put(step.at(), true);
                way.pop();
                continue;
            }
            var next = step.below().next();
            var before = done.get(next);
            if (Boolean.FALSE.equals(before)) {
                return true;
            }
            if (before == null) {
                done.put(next, false);
                way.push(new Step(next, below(next)));
            }
        }
        return false;
    }

    private static Iterator<COSDictionary> below(COSDictionary dictionary) {
        var below = new ArrayList<COSDictionary>();
        for (var key : BELOW) {
            collect(dictionary.getDictionaryObject(key), below);
        }
        var resources = dictionary.getDictionaryObject(COSName.RESOURCES);
        if (resources instanceof COSDictionary used) {
            for (var key : DRAWN) {
                if (used.getDictionaryObject(key) instanceof COSDictionary named) {
                    named.keySet().forEach(name -> collect(named.getDictionaryObject(name), below));
                }
            }
        }
        return below.iterator();
    }

    private static void collect(@Nullable COSBase part, List<COSDictionary> below) {
        if (part instanceof COSDictionary dictionary) {
            below.add(dictionary);
        } else if (part instanceof COSArray several) {
            for (var i = 0; i < several.size(); i++) {
                if (several.getObject(i) instanceof COSDictionary one) {
                    below.add(one);
                }
            }
        }
    }
}
