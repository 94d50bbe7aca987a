package de.foerdertopf.web.applicant;

import de.foerdertopf.document.Sha256;
import de.foerdertopf.web.questions.FormPage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a group itself changed on a page of its correction. Everything else stands there as the application says it now: also where the
 * office has changed it since.
 */
final class OwnChanges {

    /** The hidden input by which a page hands back what the application said when it was shown: a seal for each question. */
    static final String INPUT = "antrag";

    private static final String SHOWN = "~shown.";
    private static final String APPLIED = "~applied.";
    private static final String FILES_BEFORE = "~files-before";
    private static final Pattern SEALS = Pattern.compile("(\\w+:[0-9a-f]{12},?){0,60}");
    private static final int SEAL_LENGTH = 12;

    private OwnChanges() {}

    /** Puts what was typed over what the application says. */
    static void putOver(Draft draft, Map<String, List<String>> typed) {
        for (var page : FormPage.values()) {
            var applied = draft.typedOn(page);
            draft.values().put(APPLIED + page.path(), List.of(seals(applied)));
            var prefix = page.path() + ".";
            if (typed.keySet().stream().anyMatch(name -> name.startsWith(prefix))) {
                var own = own(page, draft, applied, typed);
                draft.values().keySet().removeIf(name -> name.startsWith(prefix));
                own.forEach((input, texts) -> draft.values().put(prefix + input, texts));
            }
        }
        var files = files(draft.several(Draft.FILE), typed);
        typed.forEach((name, texts) -> {
            if (name.startsWith("~")) {
                draft.values().put(name, texts);
            }
        });
        draft.values().put(Draft.FILE, files);
    }

    /** What the application says on the page, sealed, for its hidden input; null where nothing was sent yet. */
    static @Nullable String shown(Draft draft, FormPage page) {
        return draft.isCorrection() ? draft.own(APPLIED + page.path()) : null;
    }

    /** Keeps with a page that is saved what its person had before her eyes. */
    static void keep(Map<String, List<String>> kept, Draft draft, FormPage page, @Nullable String shown) {
        if (draft.isCorrection()) {
            var before = shown != null && SEALS.matcher(shown).matches() ? shown : draft.own(APPLIED + page.path());
            kept.put(SHOWN + page.path(), List.of(before));
            if (page == FormPage.ATTACHMENTS) {
                kept.putIfAbsent(FILES_BEFORE, draft.several(Draft.FILE));
            }
        }
    }

    private static Map<String, List<String>> own(
            FormPage page, Draft draft, Map<String, List<String>> applied, Map<String, List<String>> typed) {
        var prefix = page.path() + ".";
        var here = new HashMap<String, List<String>>();
        typed.forEach((name, texts) -> {
            if (name.startsWith(prefix)) {
                here.put(name.substring(prefix.length()), texts);
            }
        });
        var shown = typed.getOrDefault(SHOWN + page.path(), List.of());
        var before = read(shown.isEmpty() ? "" : shown.get(0));
        var typedNow = read(seals(here));
        var nothing = seal(new TreeMap<>());
        var occasion = draft.occasion();
        var own = new HashMap<String, List<String>>();
        var names = new TreeSet<>(applied.keySet());
        names.addAll(here.keySet());
        for (var name : names) {
            var question = question(name);
            var unknown = !here.containsKey(name) && !page.asks(name, occasion);
            var untouched = !shown.isEmpty()
                    && typedNow.getOrDefault(question, nothing).equals(before.getOrDefault(question, nothing));
            var texts = (unknown || untouched ? applied : here).get(name);
            if (texts != null) {
                own.put(name, texts);
            }
        }
        return own;
    }

    /** The papers of the application without those that the group took away, and with those that it added. */
    private static List<String> files(List<String> applied, Map<String, List<String>> typed) {
        var own = typed.get(Draft.FILE);
        if (own == null) {
            return applied;
        }
        var before = typed.getOrDefault(FILES_BEFORE, applied);
        var files = new ArrayList<>(applied);
        files.removeIf(file -> before.contains(file) && !own.contains(file));
        own.stream()
                .filter(file -> !before.contains(file) && !files.contains(file))
                .forEach(files::add);
        return files;
    }

    private static String seals(Map<String, List<String>> inputs) {
        var questions = new TreeMap<String, SortedMap<String, String>>();
        inputs.forEach((name, texts) -> {
            var text = texts.isEmpty() ? "" : texts.get(0).replace("\r", "").strip();
            if (!text.isEmpty()) {
                questions
                        .computeIfAbsent(question(name), key -> new TreeMap<>())
                        .put(name, text);
            }
        });
        return questions.entrySet().stream()
                .map(question -> question.getKey() + ":" + seal(question.getValue()))
                .collect(Collectors.joining(","));
    }

    private static String seal(SortedMap<String, String> texts) {
        return Sha256.of(texts.toString()).substring(0, SEAL_LENGTH);
    }

    private static Map<String, String> read(String seals) {
        var read = new HashMap<String, String>();
        for (var seal : seals.split(",", -1)) {
            if (!seal.isEmpty()) {
                read.put(seal.substring(0, seal.indexOf(':')), seal.substring(seal.indexOf(':') + 1));
            }
        }
        return read;
    }

    /** A day, and the lines of a table, are one answer each. */
    private static String question(String input) {
        return input.split("[.\\[]", 2)[0];
    }
}
