package de.foerdertopf.web.applicant;

import de.foerdertopf.web.questions.FormPage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How often each page of a draft was saved: two windows that are open on one page take nothing from each other unseen. */
final class PageVersions {

    private static final String REVISION = "~revision.";
    private static final String OTHER_WINDOW = "~other.";

    private PageVersions() {}

    /** How often the page was saved: a window that knows an older number shows an old page. */
    static int number(Map<String, List<String>> kept, FormPage page) {
        return Integer.parseInt(
                kept.getOrDefault(REVISION + page.path(), List.of("0")).get(0));
    }

    /** What stood on the page when another window saved it last; empty where windows agree. */
    static Map<String, List<String>> otherWindow(Map<String, List<String>> kept, FormPage page) {
        return under(kept, OTHER_WINDOW + page.path() + ".");
    }

    /** What is kept under names that begin so, by the rest of the name. */
    static Map<String, List<String>> under(Map<String, List<String>> kept, String prefix) {
        var found = new HashMap<String, List<String>>();
        kept.forEach((name, texts) -> {
            if (name.startsWith(prefix)) {
                found.put(name.substring(prefix.length()), texts);
            }
        });
        return found;
    }

    /**
     * Puts a page's new texts into what is kept. What another window saved since is put aside, not lost.
     *
     * @param knownRevision what the window that sends it had seen; null if it does not say
     * @return whether another window's texts were put aside
     */
    static boolean put(
            Map<String, List<String>> kept,
            FormPage page,
            Map<String, List<String>> typed,
            @Nullable Integer knownRevision) {
        var prefix = page.path() + ".";
        var aside = OTHER_WINDOW + prefix;
        var revisionName = REVISION + page.path();
        var revision = number(kept, page);
        var before = under(kept, prefix);
        kept.keySet().removeIf(name -> name.startsWith(prefix) || name.startsWith(aside));
        typed.forEach((field, texts) -> kept.put(prefix + field, texts));
        var old = knownRevision != null
                && knownRevision < revision
                && !said(before).equals(said(typed));
        if (old) {
            before.forEach((field, texts) -> kept.put(aside + field, texts));
        }
        kept.put(revisionName, List.of(Integer.toString(revision + 1)));
        return old;
    }

    /** Takes back what another window had saved. */
    static void restore(Map<String, List<String>> kept, FormPage page) {
        var other = otherWindow(kept, page);
        if (!other.isEmpty()) {
            put(kept, page, other, null);
        }
    }

    /** Empty fields say nothing. */
    static Map<String, List<String>> said(Map<String, List<String>> typed) {
        var said = new HashMap<>(typed);
        said.values().removeIf(texts -> texts.stream().allMatch(String::isBlank));
        return said;
    }
}
