package de.foerdertopf.web.applicant;

import java.util.Map;

/** Going away from a page in the middle of it: to go on later, or back by the page's own way. What was typed is kept either way. */
final class Leaving {

    private static final String LATER = "later";
    private static final String BACK = "back";

    private Leaving() {}

    /** Whether one of these buttons was pressed. */
    static boolean isMeant(Map<String, ?> fields) {
        return fields.containsKey(LATER) || fields.containsKey(BACK);
    }

    /**
     * Where it leads.
     *
     * @param back where the page's own way leads
     */
    static String redirect(Map<String, ?> fields, String back) {
        return "redirect:" + (fields.containsKey(BACK) ? back : "/meine?gespeichert");
    }
}
