package de.foerdertopf.web.wording;

import de.foerdertopf.notice.letters.NoticeType;
import de.foerdertopf.notice.writing.SampleLetters;
import de.foerdertopf.web.desk.Words;
import de.foerdertopf.wording.TemplateFile;
import java.util.Arrays;
import java.util.List;

/** How templates and parts are called by what they are for. */
final class TemplateNames {

    private static final int NAMED_LETTERS = 2;

    private TemplateNames() {}

    static String title(Words words, TemplateFile file) {
        var letter = file.letter();
        return letter == null ? part(words, file.name()) : words.label(letter);
    }

    /** The same by the file's name; other names stay as they are. */
    static String title(Words words, String name) {
        return name.startsWith("_")
                ? part(words, name)
                : Arrays.stream(NoticeType.values())
                        .filter(type -> SampleLetters.template(type).equals(name))
                        .findFirst()
                        .map(words::label)
                        .orElse(name);
    }

    private static String part(Words words, String name) {
        var title = words.optional("wording.part." + name);
        return title == null ? words.text("wording.part", name) : title;
    }

    /** Such as „Bewilligungsbescheid, Teilbewilligung und 3 weiteren“. */
    static String shortly(Words words, List<NoticeType> letters) {
        var names = letters.stream().limit(NAMED_LETTERS).map(words::label).toList();
        var more = letters.size() - names.size();
        var named = String.join(", ", names);
        return words.text("wording.used-in", more == 0 ? named : words.text("wording.used-in.more", named, more));
    }

    static String all(Words words, List<NoticeType> letters) {
        return words.text(
                "wording.used-in",
                String.join(", ", letters.stream().map(words::label).toList()));
    }
}
