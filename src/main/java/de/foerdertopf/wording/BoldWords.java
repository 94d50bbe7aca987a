package de.foerdertopf.wording;

import java.util.Set;

/** Whether bold words within a sentence open and close one after the other, all by the same plain element. */
final class BoldWords {

    static final Set<String> ELEMENTS = Set.of("b", "strong");

    private String element = "";
    private boolean open;

    boolean takes(TemplatePieces.Piece tag) {
        var name = tag.inner();
        var closes = name.startsWith("/");
        var plain = closes ? name.substring(1) : name;
        if (closes != open || !ELEMENTS.contains(plain) || !(element.isEmpty() || element.equals(plain))) {
            return false;
        }
        element = plain;
        open = !closes;
        return true;
    }

    boolean isOpen() {
        return open;
    }

    String element() {
        return element.isEmpty() ? "b" : element;
    }
}
